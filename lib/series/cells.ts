import { type Dataset, listFacts } from '#lib/data/dataset'
import type { Fact } from '#lib/data/fact'
import { memoize } from '#lib/memo/memo'
import { findDerivedLine, type DerivedLine } from '#lib/metrics/derived'
import { FORMULAS } from '#lib/metrics/formulas'
import type { Aggregation, LineId } from '#lib/metrics/metric'
import { findMetricOfLine } from '#lib/metrics/metrics'
import {
  isFiscalYear,
  isQuarter,
  lastQuarterOf,
  quarterAt,
  quarterIndex,
  type Period,
  type Quarter,
  type Frequency,
} from '#lib/period/period'
import {
  addValues,
  completeLine,
  deriveCell,
  isUsable,
  listStoredCells,
  rankQuality,
  type Cell,
  type Cells,
} from '#lib/series/line'
import { roundRate } from '#lib/series/rates'

const aggregationOf = (line: LineId): Aggregation => findMetricOfLine(line)?.aggregation ?? 'none'

/** A better document that printed the same value for the same period in another line of the metric. */
function findVoucher(dataset: Dataset, cell: Cell, asOf: string): Fact | null {
  const lines = findMetricOfLine(cell.line)?.lines ?? []
  for (const line of lines)
    for (const fact of listFacts(dataset, line, cell.period, asOf)) {
      if (fact.value !== cell.value || !isUsable(fact) || fact.derived !== null) continue
      if (rankQuality(fact.quality) < rankQuality(cell.quality)) return fact
    }
  return null
}

/** The cell, citing the document that vouches for it; it stays in its line and is computed no more. */
function vouch(dataset: Dataset, cell: Cell, asOf: string): Cell {
  const fact = cell.quality === 'primary' ? null : findVoucher(dataset, cell, asOf)
  if (!fact) return cell
  return { ...cell, fact, quality: fact.quality, vintage: fact.document.published, inputs: [] }
}

/** Vouches for what was stored before anything is computed from it, then for what was computed. */
const completed = memoize(
  'series/cells/completed',
  (dataset: Dataset, line: string, asOf: string): Cells => {
    const vouchAll = (cells: Cells): Cells =>
      new Map([...cells].map(([period, cell]) => [period, vouch(dataset, cell, asOf)]))
    const stored = listStoredCells(dataset.factsByLine.get(line) ?? [], asOf)
    return vouchAll(completeLine(vouchAll(stored), aggregationOf(line)))
  },
)

/** Four quarters up to and including `last`, as one value; null unless the line has what it takes. */
function trailingCell(cells: Cells, period: Period, aggregation: Aggregation): Cell | null {
  const last = lastQuarterOf(period)
  const newest = cells.get(last)
  if (!newest || aggregation === 'none') return null
  if (aggregation === 'last') return deriveCell(period, newest.value, [newest])
  const index = quarterIndex(last)
  const four = [3, 2, 1, 0].map((back) => cells.get(quarterAt(index - back)))
  const known = four.filter((cell) => cell !== undefined)
  if (known.length < 4) return null
  return deriveCell(period, addValues(known.map((cell) => cell.value)), known)
}

/** The period of `frequency` that ends with a quarter; null where none does. */
function periodEndingWith(quarter: Quarter, frequency: 'ttm' | 'calendar-year'): Period | null {
  if (frequency === 'ttm') return quarter
  return quarter.endsWith('Q3') ? `CY${Number(quarter.slice(2, 6)) - 1}` : null
}

function trailing(cells: Cells, frequency: 'ttm' | 'calendar-year', line: LineId): Cells {
  const aggregation = aggregationOf(line)
  const sums = new Map<Period, Cell>()
  for (const quarter of cells.keys()) {
    const period = isQuarter(quarter) ? periodEndingWith(quarter, frequency) : null
    const cell = period && trailingCell(cells, period, aggregation)
    if (cell) sums.set(cell.period, cell)
  }
  return sums
}

/**
 * A period of a derived line, computed from its parts in the order of the formula; null where the
 * formula means nothing for them.
 */
export function computeCell(
  { line, formula }: DerivedLine,
  period: Period,
  parts: readonly Cell[],
): Cell | null {
  const exact = FORMULAS[formula].compute(parts.map((cell) => cell.value))
  return exact === null ? null : { ...deriveCell(period, roundRate(exact), parts), line }
}

function listKnown(parts: readonly Cells[], period: Period): Cell[] {
  const known: Cell[] = []
  for (const cells of parts) {
    const cell = cells.get(period)
    if (cell) known.push(cell)
  }
  return known
}

/** Every period that all parts of a derived line have: a year's ratio is that of its parts' years. */
function computeLine(
  dataset: Dataset,
  derived: DerivedLine,
  asOf: string,
  frequency: string,
): Cells {
  const known = (line: LineId) => lookUp(dataset, line, frequency, asOf)
  const [parts, optional] = [derived.parts.map(known), derived.optional.map(known)]
  const computed = new Map<Period, Cell>()
  for (const period of parts[0]?.keys() ?? []) {
    const own = listKnown(parts, period)
    if (own.length < parts.length) continue
    const cell = computeCell(derived, period, [...own, ...listKnown(optional, period)])
    if (cell) computed.set(period, cell)
  }
  return computed
}

const atFrequency = memoize(
  'series/cells/atFrequency',
  (dataset: Dataset, line: string, asOf: string, frequency: string): Cells => {
    const derived = findDerivedLine(line)
    if (derived) return computeLine(dataset, derived, asOf, frequency)
    const cells = completed(dataset, line, asOf)
    if (frequency === 'ttm' || frequency === 'calendar-year')
      return trailing(cells, frequency, line)
    const fits = frequency === 'quarter' ? isQuarter : isFiscalYear
    return new Map([...cells].filter(([period]) => fits(period)))
  },
)

/**
 * The days on which a document gave a part of a line or of its metric, oldest first: between two of
 * them what the line holds stays the same.
 */
const daysOf = memoize(
  'series/cells/daysOf',
  (dataset: Dataset, line: string): readonly string[] => {
    const derived = findDerivedLine(line)
    if (derived) {
      const parts = [...derived.parts, ...derived.optional]
      return listDays(parts.flatMap((part) => daysOf(dataset, part)))
    }
    const lines = findMetricOfLine(line)?.lines ?? [line]
    const facts = lines.flatMap((printed) => dataset.factsByLine.get(printed) ?? [])
    return listDays(facts.map(({ document }) => document.published))
  },
)

const listDays = (days: readonly string[]) => [...new Set(days)].toSorted()

/**
 * What a line holds as of a vintage, one cell a period of the frequency: printed and derived
 * quarters or fiscal years, or sums of four quarters (TTM, named by its last quarter, and calendar
 * years); for a derived line, what its formula gives of those of its parts. Remembered for each
 * dataset.
 */
export function cellsOf(dataset: Dataset, line: LineId, frequency: Frequency, asOf: string): Cells {
  return lookUp(dataset, line, frequency, asOf)
}

function lookUp(dataset: Dataset, line: LineId, frequency: string, asOf: string): Cells {
  const newest = daysOf(dataset, line).findLast((day) => day <= asOf)
  return atFrequency(dataset, line, newest ?? '', frequency)
}
