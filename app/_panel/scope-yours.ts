import type { YoursScope } from '#app/_panel/yours-scope.ts'
import { listEstimable } from '#lib/charts/read-yours'
import type { ChartRow } from '#lib/charts/charts'
import type { Vintage } from '#lib/figures/find-figure'
import { findMetric } from '#lib/metrics/metrics'
import type { Frequency } from '#lib/period/period'
import { newestQuarter } from '#lib/series/view'

/** What a reader can add to a figure, as known on a vintage; null before the first release. */
export function scopeYours(
  figure: Pick<ChartRow, 'mark' | 'metrics'>,
  frequency: Frequency,
  { dataset, asOf }: Vintage,
): YoursScope | null {
  const newest = newestQuarter(dataset, asOf)
  if (newest === null) return null
  const metrics = listEstimable(figure).flatMap((id) => {
    const metric = findMetric(id)
    return metric ? [{ id, label: metric.shortLabel, unit: metric.unit }] : []
  })
  return { metrics, newest, frequency }
}
