import { SEGMENT_LABELS } from '#ingest/labels/labels-of-segments'
import { labelKey } from '#ingest/labels/match-label'
import type { Candidate } from '#ingest/reading'
import { alignCells, type Aligned } from '#ingest/tables/align-cells'
import type { RawTable } from '#ingest/tables/find-tables'
import { hasRightDollars } from '#ingest/tables/read-table-rows'
import type { TableContext, TablesReading } from '#ingest/tables/read-tables'
import { scaleAmount } from '#ingest/tables/table-scale'
import type { LineId, Structure } from '#lib/metrics/metric'
import type { FiscalPeriod } from '#lib/period/period'

/** The rows that are read, and the group total in their last column. */
const ROWS = [
  { label: 'Revenue', of: 'revenue', total: 'revenue_total' },
  { label: 'Adjusted EBITA', of: 'ebita', total: 'adj_ebita' },
] as const

/** Shown only where no table with one line a row prints the same. */
const RANK = 1000

interface Row {
  of: 'revenue' | 'ebita'
  total: LineId
  label: string
  amounts: number[]
  at: number
}

/**
 * Reads the tables that have one segment a column. Their periods are told by their totals, which
 * have to be those of one wanted period in the tables `known` comes from.
 */
export function readSideBySide(
  tables: readonly RawTable[],
  context: TableContext,
  known: readonly Candidate[],
): TablesReading {
  const all: TablesReading = { candidates: [], unknown: [], doubts: [] }
  for (const table of tables) {
    if (table.segments === null) continue
    const rows = readRows(table, context.rate)
    const period = findPeriod(rows, context, known)
    if (period === null) continue
    for (const row of rows) {
      const lines = listLines(table.segments, context.structure, row)
      const page = context.pageAt(row.at)
      if (lines.length !== row.amounts.length) {
        const why = `the segments of this table do not match the structure: ${table.segments}`
        all.doubts.push({ page, label: row.label, period, why })
        continue
      }
      lines.forEach((line, index): void => {
        if (line === null) return
        const value = row.amounts[index] ?? NaN
        const from = { label: row.label, table: 'segments side by side', rank: RANK }
        all.candidates.push({ line, period, value, page, printedYoy: null, ...from })
      })
    }
  }
  return all
}

function readRows(table: RawTable, rate: number): Row[] {
  const accept = (way: Aligned) => hasRightDollars(way, table.columns, rate)
  return ROWS.flatMap(({ label, of, total }): Row[] => {
    const raw = table.rows.find((row) => labelKey(row.label) === labelKey(label))
    const ways = raw ? alignCells(raw.cells, table.columns, accept) : []
    const [cells] = ways
    if (!raw || !cells || ways.length > 1) return []
    const amounts = cells
      .filter((_, index) => table.columns[index]?.unit === 'rmb')
      .map((cell) => scaleAmount(cell?.value ?? 0, table.scale?.millions ?? NaN))
    return [{ of, total, label: raw.label, amounts, at: raw.at }]
  })
}

/** The one wanted period whose totals both rows have. */
function findPeriod(
  rows: readonly Row[],
  context: TableContext,
  known: readonly Candidate[],
): FiscalPeriod | null {
  if (rows.length < ROWS.length) return null
  const fitting = [...context.wanted].filter((period) =>
    rows.every((row) => {
      const printed = known.filter(
        (candidate) => candidate.line === row.total && candidate.period === period,
      )
      return (
        printed.length > 0 && printed.every((candidate) => candidate.value === row.amounts.at(-1))
      )
    }),
  )
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** The lines of the columns, left to right; empty where the names are not those of the structure. */
function listLines(names: string, structure: Structure | null, row: Row): (LineId | null)[] {
  if (structure === null) return []
  const known = [
    ...SEGMENT_LABELS[structure].flatMap((segment) => {
      const raw = segment[row.of]
      const line = raw === null ? null : `${structure}:${raw}`
      return segment.names.map((name) => ({ key: labelKey(name), line }))
    }),
    { key: 'unallocated', line: row.of === 'ebita' ? `${structure}:unallocated_adj_ebita` : null },
    { key: 'consolidated', line: row.total },
  ].sort((a, b) => b.key.length - a.key.length)
  const lines: (LineId | null)[] = []
  let rest = labelKey(names)
  while (rest !== '') {
    const next = known.find(({ key }) => rest.startsWith(key))
    if (!next) return []
    lines.push(next.line)
    rest = rest.slice(next.key.length)
  }
  return lines
}
