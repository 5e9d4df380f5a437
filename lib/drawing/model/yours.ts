import { writeValue, type Chart } from '#lib/charts/chart'
import type { EstimateDatum, YoursModel } from '#lib/drawing/model/chart-model'
import { toDrawn } from '#lib/drawing/model/data'
import type { Period } from '#lib/period/period'

/** A reader's estimates of one metric, or of all that a chart draws. */
export function listEstimates(
  chart: Chart,
  at: ReadonlyMap<Period, number>,
  metric: string | null = null,
): EstimateDatum[] {
  return (chart.yours?.estimates ?? []).flatMap((estimate): EstimateDatum[] => {
    const index = at.get(estimate.period)
    const { drawn } = estimate
    if (drawn === null || index === undefined) return []
    if (metric !== null && estimate.metric !== metric) return []
    const value = toDrawn(drawn, chart.unit)
    const name = metric === null && chart.series.length > 1 ? estimate.shortLabel : null
    return [{ at: index, value, text: writeValue(chart, drawn), quality: 'primary', name }]
  })
}

/** Where a reader's notes stand on the axis. */
export function listNoted({ yours }: Chart, at: ReadonlyMap<Period, number>): YoursModel['noted'] {
  return (yours?.notes ?? []).flatMap(({ period, number, drawn }) => {
    const index = at.get(period)
    return drawn && index !== undefined ? [{ at: index, number }] : []
  })
}
