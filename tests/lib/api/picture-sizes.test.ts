import { describe, expect, it } from 'vitest'
import { ask } from './ask'

const WIDTH = 'a whole number from 320 to 2400'
const HEIGHT = 'a whole number from 240 to 2400'
const SCALES = '1, 2, 3'
const THEMES = 'light, dark'
const AREA = 'width × height × scale² of at most 12 megapixels'
/** What is no whole number, as programs send it. */
const NO_NUMBERS = ['NaN', 'Infinity', '-Infinity', 'undefined', 'null', '12.5', '1e3', '0x400']

/** Values at fault, and what the answer must say is allowed. */
const FAULTS: readonly [parameter: string, values: readonly string[], allowed: string][] = [
  ['width', [...NO_NUMBERS, '0', '-600', '319', '2401', '9'.repeat(400), '١٢٠٠', '600px'], WIDTH],
  ['height', [...NO_NUMBERS, '0', '-400', '239', '2401', '9'.repeat(400), '+630', '6 30'], HEIGHT],
  ['scale', [...NO_NUMBERS, '0', '-1', '4', '2x', '1.5', '@2x', '02'], SCALES],
  ['theme', ['auto', 'Dark', 'sepia', 'light,dark', '__proto__', 'constructor'], THEMES],
]

/** Sizes whose parts are each allowed, and together are too large. */
const TOO_LARGE = [
  'width=2400&height=2400',
  'width=2400&height=2400&scale=3',
  'width=1200&height=1200&scale=3',
  'width=2000&height=1501&scale=2',
  'height=2400&scale=3',
  'width=2400&scale=3',
]

const PICTURES = ['charts/growth', 'series/cloud,cmr', 'charts/capex-plan@2025-11-25']

async function faultsOf(address: string) {
  const response = await ask(`/api/v1/${address}`)
  expect(response.status, address).toBe(400)
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const { errors }: { errors: { parameter: string; allowed: string[] }[] } = await response.json()
  return errors.map(({ parameter, allowed }) => [parameter, allowed.join(', ')])
}

describe.each(PICTURES)('a picture of %s', (name) => {
  it.each(FAULTS)(
    'is refused where its %s is none, naming the limits',
    async (parameter, values, allowed) => {
      for (const value of values) {
        const text = encodeURIComponent(value)
        expect(await faultsOf(`${name}.png?${parameter}=${text}`)).toEqual([[parameter, allowed]])
      }
    },
  )

  it.each(TOO_LARGE)('is refused with %s, naming the limit of its area', async (size) => {
    expect(await faultsOf(`${name}.png?${size}`)).toEqual([['scale', AREA]])
  })

  it('names all its faults at once', async () => {
    const faults = await faultsOf(`${name}.png?width=NaN&height=-1&scale=9&theme=sepia`)
    expect(Object.fromEntries(faults)).toEqual({
      width: WIDTH,
      height: HEIGHT,
      scale: SCALES,
      theme: THEMES,
    })
  })

  it('has no height or scale as SVG, and the same limits of width and theme', async () => {
    for (const parameter of ['height', 'scale'])
      expect((await faultsOf(`${name}.svg?${parameter}=2`))[0]?.[0]).toBe(parameter)
    expect(await faultsOf(`${name}.svg?width=-1`)).toEqual([['width', WIDTH]])
    expect(await faultsOf(`${name}.svg?theme=auto`)).toEqual([['theme', THEMES]])
  })
})

it('is drawn up to the limit itself', async () => {
  const response = await ask('/api/v1/charts/growth.png?width=2000&height=1500&scale=2')
  expect(response.status).toBe(200)
  const view = new DataView(await response.arrayBuffer())
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([4000, 3000])
})
