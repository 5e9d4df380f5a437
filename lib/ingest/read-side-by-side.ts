import { alignCells } from '#lib/ingest/align-cells'
import type { Candidate } from '#lib/ingest/candidate'
import type { RawTable } from '#lib/ingest/find-tables'
import { labelKey } from '#lib/ingest/label-key'
import { SEGMENT_LABELS } from '#lib/ingest/labels-of-segments'
import { hasRightDollars } from '#lib/ingest/read-table-rows'
import type { TableContext, TablesReading } from '#lib/ingest/read-tables'
import { periodOfSpan } from '#lib/ingest/time-words'
import type { LineId, Structure } from '#lib/metrics/metric'

/** Rows of these tables that are read, and what their last amount is. */
const ROWS = [
  { label: 'Revenue', of: 'revenue', total: 'revenue_total' },
  { label: 'Adjusted EBITA', of: 'ebita', total: 'adj_ebita' },
] as const

/** Reads the tables that have one segment a column. They rank behind those with one a row. */
export function readSideBySide(tables: readonly RawTable[], context: TableContext): TablesReading {
  const all: TablesReading = { candidates: [], unknown: [], doubts: [] }
  tables.forEach((table, index) => {
    const span = table.columns[0]?.span
    const period = span ? periodOfSpan(span) : null
    if (table.segments === null || period === null || !context.wanted.has(period)) return
    const amounts = table.columns.filter((column) => column.unit === 'rmb').length
    for (const { label, of, total } of ROWS) {
      const lines = context.structure && listLines(table.segments, context.structure, of, total)
      const raw = table.rows.find((row) => labelKey(row.label) === labelKey(label))
      if (!raw) continue
      const [cells, ...more] = alignCells(raw.cells, table.columns).filter((way) =>
        hasRightDollars(way, table.columns, context.rate),
      )
      if (!cells || more.length > 0 || lines?.length !== amounts) {
        all.doubts.push({
          page: context.pageAt(raw.at),
          label: raw.label,
          why: `the segments of this table or their numbers are not clear: ${table.segments}`,
        })
        continue
      }
      lines.forEach((line, column): void => {
        if (line === null) return
        const candidate: Candidate = {
          line,
          period,
          value: cells[column]?.value ?? 0,
          page: context.pageAt(raw.at),
          printedYoy: null,
          label: raw.label,
          table: 'segments side by side',
          rank: 1000 + index,
        }
        all.candidates.push(candidate)
      })
    }
  })
  return all
}

/** The lines of the columns, left to right; empty where the names are not those of the structure. */
function listLines(
  names: string,
  structure: Structure,
  of: 'revenue' | 'ebita',
  total: LineId,
): (LineId | null)[] {
  const known = [
    ...SEGMENT_LABELS[structure].flatMap((segment) =>
      segment.names.map((name) => ({
        key: labelKey(name),
        line: prefixed(structure, segment[of]),
      })),
    ),
    {
      key: 'unallocated',
      line: of === 'ebita' ? `${structure}:unallocated_adj_ebita` : null,
    },
    { key: 'consolidated', line: total },
  ].sort((one, other) => other.key.length - one.key.length)
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

const prefixed = (structure: Structure, raw: string | null): LineId | null =>
  raw === null ? null : `${structure}:${raw}`
