import { findUnit } from '#lib/metrics/metrics'
import { isFiscalYear, quartersOf } from '#lib/period/period'
import { explainMissing } from '#lib/series/explain-missing'
import { addValues, type Cell, type Cells } from '#lib/series/line'
import { missingObservation, observeCell, type Observe } from '#lib/series/observe/observe'
import { listPeriods, selectCells } from '#lib/series/view'
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
export const observeLevel: Observe = (dataset, metric, view) => {
  const cells = selectCells(dataset, metric, view)
  const quarters = selectCells(dataset, metric, { ...view, frequency: 'quarter' })
  return listPeriods(dataset, cells.keys(), view).map((period) => {
    const cell = cells.get(period)
    if (!cell) {
      const reason = explainMissing(dataset, metric, period, view)
      return missingObservation(period, metric.unit, reason)
    }
    const observation = observeCell(dataset, metric, cell, view)
    const sum = metric.aggregation === 'sum' ? noteYearSum(cell, quarters) : null
    if (!sum) return observation
    const { note } = observation
    return { ...observation, note: note ? `${note}. ${sum}` : sum }
  })
}
