import type { ChartRow } from '#lib/charts/chart-row'
import { findMetric } from '#lib/metrics/metrics'
import { FREQUENCIES, type Frequency } from '#lib/query/params'

/** The lengths of period that a chart's metrics have; what adds up to no year is only as printed. */
export function listFrequencies({ metrics }: Pick<ChartRow, 'metrics'>): readonly Frequency[] {
  const printed = metrics.some((id) => findMetric(id)?.aggregation === 'none')
  return printed ? ['quarter', 'fiscal-year'] : FREQUENCIES
}
