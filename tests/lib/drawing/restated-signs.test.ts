import { describe, expect, it } from 'vitest'
import type { Chart } from '#lib/charts/chart'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import type { Scene } from '#lib/drawing/scene'
import { boxOf, findOutside, findOverlaps, listTexts } from './boxes'
import { troubledBars } from './fictional-chart'
import { troubledStack } from './fictional-charts'
import { troubledMultiples } from './fictional-multiples'

/** The chart with its second value, and every fifth after it, restated. */
function restate(chart: Chart): Chart {
  const series = chart.series.map((one) => ({
    ...one,
    observations: one.observations.map((seen, at) =>
      at % 5 === 1 && seen.value !== null ? { ...seen, status: 'restated' as const } : seen,
    ),
  }))
  return { ...chart, series }
}

const CHARTS = {
  bars: (count: number) => restate(troubledBars(count)),
  'bars without growth': (count: number) => ({ ...restate(troubledBars(count)), growth: [] }),
  lines: (count: number): Chart => ({ ...restate(troubledMultiples(count)), mark: 'lines' }),
  stack: (count: number) => restate(troubledStack(count)),
  multiples: (count: number) => restate(troubledMultiples(count)),
}

/** The triangles, 7 wide and 5 high under their tips. */
const listSigns = ({ front }: Scene) =>
  front.flatMap((node) => {
    if (node.kind !== 'path' || node.fill !== 'warn-m') return []
    const [x = NaN, y = NaN] = node.d.slice(1).split(/[ l]/).map(Number)
    return [{ left: x - 3.5, right: x + 3.5, top: y, bottom: y + 5 }]
  })

describe.each(Object.entries(CHARTS))('signs of restated values in %s', (_, build) => {
  it.each([308, 360, 568, 720])('stand clear of every text, %i wide', (width) => {
    for (const count of [8, 12, 17, 49]) {
      const scene = layoutChart(toChartModel(build(count)), width)
      const signs = listSigns(scene)
      expect(signs.length).toBeGreaterThan(0)
      const touched = listTexts(scene)
        .map(boxOf)
        .filter((box) =>
          signs.some(
            (sign) =>
              sign.left < box.right &&
              box.left < sign.right &&
              sign.top < box.bottom + 1 &&
              box.top < sign.bottom + 1,
          ),
        )
      expect(touched.map(({ text }) => text)).toEqual([])
      expect([...findOverlaps(scene), ...findOutside(scene)]).toEqual([])
    }
  })
})
