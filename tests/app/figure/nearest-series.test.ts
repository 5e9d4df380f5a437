import { expect, test } from 'vitest'
import { findNearest } from '#app/_figure/nearest-series.ts'
import { positionPopover, POPOVER_WIDTH } from '#app/_figure/provenance/position.ts'
import type { Chart } from '#lib/charts/chart'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import type { Scene } from '#lib/drawing/scene'
import { fetchChart } from '../server'

const lay = (chart: Chart, width = 720): Scene => layoutChart(toChartModel(chart), width)

const placeOf = ({ bands }: Scene, wanted: string) =>
  bands.findIndex(({ period }) => period === wanted)

/** The height at which a value is drawn in a plot. */
function heightOf({ plots }: Scene, value: number, at = 0): number {
  const plot = plots[at]
  if (!plot) throw new Error(`no plot ${at}`)
  const [low, high] = plot.domain
  return plot.y + ((high - value) / (high - low)) * plot.height
}

test('of several lines it is the one whose point is nearest', async () => {
  const chart = await fetchChart('growth')
  const scene = lay(chart)
  for (const { metric, observations } of chart.series) {
    const value = observations.find(({ period }) => period === 'FY2026-Q1')?.value ?? NaN
    expect(findNearest(scene, placeOf(scene, 'FY2026-Q1'), heightOf(scene, value))).toBe(metric)
  }
})

test('of a pile it is the part under the pointer, from the foot', async () => {
  const chart = await fetchChart('segment-mix')
  const scene = lay(chart)
  const place = placeOf(scene, 'FY2026-Q2')
  const at = (share: number) => findNearest(scene, place, heightOf(scene, share))
  // China e-commerce 49.1, cloud 14.7, AIDC 12.9, all others 23.3.
  expect([20, 55, 70, 90].map(at)).toEqual(['china-ecommerce', 'cloud', 'aidc', 'all-others'])
})

test('of small multiples it is the one in whose plot the pointer is', async () => {
  const chart = await fetchChart('segment-ebita', '?transform=margin')
  const scene = lay(chart)
  const metrics = scene.plots.map((plot) =>
    findNearest(scene, placeOf(scene, 'FY2026-Q2'), plot.y + plot.height / 2),
  )
  expect(metrics.slice(0, 2)).toEqual(['china-ecommerce', 'cloud'])
  expect(metrics).toContain('aidc')
})

test('a popover stands under the axis, its arrow at the point, inside a wide drawing', async () => {
  const scene = lay(await fetchChart('cloud'))
  for (const band of scene.bands) {
    const { left, top, arrow } = positionPopover(band, scene, 1, 100, 1440)
    expect(top).toBe(scene.height)
    expect(left).toBeGreaterThanOrEqual(0)
    expect(left + POPOVER_WIDTH).toBeLessThanOrEqual(720)
    expect(Math.abs(left + arrow - band.x - band.width / 2)).toBeLessThanOrEqual(1)
  }
})

test('under a narrow drawing it stays inside the window', async () => {
  const scene = lay(await fetchChart('cloud'), 360)
  const origin = 924
  for (const band of scene.bands) {
    const { left, arrow } = positionPopover(band, scene, 1, origin, 1300)
    expect(origin + left + POPOVER_WIDTH).toBeLessThanOrEqual(1300)
    expect(arrow).toBeGreaterThanOrEqual(16)
  }
})
