import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { CHARTS } from '#lib/charts/charts'
import { METRICS } from '#lib/metrics/metrics'
import { ask } from '../api/ask'
import { countInk, readPixels, readSize, readTexts } from './read-pixels'

async function askPng(address: string): Promise<Uint8Array> {
  const response = await ask(`/api/v1/${address}`)
  expect(response.headers.get('content-type')).toBe('image/png')
  return new Uint8Array(await response.arrayBuffer())
}

describe('a PNG', () => {
  it('is 1200 by 630 at twice the pixels unless asked otherwise', async () => {
    const sizes = [
      ['charts/cloud.png', 2400, 1260],
      ['charts/cloud.png?scale=1', 1200, 630],
      ['charts/cloud.png?width=600&height=400&scale=3', 1800, 1200],
      ['series/cloud,cmr.png?last=8&height=500&scale=1', 1200, 500],
    ] as const
    for (const [address, width, height] of sizes)
      expect(readSize(await askPng(address))).toEqual({ width, height })
  })

  it('sets eight plots side by side, and is higher than usual where twelve would be too small', async () => {
    const eight = await askPng('charts/segment-ebita.png?transform=margin&scale=1')
    expect(readSize(eight)).toEqual({ width: 1200, height: 630 })
    const yuan = METRICS.filter(({ unit }) => unit === 'CNY million').slice(0, 12)
    const address = `series/${yuan.map(({ id }) => id).join(',')}.png?view=multiples&scale=1`
    const { width, height } = readSize(await askPng(address))
    expect(width).toBe(1200)
    expect(height).toBeGreaterThan(900)
  })

  it('is as high as its parts need where only a width is asked for', async () => {
    const { width, height } = readSize(await askPng('charts/aidc.png?width=340&scale=1'))
    expect(width).toBe(340)
    expect(height).toBeGreaterThan(400)
  })

  it('is refused where its parts do not fit, with the least height that holds them', async () => {
    for (const { id } of CHARTS) {
      const refused = await ask(`/api/v1/charts/${id}.png?width=320&height=240&scale=1`)
      expect(refused.status, id).toBe(400)
      const { errors } = (await refused.json()) as { errors: { allowed: string[] }[] }
      const least = /at least (\d+)/.exec(errors[0]?.allowed[0] ?? '')?.[1]
      await askPng(`charts/${id}.png?width=320&height=${least}&scale=1`)
    }
  })

  it('holds its words: title, labels and source are drawn, not left out for want of a face', async () => {
    for (const theme of ['light', 'dark']) {
      const png = await askPng(`charts/cloud.png?scale=1&last=17&theme=${theme}`)
      const title = { left: 48, right: 290, top: 38, bottom: 78 }
      const scale = { left: 60, right: 90, top: 140, bottom: 330 }
      const source = { left: 48, right: 900, top: 545, bottom: 604 }
      const name = { left: 1030, right: 1152, top: 582, bottom: 606 }
      expect(countInk(png, title)).toBeGreaterThan(900)
      expect(countInk(png, scale)).toBeGreaterThan(100)
      expect(countInk(png, source)).toBeGreaterThan(3000)
      expect(countInk(png, name)).toBeGreaterThan(300)
    }
  })

  it('sets its title in the heavier serif and its source in the sans', async () => {
    const png = await askPng('charts/cloud.png?scale=1')
    const tall = countInk(png, { left: 48, right: 290, top: 40, bottom: 72 })
    const small = countInk(png, { left: 48, right: 290, top: 82, bottom: 100 })
    expect(tall).toBeGreaterThan(2 * small)
  })

  it('draws dark on dark ground', async () => {
    const { pixels } = readPixels(await askPng('charts/growth.png?theme=dark&scale=1'))
    expect([...pixels.subarray(0, 3)]).toEqual([0x0f, 0x16, 0x1b])
  })

  it('says what it is to programs, as its words say to people', async () => {
    const png = await askPng('charts/cloud@2026-08-20.png?last=4')
    const { texts, density } = readTexts(png)
    expect(texts.get('Title')).toBe('Cloud revenue')
    expect(texts.get('Description')).toMatch(/^Cloud revenue, CNY billion, by quarter/)
    expect(texts.get('Company')).toContain('Alibaba Group')
    expect(texts.get('Source')).toMatch(/^Source: Alibaba Group results announcements, pp?\. \d/)
    expect(texts.get('Documents')).toMatch(/, pp?\. \d/)
    expect(texts.get('Basis')).toBe('Latest values')
    expect(texts.get('As of')).toBe('2026-08-20')
    expect(texts.get('Provisional')).toMatch(/^1 of 4 values provisional/)
    expect(texts.get('Address')).toMatch(/\/charts\/cloud\?last=4&as-of=2026-08-20$/)
    expect(density).toBe(Math.round((2 * 96) / 0.0254))
  })

  it('has chunks whose sums are right', async () => {
    const png = await askPng('charts/cloud.png?scale=1')
    const view = new DataView(png.buffer)
    let chunks = 0
    for (let at = 8; at < png.length; chunks += 1) {
      const end = at + 8 + view.getUint32(at)
      expect(view.getUint32(end)).toBe(crc32(png.subarray(at + 4, end)))
      at = end + 4
    }
    expect(chunks).toBeGreaterThan(10)
  })

  it.each(CHARTS.map(({ id }) => id))('of %s is drawn large and small', async (id) => {
    for (const size of ['scale=1', 'width=340&scale=1']) {
      const { width, height } = readSize(await askPng(`charts/${id}.png?${size}`))
      expect([width, height > 300]).toEqual([size.startsWith('width') ? 340 : 1200, true])
    }
  })

  it('may be kept for ever only where its pin names the style and nothing may change', async () => {
    const cache = async (address: string) =>
      (await ask(`/api/v1/charts/${address}`)).headers.get('cache-control')
    expect(await cache('cloud@2025-11-25.png?style=1')).toContain('immutable')
    expect(await cache('cloud@2025-11-25.png')).not.toContain('immutable')
    expect(await cache('cloud@2026-08-20.png?style=1')).not.toContain('immutable')
  })
})
