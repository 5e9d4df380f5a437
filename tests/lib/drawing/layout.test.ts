import { describe, expect, it } from 'vitest'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import type { Labels } from '#lib/period/period'
import { findLabelsOnBars, findOutside, findOverlaps, listTexts } from './boxes'
import { fictionalChart, fictionalSeries, troubledBars } from './fictional-chart'
import { troubledLines, troubledPlan, troubledStack } from './fictional-charts'
import { troubledMultiples } from './fictional-multiples'

const CHARTS = {
  bars: troubledBars,
  lines: troubledLines,
  stack: troubledStack,
  multiples: troubledMultiples,
  plan: troubledPlan,
}
const COUNTS = [8, 12, 17, 49]
const SIZES: [number, number | null][] = [
  [360, null],
  [720, null],
  [1080, null],
  [568, 262],
  [308, 300],
]
const LABELS: Labels[] = ['release', 'fiscal', 'calendar']

const CASES = Object.keys(CHARTS).flatMap((mark) =>
  COUNTS.flatMap((count) => SIZES.map(([width, height]) => ({ mark, count, width, height }))),
)

describe.each(CASES)('$mark of $count quarters, $width wide', ({ mark, count, width, height }) => {
  const scenes = LABELS.map((labels) => {
    const chart = CHARTS[mark as keyof typeof CHARTS](count, { labels }) // its own key
    return layoutChart(toChartModel(chart), width, height)
  })

  it('sets no two texts on each other', () => {
    expect(scenes.flatMap(findOverlaps)).toEqual([])
  })

  it('keeps everything inside its frame', () => {
    expect(scenes.flatMap(findOutside)).toEqual([])
  })

  it('lays no number on a bar', () => {
    expect(scenes.flatMap(findLabelsOnBars)).toEqual([])
  })

  it('sets no text smaller than 11.5', () => {
    const sizes = scenes.flatMap(listTexts).map(({ size }) => size)
    expect(sizes.length).toBeGreaterThan(10)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11.5)
  })

  it('gives every period a band, side by side over the plot', () => {
    for (const { bands, plots } of scenes) {
      expect(bands).toHaveLength(count)
      const [plot] = plots
      expect(bands[0]?.x).toBe(Math.round(plot?.x ?? NaN))
      bands.slice(1).forEach((band, index) => {
        const before = bands[index]
        expect(band.x).toBe((before?.x ?? NaN) + (before?.width ?? NaN))
      })
    }
  })
})

describe('a drawing of little', () => {
  it('draws one bar no wider than 72', () => {
    const chart = fictionalChart('bars', [fictionalSeries('dues', 'cloud', 'FY2027-Q1', [48_437])])
    const scene = layoutChart(toChartModel(chart), 720)
    const [bar] = scene.marks
    expect(bar).toMatchObject({ kind: 'rect', width: 72 })
    expect(listTexts(scene).map(({ text }) => text)).toContain('48.4')
  })

  it('draws a lone point of a line as a dot', () => {
    const series = fictionalSeries('dues', 'cloud', 'FY2026-Q3', [12, null, 14], 'percent')
    const chart = fictionalChart('lines', [series], { query: { transform: 'yoy' } })
    const { marks } = layoutChart(toChartModel(chart), 360)
    expect(marks.map(({ kind }) => kind)).toEqual(['circle', 'circle'])
  })

  it('draws an empty range as a frame without marks', () => {
    for (const mark of ['bars', 'lines', 'stack'] as const) {
      const scene = layoutChart(toChartModel(fictionalChart(mark, [])), 360)
      expect(scene.marks).toEqual([])
      expect(scene.height).toBeGreaterThan(200)
    }
  })

  it('stands losses under the zero line', () => {
    const series = fictionalSeries('cash', 'group', 'FY2026-Q2', [-20_000, -44_670, -8_000, -1])
    const scene = layoutChart(toChartModel(fictionalChart('bars', [series])), 360)
    const bars = scene.marks.flatMap((node) => (node.kind === 'rect' ? [node] : []))
    expect(new Set(bars.map(({ y }) => y)).size).toBe(1)
    expect(bars.map(({ height }) => height > 0)).toEqual([true, true, true, true])
    expect(findOverlaps(scene)).toEqual([])
    expect(findOutside(scene)).toEqual([])
  })
})
