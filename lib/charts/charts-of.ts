import { CHARTS, type ChartRow } from '#lib/charts/charts'
import { findMetric } from '#lib/metrics/metrics'

/** The charts that draw a metric: as one of their own, or as the revenue or profit of a segment. */
export function listChartsOf(id: string): ChartRow[] {
  const profitOf = id.endsWith('-ebita') ? id.slice(0, -'-ebita'.length) : null
  return CHARTS.filter(({ metrics, measure }) => {
    if (metrics.length > 0) return metrics.includes(id)
    const segment = measure === 'ebita' ? profitOf : id
    return segment !== null && (findMetric(segment)?.segmentOf.length ?? 0) > 0
  })
}
