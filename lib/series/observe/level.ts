import type { Dataset } from '#lib/data/dataset'
import type { Metric } from '#lib/metrics/metric'
import { findUnit } from '#lib/metrics/metrics'
import { type Labels, isFiscalYear, quartersOf } from '#lib/period/period'
import { explainMissing } from '#lib/series/explain-missing'
import { addValues, type Cell, type Cells } from '#lib/series/line'
import type { Observation } from '#lib/series/observation'
import { missingObservation, observeCell } from '#lib/series/observe/observe'
import { listPeriods, placeMetric, type View } from '#lib/series/view'
import { formatExact } from '#lib/words/format'

/**
 * What a stored fiscal year says of itself where the four quarters shown do not add up to it; null
 * where they do, where one is missing, or where the year is their sum by construction.
 */
function noteYearSum(year: Cell, quarters: Cells): string | null {
  if (!year.fact || !isFiscalYear(year.period)) return null
  const four = quartersOf(year.period).flatMap((quarter) => quarters.get(quarter) ?? [])
  const sum = addValues(four.map((cell) => cell.value))
  if (four.length < 4 || sum === year.value) return null
  const words = `The four quarters shown add up to ${formatExact(sum, findUnit(year.line))}`
  const same = four.every((cell) => cell.line === year.line)
  return same ? words : `${words}; not all of them stand in the line of the year`
}

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
