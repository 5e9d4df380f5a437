import type { FormulaOf } from '#lib/exports/wide-sheet'
import { findDerivedLine } from '#lib/metrics/derived'
import { FORMULAS, type FormulaId } from '#lib/metrics/formulas'
import { findMetric, findMetricOfLine } from '#lib/metrics/metrics'
import { isFiscalYear, isQuarter } from '#lib/period/period'
import type { Observation, Print } from '#lib/series/observation'
import { addValues } from '#lib/series/line'
import { roundToCents } from '#lib/series/rates'

/** Where a metric's value of a period stands, from a cell of another metric; null where it has none. */
export type FindCell = (metric: string, period: string, from: string) => PlacedCell | null

interface PlacedCell {
  /** As a formula of the other metric's sheet names it: `F7`, `'Balance sheet'!F7`. */
  name: string
  observation: Observation
}

/** Each formula as spreadsheets write it; `FORMULAS` computes the same. */
const WRITTEN: Readonly<Record<FormulaId, (parts: readonly string[]) => string>> = {
  part: ([part, whole]) => `${part}/${whole}*100`,
  rest: ([part, whole]) => `(${whole}-${part})/${whole}*100`,
  without: ([part, without, whole]) => `(${part}-${without})/${whole}*100`,
  sum: (parts) => parts.join('+'),
  less: (parts) => parts.join('-'),
  unexplained: ([profit, revenue, ...costs]) => [`${profit}-${revenue}`, ...costs].join('+'),
  head: ([amount, people]) => `${amount}/${people}*1000`,
}

/** A number within a formula. */
const writeNumber = (value: number) => (value < 0 ? `(${value})` : String(value))

/**
 * Rounds as the API's ratios are rounded: to 0.01, and down where rounding would lift one just below a
 * half onto it (`roundRate`).
 */
function round(formula: string, exact: number, value: number): string {
  if (exact === value) return formula
  return roundToCents(exact) === value ? `ROUND(${formula},2)` : `ROUNDDOWN(${formula},2)`
}

/** An input as the cell that shows it; null where no cell shows this line's value. */
function findInput({ line, period, value }: Print, from: string, find: FindCell): string | null {
  const metric = findMetricOfLine(line)
  const cell = metric ? find(metric.id, period, from) : null
  if (!cell || cell.observation.line !== line || cell.observation.value !== value) return null
  return cell.name
}

/** A ratio over the cells of its parts; a part that no cell shows stands as its number. */
function writeRatio(metric: string, { line, value, inputs }: Observation, find: FindCell) {
  const derived = line === null ? undefined : findDerivedLine(line)
  const values = inputs.map((input) => input.value ?? NaN)
  const exact = derived ? FORMULAS[derived.formula].compute(values) : null
  if (!derived || exact === null || value === null) return null
  const parts = inputs.map(
    (input) => findInput(input, metric, find) ?? writeNumber(input.value ?? 0),
  )
  return round(WRITTEN[derived.formula](parts), exact, value)
}

/**
 * A year as the sum of its quarters or the value at its end, a fourth quarter as the year less three;
 * null unless each of them has a cell.
 */
function writeDerived(metric: string, { period, value, inputs }: Observation, find: FindCell) {
  const cells = inputs.flatMap((input) => findInput(input, metric, find) ?? [])
  if (value === null || cells.length === 0 || cells.length < inputs.length) return null
  const values = inputs.map((input) => input.value ?? NaN)
  const [first = NaN, ...others] = values
  if (cells.length === 1) return first === value ? cells.join() : null
  const isSum = isFiscalYear(period) && inputs.every((input) => isQuarter(input.period))
  if (isSum) return addValues(values) === value ? `SUM(${cells[0]}:${cells.at(-1)})` : null
  const rest = addValues([first, ...others.map((other) => -other)])
  return isQuarter(period) && rest === value ? cells.join('-') : null
}

/** The formulas of a workbook's cells: ratios, and what is computed from quarters or years. */
export function makeFormulas(find: FindCell): FormulaOf {
  return (metric, observation) => {
    const { status, document, note } = observation
    if (status !== 'derived' || document !== null || note !== null) return null
    const write = findMetric(metric)?.derived ? writeRatio : writeDerived
    return write(metric, observation, find)
  }
}
