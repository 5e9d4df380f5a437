import { describe, expect, it } from 'vitest'
import { answer } from '#lib/api/answer'
import { answerEmbed, EMBEDS } from '#lib/api/answers/embed'
import { CHARTS } from '#lib/charts/charts'
import { Defaults, type Catalogue } from '#server/defaults.mjs'
import { dataset } from '../fixtures/frozen-data'
import { ask } from '../lib/api/ask'

const askAny = (address: string): Promise<Response> =>
  address.startsWith('/api/')
    ? ask(address)
    : answer(
        new Request(new URL(address, 'http://host.invalid')),
        answerEmbed,
        () => ({ dataset, publicUrl: '' }),
        EMBEDS,
      )

const body = Buffer.from(await (await ask('/api/v1')).arrayBuffer())
const catalogue = JSON.parse(body.toString()) as Catalogue // as the API writes it
const defaults = new Defaults()
defaults.learn({ status: 200, headers: [['content-type', 'application/json']], body })

const PINNED = `@${dataset.vintages.at(-3)}`
/** Every kind of address whose defaults are left out, each chart at least once. */
const ADDRESSES = [
  ...CHARTS.flatMap(({ id }) => [`/api/v1/charts/${id}.json`, `/embed/${id}`]),
  ...['csv', 'svg', 'xlsx', 'docx', 'pptx', 'parquet'].map((ext) => `/api/v1/charts/cloud.${ext}`),
  ...['json', 'csv', 'svg'].map((ext) => `/api/v1/series/cloud,cmr.${ext}`),
  ...[`/api/v1/charts/cloud${PINNED}.svg`, `/api/v1/series/cloud${PINNED}.json`],
  ...['/embed/series/cloud,cmr', `/embed/cloud${PINNED}`, '/api/v1/charts/capital-return.csv'],
]

/** The parameters that an address may name without a change, each with its value. */
function listOmitted(address: string): string[] {
  const all = catalogue.parameters.map(({ name }) => name)
  const values = ['auto', 'quarter', 'fiscal-year', 'level', 'yoy', 'share', 'share-of-revenue']
  const more = ['latest', 'release', 'CNY', 'show', 'hide', 'lines', 'long', 'light', '1', '2']
  return all.flatMap((name) =>
    [...values, ...more]
      .map((value) => `${name}=${value}`)
      .filter((part) => defaults.omit(`${address}?${part}`) === address),
  )
}

const read = async (response: Response) => ({
  status: response.status,
  headers: [...response.headers],
  body: Buffer.from(await response.arrayBuffer()).toString('base64'),
})

describe('a parameter that is left out of an address', () => {
  it.each(ADDRESSES)('changes no byte of %s', async (address) => {
    const plain = await read(await askAny(address))
    expect(plain.status).toBe(200)
    const omitted = listOmitted(address)
    expect(omitted.length).toBeGreaterThan(1)
    expect(await read(await askAny(`${address}?${omitted.join('&')}`))).toEqual(plain)
  })
})

describe('an address keeps', () => {
  it.each([
    ['/api/v1/charts/growth.json?transform=yoy', 'a choice that its chart does not have'],
    ['/api/v1/charts/capital-return.json?frequency=quarter', 'the default of other charts'],
    ['/api/v1/charts/cloud.json?labels=release&labels=release', 'what it names twice'],
    ['/api/v1/charts/cloud.json?labels=calendar', 'another choice'],
    ['/api/v1/charts/cloud.json?theme=light', 'what its format does not have'],
    ['/api/v1/charts/cloud.svg?style=1', 'the version that makes a pinned drawing last'],
    ['/api/v1/charts/nothing.json?labels=release', 'all where its chart is unknown'],
    ['/charts/cloud?frequency=quarter', 'all where it is a page, which prints its address'],
    ['/api/v1/metrics.json?labels=release', 'all where it is no figure'],
    ['/api/v1/charts/cloud.json?note=FY2026:a?b', 'what follows a second question mark'],
    ['/embed/cloud?estimate=cloud:FY2026:1&estimate=cloud:FY2027:1', 'every estimate'],
    ['/embed/cloud?note=FY2026:b&note=FY2026:a', 'every note, in order'],
  ])('%s: %s', (address) => {
    expect(defaults.omit(address)).toBe(address)
  })

  it('the rest when a default goes', () => {
    expect(defaults.omit('/api/v1/charts/cloud.json?frequency=quarter&last=8&theme=x')).toBe(
      '/api/v1/charts/cloud.json?last=8&theme=x',
    )
    expect(defaults.omit('/api/v1/charts/expenses.json?transform=share-of-revenue')).toBe(
      '/api/v1/charts/expenses.json',
    )
  })
})
