// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { CHARTS } from '#lib/charts/charts'
import { compress } from '#server/encoding.mjs'
import { parseHtml, readEmbed } from './ask-embed'

const IDS = CHARTS.map(({ id }) => id)
const LIMIT = 15_000

const textOf = (root: ParentNode, selector: string) =>
  root.querySelector(selector)?.textContent ?? ''
const attributeOf = (root: ParentNode, selector: string, name: string) =>
  root.querySelector(selector)?.getAttribute(name) ?? ''

describe('the size', () => {
  it('is 15 kB at most as the server compresses it, at every length and in both themes', async () => {
    const sizes = []
    for (const id of IDS)
      for (const address of [id, `${id}?theme=dark`, `${id}@2025-11-25`, `${id}?last=60`]) {
        const html = await readEmbed(address)
        const body = Buffer.from(html)
        const brotli = (await compress(body, 'br')).length
        const gzip = (await compress(body, 'gzip')).length
        sizes.push({ address, brotli, gzip })
        expect(brotli, address).toBeLessThanOrEqual(LIMIT)
        expect(gzip, address).toBeLessThanOrEqual(LIMIT)
      }
    expect(sizes).toHaveLength(IDS.length * 4)
    const [largest] = sizes.sort((a, b) => b.gzip - a.gzip)
    console.log(
      `largest embed: ${largest?.address}, ${largest?.brotli} bytes brotli, ${largest?.gzip} gzip`,
    )
  })
})

describe.each(IDS)('the embed of %s', (id) => {
  it('says what it is to readers, screen readers and machines', async () => {
    const document = parseHtml(await readEmbed(`${id}?labels=fiscal`))
    const title = textOf(document, 'h1')
    expect(title).not.toBe('')
    expect(document.title).toBe(`${title} · Quarterdeck`)
    expect(document.documentElement.lang).toBe('en')
    expect(attributeOf(document, 'meta[name=viewport]', 'content')).toContain('device-width')
    expect(attributeOf(document, 'meta[name=robots]', 'content')).toBe('noindex')
    expect(attributeOf(document, 'meta[name=description]', 'content')).toContain(title)
    expect(attributeOf(document, 'link[rel=canonical]', 'href')).toBe(
      `http://localhost:3000/charts/${id}?labels=fiscal`,
    )
    expect(textOf(document, 'main > p')).toMatch(/as known on 20 Aug 2026\. .*\d/)
    expect(textOf(document, '.source')).toMatch(/^Source: Alibaba Group .*, pp?\. \d/)
  })

  it('has two drawings with their numbers in words, ids apart', async () => {
    const document = parseHtml(await readEmbed(id))
    const drawings = [...document.querySelectorAll('svg[role=img]')]
    expect(drawings.map((svg) => svg.getAttribute('width'))).toEqual(['568', '308'])
    for (const svg of drawings) {
      expect(svg.getAttribute('aria-label')).toMatch(/2026.*\d/)
      expect(svg.querySelectorAll('text').length).toBeGreaterThan(10)
    }
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, used] of document.body.innerHTML.matchAll(/url\(#([^)]+)\)/g))
      expect(ids).toContain(used)
  })

  it('lists every figure with the page that printed it', async () => {
    const document = parseHtml(await readEmbed(`${id}@2025-11-25`))
    expect(textOf(document, 'details > summary')).toBe('Figures and pages')
    expect(document.querySelector('details[open]')).toBeNull()
    expect(textOf(document, 'details caption')).toContain(textOf(document, 'h1'))
    const rows = [...document.querySelectorAll('details tbody tr')]
    expect(rows.length).toBeGreaterThanOrEqual(6)
    for (const row of rows) expect(textOf(row, 'th[scope=row]')).toMatch(/^(\w{3} Q 20|FY20)\d\d$/)
    for (const head of document.querySelectorAll('thead th'))
      expect(head.getAttribute('scope')).toBe('col')
    const pages = [...document.querySelectorAll('td a')].map((a) => a.getAttribute('href') ?? '')
    expect(
      pages.filter((href) => /^https:\/\/.+\.pdf#page=\d+$/.test(href)).length,
    ).toBeGreaterThan(3)
  })
})

describe('what an embed shows', () => {
  it('is the newest figure with its growth, or what was known at the pin', async () => {
    const now = parseHtml(await readEmbed('cloud'))
    expect(textOf(now, 'main > p')).toBe(
      'CNY billion, by quarter, as known on 20 Aug 2026. Jun Q 2026: 48.4, +45% on the year before.',
    )
    const then = parseHtml(await readEmbed('cloud@2025-11-25?last=4'))
    expect(textOf(then, 'main > p')).toContain('as known on 25 Nov 2025. Sep Q 2025: 39.8, +34%')
    expect(textOf(then, 'tbody tr')).toContain('39,824')
    expect(then.querySelectorAll('tbody tr')).toHaveLength(4)
    expect(attributeOf(then, 'link[rel=canonical]', 'href')).toBe(
      'http://localhost:3000/charts/cloud?last=4&as-of=2025-11-25',
    )
  })

  it('keeps the choices that differ from the chart’s own in the address of its page', async () => {
    const document = parseHtml(await readEmbed('segment-mix?transform=level&theme=dark&utm_id=x'))
    expect(attributeOf(document, 'link[rel=canonical]', 'href')).toBe(
      'http://localhost:3000/charts/segment-mix?transform=level',
    )
  })

  it('says what the numbers on the plan stand for', async () => {
    const document = parseHtml(await readEmbed('capex-plan'))
    const said = [...document.querySelectorAll('.statements li')].map((item) => item.textContent)
    expect(said[0]).toMatch(/^24 Feb 2025: .*380/)
    const numbers = [...document.querySelectorAll('.wide text')].map(
      ({ textContent }) => textContent,
    )
    for (const index of said.keys()) expect(numbers).toContain(String(index + 1))
  })
})

describe('the theme', () => {
  it('follows the reader unless the address chooses', async () => {
    const read = async (address: string) => {
      const document = parseHtml(await readEmbed(address))
      const scheme = attributeOf(document, 'meta[name=color-scheme]', 'content')
      return { chosen: document.documentElement.dataset.theme, scheme }
    }
    expect(await read('aidc')).toEqual({ chosen: undefined, scheme: 'light dark' })
    expect(await read('aidc?theme=auto')).toEqual({ chosen: undefined, scheme: 'light dark' })
    expect(await read('aidc?theme=dark')).toEqual({ chosen: 'dark', scheme: 'dark' })
    expect(await read('aidc?theme=light')).toEqual({ chosen: 'light', scheme: 'light' })
    expect(await readEmbed('aidc?theme=auto')).toBe(await readEmbed('aidc'))
  })
})
