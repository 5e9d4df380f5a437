import { QUALITIES, type Fact, type Quality } from '#lib/data/fact'
import type { Aggregation, LineId } from '#lib/metrics/metric'
import {
  fiscalYearOf,
  isCalendarYear,
  quartersOf,
  type FiscalYear,
  type Period,
  type Quarter,
} from '#lib/period/period'

/** What one line holds for one period as of a vintage: a printed value, or one that follows from others. */
export interface Cell {
  period: Period
  line: LineId
  value: number
  quality: Quality
  vintage: string
  /** The print shown; null for a value computed here. */
  fact: Fact | null
  /** The line's first print of the period, itself included; null where it was never printed. */
  first: Fact | null
  inputs: readonly Cell[]
}

export type Cells = ReadonlyMap<Period, Cell>

/** 0 for the company's own document, 1 for a copy, 2 for a report. */
export function rankQuality(quality: Quality): number {
  return QUALITIES.indexOf(quality)
}

/** The lowest of several qualities. */
export function worstQuality(qualities: readonly Quality[]): Quality {
  return QUALITIES[Math.max(0, ...qualities.map(rankQuality))] ?? 'secondary'
}

/**
 * Whether a later fact takes the place of the one shown. A lower quality never replaces a higher
 * one; the same value again counts only when a better document, or a print of what was derived,
 * gives it.
 */
export function replaces(fact: Fact, current: Fact): boolean {
  const gain = rankQuality(current.quality) - rankQuality(fact.quality)
  if (gain < 0) return false
  if (fact.value !== current.value) return true
  return gain > 0 || (current.derived !== null && fact.derived === null)
}

/** True where a fact may be shown in series: it has an amount and is confirmed. */
export function isUsable(fact: Fact): fact is Fact & { value: number } {
  return fact.value !== null && !fact.unconfirmed
}

/** Sums, rounded to six decimals to drop floating-point noise. */
export function addValues(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6
}

/** The day on which the last of several cells came to be known. */
export function newestVintage(cells: readonly Cell[]): string {
  return cells.reduce((newest, cell) => (cell.vintage > newest ? cell.vintage : newest), '')
}

/** A computed cell: its vintage is the newest and its quality the lowest of its inputs'. */
export function deriveCell(period: Period, value: number, inputs: readonly Cell[]): Cell {
  const [head] = inputs
  if (!head) throw new RangeError(`${period} is derived from nothing`)
  const vintage = newestVintage(inputs)
  const quality = worstQuality(inputs.map((cell) => cell.quality))
  return { period, line: head.line, value, quality, vintage, fact: null, first: null, inputs }
}

/**
 * What a line's releases said up to a vintage: for each period the newest value, with the print
 * that is shown for it. `facts` come oldest release first.
 */
export function listStoredCells(facts: readonly Fact[], asOf: string): Map<Period, Cell> {
  const cells = new Map<Period, Cell>()
  for (const fact of facts) {
    if (fact.document.published > asOf || !isUsable(fact)) continue
    const current = cells.get(fact.period)
    const first = current?.first ?? (fact.derived === null ? fact : null)
    if (current?.fact && !replaces(fact, current.fact)) {
      cells.set(fact.period, { ...current, first })
      continue
    }
    const { period, line, value, quality } = fact
    const vintage = fact.document.published
    cells.set(period, { period, line, value, quality, vintage, fact, first, inputs: [] })
  }
  return cells
}

function present(cells: readonly (Cell | undefined)[]): Cell[] | null {
  const known = cells.filter((cell) => cell !== undefined)
  return known.length === cells.length ? known : null
}

function deriveYear(cells: Cells, year: FiscalYear, aggregation: Aggregation): Cell | null {
  const quarters = present(quartersOf(year).map((quarter) => cells.get(quarter)))
  if (aggregation === 'last') {
    const last = cells.get(`${year}-Q4`)
    return last ? deriveCell(year, last.value, [last]) : null
  }
  return quarters ? deriveCell(year, addValues(quarters.map((cell) => cell.value)), quarters) : null
}

function deriveFourth(cells: Cells, year: FiscalYear, aggregation: Aggregation): Cell | null {
  const whole = cells.get(year)
  if (!whole) return null
  const fourth: Quarter = `${year}-Q4`
  if (aggregation === 'last') return deriveCell(fourth, whole.value, [whole])
  const three = present(
    quartersOf(year)
      .slice(0, 3)
      .map((quarter) => cells.get(quarter)),
  )
  if (!three) return null
  const value = addValues([whole.value, ...three.map((cell) => -cell.value)])
  return deriveCell(fourth, value, [whole, ...three])
}

/** Whether a computed cell is shown: none is stored, or a lesser document gives the same value. */
function prevails(computed: Cell, current: Cell | undefined): boolean {
  if (!current) return true
  return (
    current.value === computed.value && rankQuality(computed.quality) < rankQuality(current.quality)
  )
}

/**
 * A line with what follows from its stored cells: the years that are the sum of their four
 * quarters and the fourth quarters that are the year less three. A stored value wins over a
 * derived one, unless it comes from a copy or a report and better documents give the same value:
 * then it is shown as computed from those.
 */
export function completeLine(stored: Cells, aggregation: Aggregation): Cells {
  if (aggregation === 'none') return stored
  const cells = new Map(stored)
  const years = new Set<FiscalYear>()
  for (const period of stored.keys()) if (!isCalendarYear(period)) years.add(fiscalYearOf(period))
  const complete = (period: Period, derive: () => Cell | null) => {
    const current = stored.get(period)
    if (current?.quality === 'primary') return
    const computed = derive()
    if (computed && prevails(computed, current))
      cells.set(period, { ...computed, first: current?.first ?? null })
  }
  for (const year of years) {
    complete(year, () => deriveYear(stored, year, aggregation))
    complete(`${year}-Q4`, () => deriveFourth(stored, year, aggregation))
  }
  return cells
}
