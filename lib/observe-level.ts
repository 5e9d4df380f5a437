import type { Dataset } from '#lib/dataset'
import type { Metric } from '#lib/metrics/metric'
import { explainMissing, missingObservation, observeCell } from '#lib/observe'
import type { Observation } from '#lib/observation'
import type { Labels } from '#lib/period'
import { listPeriods, placeMetric, type View } from '#lib/place'

/** The values of a metric as they were known, one observation a period. */
export function observeLevel(
  dataset: Dataset,
  metric: Metric,
  view: View,
  labels: Labels,
): Observation[] {
  const cells = placeMetric(dataset, metric, view)
  return listPeriods(dataset, cells.keys(), view).map((period) => {
    const cell = cells.get(period)
    if (cell) return observeCell(dataset, metric, cell, view, labels)
    const reason = explainMissing(dataset, metric, period, view)
    return missingObservation(period, metric.unit, labels, reason)
  })
}
