import type { ChartParams } from '#lib/charts/chart-search'
import type { ChartRow } from '#lib/charts/charts'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { type Frequency, FREQUENCIES } from '#lib/period/period'

/** Segments whose business a chart shows; undefined for a stack, which shows them all. */
export function listShownSegments({ metrics }: Pick<ChartRow, 'metrics'>): string[] | undefined {
  if (metrics.length === 0) return undefined
  const colors = metrics.map((id) => findMetric(id)?.color)
  return METRICS.filter(
    ({ color, segmentOf }) => segmentOf.length > 0 && colors.includes(color),
  ).map(({ id }) => id)
}

/** What the browser holds of a chart's row. */
export function chartParamsOf(row: ChartRow): ChartParams {
  const { id, params, transforms, defaults } = row
  const frequencies = listFrequencies(row)
  const usual = defaults.frequency
  const segments = listShownSegments(row)
  return { id, params, transforms, frequencies, segments, ...(usual ? { usual } : {}) }
}

/** The lengths of period that a chart's metrics have; what adds up to no year is only as printed. */
export function listFrequencies({ metrics }: Pick<ChartRow, 'metrics'>): readonly Frequency[] {
  const printed = metrics.some((id) => findMetric(id)?.aggregation === 'none')
  return printed ? ['quarter', 'fiscal-year'] : FREQUENCIES
}
