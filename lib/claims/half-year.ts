import type { Dataset } from '#lib/data/dataset'
import { addValues, deriveCell } from '#lib/series/line'
import type { Metric } from '#lib/metrics/metric'
import { observeCell } from '#lib/series/observe/observe'
import type { Observation } from '#lib/series/observation'
import { quartersOf, yearOf, type HalfYear } from '#lib/period/period'
import { placeMetric } from '#lib/series/place'

/**
 * Two quarters of one line as one value, in the metric's unit: half-years are no frequency, and texts
 * state them. Null unless both are known as of the vintage.
 */
export function sumHalf(
  dataset: Dataset,
  metric: Metric,
  half: HalfYear,
  asOf: string,
): { value: number; observe: () => Observation } | null {
  if (metric.aggregation !== 'sum') return null
  const view = { asOf, frequency: 'quarter' as const, structure: 'auto' as const }
  const cells = placeMetric(dataset, metric, view)
  const [first, second] = quartersOf(`FY${yearOf(half)}`).map((quarter) => cells.get(quarter))
  if (!first || first.line !== second?.line) return null
  const value = addValues([first.value, second.value])
  const sum = deriveCell(half, value, [first, second])
  // As a sum, it has no prints of its own.
  const asSum = { ...view, frequency: 'ttm' as const }
  return { value, observe: () => observeCell(dataset, metric, sum, asSum, 'release') }
}
