import { findUnit } from '#lib/metrics/metrics'
import { formatExact } from '#lib/words/format'
import { addValues, type Cell, type Cells } from '#lib/series/line'
import { isFiscalYear, quartersOf } from '#lib/period/period'

/**
 * What a stored fiscal year says of itself where the four quarters shown do not add up to it; null
 * where they do, where one is missing, or where the year is their sum by construction.
 */
export function noteYearSum(year: Cell, quarters: Cells): string | null {
  if (!year.fact || !isFiscalYear(year.period)) return null
  const four = quartersOf(year.period).flatMap((quarter) => quarters.get(quarter) ?? [])
  const sum = addValues(four.map((cell) => cell.value))
  if (four.length < 4 || sum === year.value) return null
  const words = `The four quarters shown add up to ${formatExact(sum, findUnit(year.line))}`
  const same = four.every((cell) => cell.line === year.line)
  return same ? words : `${words}; not all of them stand in the line of the year`
}
