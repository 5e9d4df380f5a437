import type { RawTable } from '#ingest/tables/find-tables'
import { REVENUE_LABELS } from '#ingest/labels/labels-of-revenue'
import { SEGMENT_LABELS } from '#ingest/labels/labels-of-segments'
import { readTableRows, type TableRow } from '#ingest/tables/read-table-rows'
import { STRUCTURES, type Structure } from '#lib/metrics/metric'

export interface FoundStructure {
  structure: Structure | null
  /** The segments as printed; where the structure is new, every row of the table. */
  segments: string[]
  page: number | null
}

/** What stands between the segments and the total. */
const BETWEEN = ['unallocated', 'intersegment_elimination']
/** Rounding of up to eleven amounts. */
const SLACK = 3

/**
 * The structure in which a table of revenue is printed: all its segments stand there, and with what
 * is not allocated or eliminated they make the total. A table that is near to one is in none.
 */
export function findStructure(tables: readonly RawTable[], rate: number): FoundStructure {
  const revenue = tables.filter((table) => table.kind === 'revenue' && table.segments === null)
  for (const table of revenue)
    for (const structure of STRUCTURES) {
      const rows = readSegments(table, structure, rate)
      if (rows !== null)
        return { structure, segments: rows.map((row) => row.label), page: table.page }
    }
  const first = revenue[0]
  const labels = first?.rows.filter((row) => row.label !== '').map((row) => row.label) ?? []
  return { structure: null, segments: labels, page: first?.page ?? null }
}

function readSegments(table: RawTable, structure: Structure, rate: number): TableRow[] | null {
  const labels = REVENUE_LABELS.find((known) => known.structure === structure)
  if (labels === undefined) return null
  const { rows } = readTableRows(table, labels, rate)
  const find = (line: string) => rows.find((row) => row.row.line === line)
  const segments = SEGMENT_LABELS[structure].map((row) => find(`${structure}:${row.revenue}`))
  const parts = [...segments, ...BETWEEN.map((id) => find(`${structure}:${id}`))]
  const total = find('revenue_total')
  if (segments.includes(undefined) || total === undefined) return null
  const adds = table.columns.every((column, index) => {
    if (column.unit !== 'rmb') return true
    const sum = parts.reduce((so, part) => so + (part?.cells[index]?.value ?? 0), 0)
    return Math.abs(sum - (total.cells[index]?.value ?? NaN)) <= SLACK
  })
  return adds ? segments.filter((row) => row !== undefined) : null
}
