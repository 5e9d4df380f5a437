import { alignCells, type Aligned } from '#lib/ingest/align-cells'
import type { Column } from '#lib/ingest/find-heads'
import type { RawTable } from '#lib/ingest/find-tables'
import { labelKey } from '#lib/ingest/label-key'
import type { LabelRow, LabelTable } from '#lib/ingest/label-table'
import { createMatcher } from '#lib/ingest/match-label'
import type { Cell, RawRow } from '#lib/ingest/number-tokens'
import { isDollarsOf } from '#lib/ingest/dollars'

/** A row whose label is known and whose cells stand in their columns. */
export interface TableRow {
  row: LabelRow
  label: string
  cells: Aligned
  at: number
}

export interface TableReading {
  rows: TableRow[]
  /** Rows with an amount and a label that no row of the label table stands for. */
  unknown: RawRow[]
  /** Rows that are known and whose cells do not stand in the columns in one way only. */
  unclear: { row: LabelRow; raw: RawRow }[]
}

/** Reads the rows of a table with the labels of one kind and structure. */
export function readTableRows(table: RawTable, labels: LabelTable, rate: number): TableReading {
  const reading: TableReading = { rows: [], unknown: [], unclear: [] }
  const match = createMatcher(labels, new Set(table.rows.map((row) => labelKey(row.label))))
  let heading = ''
  let carried = ''
  for (const raw of table.rows) {
    const printed = `${carried} ${raw.label}`.trim()
    carried = ''
    const found = match(printed, heading)
    const [cells, below] = placeCells(raw.cells, table.columns, rate)
    if (cells === undefined && holdsNoAmount(raw)) {
      const rates = raw.cells.some((cell) => cell.kind === 'percent')
      carried = rates ? '' : printed // a margin ends here; a heading goes on in the next label
      continue
    }
    if (found === null) {
      reading.unknown.push({ ...raw, label: printed })
      continue
    }
    heading = found.heading
    if (cells === undefined) {
      reading.unclear.push({ row: found.row, raw: { ...raw, label: printed } })
      continue
    }
    reading.rows.push({ row: found.row, label: printed, cells, at: raw.at })
    if (below === undefined) continue
    const subtotal = match('', heading)
    if (subtotal === null) {
      reading.unknown.push({ ...raw, label: `(below ${printed})` })
      continue
    }
    const label = `(total of ${heading})`
    heading = subtotal.heading
    reading.rows.push({ row: subtotal.row, label, cells: below, at: raw.at })
  }
  return reading
}

/** The most marks and bullets that follow a heading. */
const MARKS = 2

/** Whether a row is a margin, or a heading with no more than marks and bullets behind it. */
function holdsNoAmount({ cells }: RawRow): boolean {
  if (cells.some((cell) => cell.kind === 'percent'))
    return cells.every((cell) => cell.kind !== 'amount' || cell.maybeMark)
  return cells.length <= MARKS && cells.every((cell) => cell.kind === 'dash' || cell.maybeMark)
}

/**
 * The cells in their columns, and those of a row without a label that follows them. Empty where they
 * do not stand there in exactly one way that agrees with the dollars beside them.
 */
function placeCells(cells: readonly Cell[], columns: readonly Column[], rate: number): Aligned[] {
  const accept = (way: Aligned) => hasRightDollars(way, columns, rate)
  const whole = alignCells(cells, columns, accept)
  if (whole.length > 0) return whole.length === 1 ? whole : []
  const pairs = cells.flatMap((_, cut) => {
    const above = alignCells(cells.slice(0, cut), columns, accept)
    const below = alignCells(cells.slice(cut), columns, accept)
    return above.flatMap((one) => below.map((other) => [one, other]))
  })
  const keys = new Set(
    pairs.map((pair) => JSON.stringify(pair.map((way) => amountsOf(way, columns)))),
  )
  return keys.size === 1 ? (pairs[0] ?? []) : []
}

const amountsOf = (way: Aligned, columns: readonly Column[]): (number | null)[] =>
  way.filter((_, index) => columns[index]?.unit === 'rmb').map((cell) => cell?.value ?? null)

/** Whether every dollar amount is the yuan amount before it at the rate of the release. */
export function hasRightDollars(way: Aligned, columns: readonly Column[], rate: number): boolean {
  return columns.every((column, index) => {
    const yuan = way[index - 1]
    const dollars = way[index]
    if (column.unit !== 'usd' || !dollars || !yuan) return true
    return isDollarsOf(yuan.printed, yuan.value ?? 0, dollars.value ?? 0, rate)
  })
}
