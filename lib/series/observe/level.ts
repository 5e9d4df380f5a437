import type { Dataset } from '#lib/data/dataset'
import { explainMissing } from '#lib/series/explain-missing'
import type { Metric } from '#lib/metrics/metric'
import { noteYearSum } from '#lib/series/note-year-sum'
import { missingObservation, observeCell } from '#lib/series/observe/observe'
import type { Observation } from '#lib/series/observation'
import type { Labels } from '#lib/period/period'
import { listPeriods, placeMetric, type View } from '#lib/series/place'

/** The values of a metric as they were known, one observation a period. */
export function observeLevel(
  dataset: Dataset,
  metric: Metric,
  view: View,
  labels: Labels,
): Observation[] {
  const cells = placeMetric(dataset, metric, view)
  const quarters = placeMetric(dataset, metric, { ...view, frequency: 'quarter' })
  return listPeriods(dataset, cells.keys(), view).map((period) => {
    const cell = cells.get(period)
    if (!cell) {
      const reason = explainMissing(dataset, metric, period, view)
      return missingObservation(period, metric.unit, labels, reason)
    }
    const seen = observeCell(dataset, metric, cell, view, labels)
    const sum = metric.aggregation === 'sum' ? noteYearSum(cell, quarters) : null
    return sum ? { ...seen, note: seen.note ? `${seen.note}. ${sum}` : sum } : seen
  })
}
