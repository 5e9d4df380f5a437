import { describe, expect, it } from 'vitest'
import { OEMBED_SCHEMA } from '#lib/api/oembed-schema'
import { askEmbed } from '../embeds/ask-embed'
import { ask } from './ask'

const HOME = 'http://localhost:3000'
const oembed = (address: string, more = '') =>
  ask(`/api/oembed?url=${encodeURIComponent(address)}${more}`)

/** What an iframe shows, with its size. */
function readFrame(html: string) {
  const find = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(html)?.[1] ?? ''
  return {
    src: find('src').replaceAll('&amp;', '&'),
    width: Number(find('width')),
    height: Number(find('height')),
  }
}

describe.each([
  ['the front page', `${HOME}/`, '/embed/growth?'],
  ['a chart as filtered', `${HOME}/charts/cloud?last=8&utm_source=mail`, '/embed/cloud?'],
  ['a chart with a slash behind it', `${HOME}/charts/cloud/`, '/embed/cloud?'],
  ['a chart on a date', `${HOME}/charts/cloud?as-of=2025-12-31`, '/embed/cloud@2025-11-25?'],
  ['an embed', `${HOME}/embed/segment-mix?transform=level&theme=auto`, '/embed/segment-mix?'],
  ['a pinned embed', `${HOME}/embed/cloud@2025-11-25?last=12&style=1`, '/embed/cloud@2025-11-25?'],
  ['series', `${HOME}/embed/series/cloud,cmr`, '/embed/series/cloud,cmr?'],
  ['picked metrics', `${HOME}/explore?metrics=cloud,cmr&last=8`, '/embed/series/cloud,cmr?'],
])('the address of %s', (_, address, path) => {
  it('gives a frame that is served, and says its size', async () => {
    const response = await oembed(address)
    expect(response.status).toBe(200)
    const answer = await response.json()
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Quarterdeck' })
    const { src, width, height } = readFrame(answer.html)
    expect({ width, height }).toEqual({ width: answer.width, height: answer.height })
    expect(src.startsWith(HOME + path)).toBe(true)
    if (!path.includes('series')) {
      const served = await askEmbed(src.slice(`${HOME}/embed/`.length))
      expect(served.status).toBe(200)
    }
    const picture = await ask(answer.thumbnail_url.slice(HOME.length))
    expect(picture.headers.get('content-type')).toBe('image/png')
  })
})

it('keeps the choices of the address', async () => {
  const { html } = await (await oembed(`${HOME}/charts/cloud?last=8&labels=fiscal`)).json()
  expect(readFrame(html).src).toMatch(/last=8.*labels=fiscal/)
})

it('keeps the theme of an embed, in frame and picture; of a page it is light', async () => {
  for (const theme of ['light', 'dark', 'auto']) {
    const answer = await (await oembed(`${HOME}/embed/cloud?theme=${theme}`)).json()
    const picture = new URL(answer.thumbnail_url).searchParams.get('theme')
    expect(new URL(readFrame(answer.html).src).searchParams.get('theme')).toBe(theme)
    expect(picture).toBe(theme === 'auto' ? null : theme)
  }
  const page = await (await oembed(`${HOME}/charts/cloud`)).json()
  expect(readFrame(page.html).src).toContain('theme=light')
})

it('keeps how several series are drawn', async () => {
  for (const path of ['/embed/series/cloud,cmr?', '/explore?metrics=cloud,cmr&']) {
    const { html } = await (await oembed(`${HOME}${path}view=multiples`)).json()
    expect(readFrame(html).src).toContain('view=multiples')
  }
})

it('takes an empty format for JSON', async () => {
  const plain = await (await oembed(`${HOME}/charts/cloud`)).text()
  expect(await (await oembed(`${HOME}/charts/cloud`, '&format=')).text()).toBe(plain)
})

it('answers as its schema says', async () => {
  OEMBED_SCHEMA.parse(await (await oembed(`${HOME}/charts/cloud`)).json())
  OEMBED_SCHEMA.parse(await (await oembed(`${HOME}/charts/cloud`, '&maxwidth=340')).json())
})

it('keeps to the size that the asker allows', async () => {
  const narrow = await (await oembed(`${HOME}/charts/cloud`, '&maxwidth=340')).json()
  expect(narrow.width).toBe(340)
  expect(narrow).not.toHaveProperty('thumbnail_url')
  const low = await (await oembed(`${HOME}/charts/cloud`, '&maxheight=300&maxwidth=900')).json()
  expect([low.width, low.height]).toEqual([600, 300])
})

it.each([
  [501, `${HOME}/charts/cloud`, '&format=xml'],
  [404, 'https://elsewhere.example/charts/cloud', ''],
  [404, `http://localhost:3000@evil.example/charts/cloud`, ''],
  [404, `${HOME}/metrics/cmr`, ''],
  [404, `${HOME}/explore`, ''],
  [400, `${HOME}/explore?metrics=cloud,employees`, ''],
  [404, `${HOME}/charts/clud`, ''],
  [404, 'file:///etc/passwd', ''],
  [400, 'charts/cloud', ''],
  [400, '', ''],
  [400, `${HOME}/charts/cloud`, '&maxwidth=-5'],
  [400, `${HOME}/embed/cloud?last=0`, ''],
  [400, `${HOME}/embed/cloud@1999-01-01`, ''],
])('answers %i for %s%s', async (status, address, more) => {
  const response = await oembed(address, more)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
})
