import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { buildChart } from '#lib/charts/build-chart'
import { CHARTS, resolveChartQuery } from '#lib/charts/charts'
import { describeCredits } from '#lib/drawing/describe-credits'
import { drawPicture } from '#lib/drawing/draw-picture'
import { PixelPool } from '#lib/exports/pixel-pool'
import { dataset } from '../../fixtures/frozen-data'
import { readPixels } from './read-pixels'

const FOLDER = path.resolve('lib/exports')
const FONTS = ['source-sans-3-400', 'source-sans-3-600', 'source-serif-4-600']
const pool = new PixelPool(
  () => new Worker(path.join(FOLDER, 'png-worker.mjs'), { workerData: path.join(FOLDER, 'fonts') }),
)

/** A chart of the catalogue as SVG of a picture. */
function drawSvg(id: string, height: number | null, options: { theme: 'light' | 'dark' }): string {
  const row = CHARTS.find((known) => known.id === id)
  if (!row) throw new Error(`${id} is not a chart`)
  const chart = buildChart(dataset, row, resolveChartQuery(row, {}), '2026-08-20')
  const credits = describeCredits(chart, `https://figures.example/charts/${id}`)
  const asked = { ...options, style: '2', caption: 'full', width: 1200, height } as const
  const picture = drawPicture(chart, credits, asked)
  if (!picture) throw new Error(`${id} does not fit`)
  return picture.svg
}

/** Its pixels, drawn at once, four bytes each. */
function drawWhole(svg: string, scale: number): Buffer {
  const fontFiles = FONTS.map((face) => path.join(FOLDER, 'fonts', `${face}.ttf`))
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' }
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } }).render().pixels
}

/** Bytes of pixels that may differ in a million, and by how much: rounding at the edges of letters. */
const MOST_EDGES = 150
const MOST_OFF = 64

describe('a picture so large that it is drawn in bands', () => {
  it.each([
    ['cloud', 630, 'light'],
    ['segment-mix', 700, 'dark'],
    ['segment-ebita', null, 'light'],
  ] as const)('shows what %s drawn at once shows', async (id, height, theme) => {
    const svg = drawSvg(id, height, { theme })
    const facts = { texts: [], perInch: 288 }
    const { width, pixels } = readPixels(await pool.draw({ svg, scale: 3, facts }))
    const whole = drawWhole(svg, 3)
    expect(width).toBe(3600)
    expect(pixels.length).toBe(whole.length)
    const off = pixels.map((value, at) => Math.abs(value - (whole[at] ?? 0)))
    const edges = off.filter((value) => value > 0)
    expect(edges.length / (pixels.length / 1_000_000)).toBeLessThan(MOST_EDGES)
    expect(Math.max(0, ...edges)).toBeLessThan(MOST_OFF)
    // Of a pixel that one sees through, PNG and the library write different colors.
    expect(whole.every((value, at) => at % 4 < 3 || value === 255)).toBe(true)
  })

  it('is an error for who asks where it is no drawing, and the next is drawn', async () => {
    const draw = (svg: string) => pool.draw({ svg, scale: 3, facts: { texts: [], perInch: 288 } })
    await expect(draw('<p/>')).rejects.toThrow()
    expect((await draw(drawSvg('cloud', 630, { theme: 'dark' }))).length).toBeGreaterThan(50_000)
  })

  it('is compressed to a fraction of a bit for a pixel', async () => {
    const svg = drawSvg('cloud', 630, { theme: 'light' })
    const png = await pool.draw({ svg, scale: 3, facts: { texts: [], perInch: 288 } })
    expect(png.length * 8).toBeLessThan(0.5 * 3600 * 1890)
  })
})
