import type { LabelRow, LabelTable } from '#ingest/labels/label-table'
import { labelKey, createMatcher } from '#ingest/labels/match-label'
import { alignCells, type Aligned } from '#ingest/tables/align-cells'
import type { HeadColumn } from '#ingest/tables/find-heads'
import type { RawTable } from '#ingest/tables/find-tables'
import type { PrintedCell, RawRow } from '#ingest/tables/number-tokens'
import { isDollarsOf } from '#ingest/tables/table-kinds'

/** A row whose label is known, as printed. */
interface PrintedRow {
  row: LabelRow
  label: string
  printed: readonly PrintedCell[]
  at: number
}

/** A row whose label is known and whose cells stand in their columns. */
export interface TableRow extends PrintedRow {
  cells: Aligned
}

export interface TableReading {
  rows: TableRow[]
  /** Rows with an amount and a label that no row of the label table stands for. */
  unknown: RawRow[]
  /** Known rows whose cells do not stand in the columns in one way only, or miss their total. */
  unclear: PrintedRow[]
}

/** Reads the rows of a table with the labels of one kind and structure. */
export function readTableRows(table: RawTable, labels: LabelTable, rate: number): TableReading {
  const reading: TableReading = { rows: [], unknown: [], unclear: [] }
  const match = createMatcher(labels, new Set(table.rows.map((row) => labelKey(row.label))))
  const totaled = new Set(labels.rows.filter((row) => row.label === '').map((row) => row.under))
  let heading = ''
  let carried = ''
  let group: TableRow[] = []
  /** Ends what stands below a heading; without the total that belongs to it, it is not clear. */
  const close = (next: string): void => {
    if (next === heading) return
    for (const row of group)
      if (totaled.has(heading) && row.row.under === heading) {
        reading.rows.splice(reading.rows.indexOf(row), 1)
        reading.unclear.push(row)
      }
    group = []
    heading = next
  }
  const add = (row: LabelRow, label: string, raw: RawRow, cells: Aligned): void => {
    const read = { row, label, cells, printed: raw.cells, at: raw.at }
    reading.rows.push(read)
    group.push(read)
  }
  for (const raw of table.rows) {
    const label = `${carried} ${raw.label}`.trim()
    carried = ''
    const matched = match(label, heading)
    const [cells, below] = matched?.row.bare
      ? placeBare(raw.cells, table.columns)
      : placeCells(raw.cells, table.columns, rate, totaled.size > 0)
    if (cells === undefined && holdsNoAmount(raw)) {
      const rates = raw.cells.some((cell) => cell.kind === 'percent')
      carried = rates ? '' : label // a margin ends here; a heading goes on in the next label
      continue
    }
    const misses = matched?.row.label === '' && !(cells && addsUp(group, cells, table.columns))
    if (matched === null || misses) {
      reading.unknown.push({ ...raw, label })
      continue
    }
    close(matched.heading)
    if (cells === undefined) {
      reading.unclear.push({ row: matched.row, label, printed: raw.cells, at: raw.at })
      continue
    }
    add(matched.row, label, raw, cells)
    if (below === undefined) continue
    const total = match('', heading)
    const totalLabel = `(total of ${heading || label})`
    if (total === null || !addsUp(group, below, table.columns)) {
      reading.unknown.push({ ...raw, label: totalLabel })
      continue
    }
    add(total.row, totalLabel, raw, below)
    group = []
    close('')
  }
  close('')
  return reading
}

/** Rounding of a few amounts. */
const SLACK = 2

/** Whether a row without a label is the total of the rows above it, in each column of amounts. */
function addsUp(
  group: readonly TableRow[],
  total: Aligned,
  columns: readonly HeadColumn[],
): boolean {
  return columns.every((column, index) => {
    const sum = group.reduce((so, row) => so + (row.cells[index]?.value ?? 0), 0)
    return column.unit !== 'rmb' || Math.abs(sum - (total[index]?.value ?? 0)) <= SLACK
  })
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
 * The cells in their columns and, in tables that have such rows, those of a total without a label
 * that follows them. Empty where they do not stand there in exactly one way that agrees with the
 * dollars beside them.
 */
function placeCells(
  cells: readonly PrintedCell[],
  columns: readonly HeadColumn[],
  rate: number,
  totaled: boolean,
): Aligned[] {
  const accept = (way: Aligned) => hasRightDollars(way, columns, rate)
  const whole = alignCells(cells, columns, accept)
  const tooMany = cells.length > 2 * (columns.length + MARKS)
  if (whole.length > 0 || !totaled || tooMany) return whole.length === 1 ? whole : []
  const pairs = cells.flatMap((_, cut) => {
    const above = alignCells(cells.slice(0, cut), columns, accept)
    const below = alignCells(cells.slice(cut), columns, accept)
    return above.flatMap((upper) => below.map((other) => [upper, other]))
  })
  const keys = new Set(
    pairs.map((pair) => JSON.stringify(pair.map((way) => amountsOf(way, columns)))),
  )
  return keys.size === 1 ? (pairs[0] ?? []) : []
}

/** The cells of a row without dollars: those columns stay blank. */
function placeBare(cells: readonly PrintedCell[], columns: readonly HeadColumn[]): Aligned[] {
  const without = columns.filter((column) => column.unit !== 'usd')
  const ways = alignCells(cells, without, () => true)
  return ways.map((way) => {
    const rest = [...way]
    return columns.map((column) => (column.unit === 'usd' ? null : (rest.shift() ?? null)))
  })
}

const amountsOf = (way: Aligned, columns: readonly HeadColumn[]): (number | null)[] =>
  way.filter((_, index) => columns[index]?.unit === 'rmb').map((cell) => cell?.value ?? null)

/** Whether every dollar amount is the yuan amount before it at the rate of the release. */
export function hasRightDollars(
  way: Aligned,
  columns: readonly HeadColumn[],
  rate: number,
): boolean {
  return columns.every((column, index) => {
    const yuan = way[index - 1]
    const dollars = way[index]
    if (column.unit !== 'usd' || !dollars || !yuan) return true
    return isDollarsOf(yuan.printed, yuan.value ?? 0, dollars.value ?? 0, rate)
  })
}
