import type { LabelTable } from '#ingest/labels/label-table'
import { BRIDGE_LABELS } from '#ingest/labels/labels-of-bridges'
import { BALANCE_LABELS } from '#ingest/labels/labels-of-balance'
import { CASH_LABELS } from '#ingest/labels/labels-of-cash'
import { GROUP_LABELS } from '#ingest/labels/labels-of-group'
import { OPERATION_LABELS } from '#ingest/labels/labels-of-operations'
import { EBITA_LABELS, REVENUE_LABELS } from '#ingest/labels/labels-of-revenue'
import type { Candidate, Doubt, UnknownRow } from '#ingest/reading'
import { alignCells, type Aligned } from '#ingest/tables/align-cells'
import type { HeadColumn } from '#ingest/tables/find-heads'
import type { RawTable } from '#ingest/tables/find-tables'
import type { PrintedCell, RawRow } from '#ingest/tables/number-tokens'
import { hasRightDollars, readTableRows, type TableRow } from '#ingest/tables/read-table-rows'
import { readScale, scaleAmount } from '#ingest/tables/table-scale'
import { GROWTH_KINDS, type TableKind } from '#ingest/tables/table-kinds'
import { periodOfSpan } from '#ingest/tables/time-words'
import type { Structure } from '#lib/metrics/metric'
import { findMetricOfLine } from '#lib/metrics/metrics'
import type { FiscalPeriod } from '#lib/period/period'

const LABELS: readonly LabelTable[] = [
  ...GROUP_LABELS,
  ...BRIDGE_LABELS,
  ...CASH_LABELS,
  ...BALANCE_LABELS,
  ...OPERATION_LABELS,
  ...REVENUE_LABELS,
  ...EBITA_LABELS,
]

/** What is the same for all tables of a release. */
export interface TableContext {
  structure: Structure | null
  rate: number
  /** The periods that a release is read for. */
  wanted: ReadonlySet<FiscalPeriod>
  pageAt: (index: number) => number
}

export interface TablesReading {
  candidates: Candidate[]
  unknown: UnknownRow[]
  doubts: Doubt[]
}

/** Reads every table of a known kind that has one line a row. */
export function readTables(tables: readonly RawTable[], context: TableContext): TablesReading {
  const all: TablesReading = { candidates: [], unknown: [], doubts: [] }
  tables.forEach((table, rank) => {
    if (table.segments !== null || table.kind === 'aside') return
    if (!table.columns.some((column) => periodOf(column, table, context) !== null)) return
    const title = table.rows.find((row) => row.label !== '')?.label ?? table.kind
    const millions = table.scale?.millions ?? null
    if (title === null) return // the scale of a chart
    const labels = LABELS.find(
      (known) => known.kind === table.kind && [null, context.structure].includes(known.structure),
    )
    const read = labels && readTableRows(table, labels, context.rate)
    // Other tables share the titles of these: only their rows tell them.
    const isOther = !read?.rows.some(({ row }) => row.line !== null)
    if (table.kind !== null && TOLD_BY_ROWS.includes(table.kind) && isOther) return
    if (table.kind === null || millions === null) {
      const why = table.kind === null ? 'a table with an unknown title' : describeScale(table)
      all.doubts.push({ page: table.page, label: title, why })
      return
    }
    if (read === undefined) return
    const { rows, unknown, unclear } = read
    const kind = table.kind
    all.candidates.push(
      ...rows.flatMap((row) => listCandidates(row, { ...table, millions }, context, rank)),
    )
    for (const { at, label, cells } of [...unknown, ...listStrays(table, context.rate)])
      all.unknown.push({
        page: context.pageAt(at),
        label,
        table: kind,
        numbers: cells.map((cell) => cell.printed),
      })
    for (const { row, label, printed, at } of unclear)
      if (row.line !== null)
        all.doubts.push({
          page: context.pageAt(at),
          label,
          line: row.line,
          why: describeUnclear(printed),
        })
  })
  return all
}

const describeScale = ({ scale }: RawTable): string =>
  scale === null
    ? 'a table that does not say whether its amounts are thousands or millions'
    : `a table in ${scale.words}s, a scale that is not read`

const describeUnclear = (cells: readonly PrintedCell[]): string =>
  `its numbers fit the columns in no way or in several, or the dollars do not match the yuan, or its total is missing: ${cells.map((cell) => cell.printed).join(' ')}`

/** Rows after a table's end that are not prose: their dollars match their yuan. */
function listStrays(table: RawTable, rate: number): RawRow[] {
  const accept = (way: Aligned) => hasRightDollars(way, table.columns, rate)
  const dollars = table.columns.flatMap(({ unit }, index) => (unit === 'usd' ? [index] : []))
  return table.after.filter(({ cells }) =>
    alignCells(cells, table.columns, accept).some((way) => dollars.some((index) => way[index])),
  )
}

/** Kinds that hold nothing that is collected where no row has a label that is. */
const TOLD_BY_ROWS: readonly TableKind[] = ['investees', 'users', 'volume', 'clients']

/** Kinds of tables that count on the last day of the span in their heads. */
const COUNTED_ON_DAYS: readonly (TableKind | null)[] = ['consumers', 'users', 'clients']

/** The period a column is read for; null where that period is not wanted. */
function periodOf(column: HeadColumn, table: RawTable, context: TableContext): FiscalPeriod | null {
  if (column.span === null || !['rmb', 'count'].includes(column.unit)) return null
  // A balance sheet stands beside that of the last fiscal year's end.
  if (table.kind === 'balance') return column.span.end
  const onDay = COUNTED_ON_DAYS.includes(table.kind) || column.span.months === 0
  const period = onDay ? column.span.end : periodOfSpan(column.span)
  return period !== null && context.wanted.has(period) ? period : null
}

function listCandidates(
  row: TableRow,
  table: RawTable & { millions: number },
  context: TableContext,
  rank: number,
): Candidate[] {
  const { line, flip } = row.row
  if (line === null) return []
  const growth =
    table.kind && GROWTH_KINDS.includes(table.kind)
      ? table.columns.findIndex((column) => column.unit === 'growth')
      : -1
  const scaled = /million/.test(findMetricOfLine(line)?.unit ?? 'million')
  const millions = readScale(row.label)?.millions ?? table.millions
  const own = table.columns.findLastIndex((column) => column.unit === 'rmb')
  return table.columns.flatMap((column, index): Candidate[] => {
    const period = periodOf(column, table, context)
    const cell = row.cells[index]
    if (period === null || !cell) return []
    const printed = (cell.value ?? 0) * (flip ? -1 : 1)
    const value = scaled ? scaleAmount(printed, millions) : printed
    return [
      {
        line,
        period,
        value: value === 0 ? 0 : value, // no negative zero
        page: context.pageAt(row.at),
        printedYoy: index === own ? (row.cells[growth]?.value ?? null) : null,
        label: row.label,
        table: table.kind ?? '',
        rank,
      },
    ]
  })
}
