import { FAMILIES } from '#lib/metrics/families'
import { listSearchNames } from '#lib/metrics/named-metrics'
import { compareValues, splitWords } from '#lib/overview/order'
import type { Overview, OverviewRow } from '#lib/overview/overview'
import type { TableParamValues } from '#lib/query/params'

/** Which rows of the table a reader sees, and in which order. */
export type Arrangement = Pick<TableParamValues, 'family' | 'q' | 'sort' | 'order'>

/** A row with whether the reader's filters keep it, and its place in the catalogue. */
export interface ArrangedRow {
  row: OverviewRow
  isKept: boolean
  at: number
}

/** Rows under one head: a family or, where they are sorted by a column, a unit. */
export interface RowGroup {
  id: string
  label: string
  rows: readonly ArrangedRow[]
}

function keeps({ metric }: OverviewRow, { family, q }: Arrangement): boolean {
  if (family && !family.includes(metric.family)) return false
  const names = listSearchNames(metric)
  return splitWords(q).every((word) => names.includes(word))
}

function sortRows(
  overview: Overview,
  rows: readonly ArrangedRow[],
  { sort, order }: Arrangement,
): readonly ArrangedRow[] {
  const column = overview.periods.findIndex((period) => period === sort)
  if (column < 0) return rows
  const valueOf = ({ row }: ArrangedRow) => row.cells[column]?.value ?? null
  return [...rows].sort((a, b) => compareValues(valueOf(a), valueOf(b), order))
}

/**
 * The rows of a table under their heads. Sorted by a column they stand unit by unit, as amounts and
 * percentages are not larger or smaller than each other; else family by family.
 */
export function arrangeRows(overview: Overview, choice: Arrangement): RowGroup[] {
  const all = overview.rows.map((row, at) => ({ row, at, isKept: keeps(row, choice) }))
  const isSorted = overview.periods.some((period) => period === choice.sort)
  const heads = isSorted
    ? [...new Set(all.map(({ row }) => row.unit))].map((unit) => ({ id: unit, label: unit }))
    : FAMILIES
  return heads
    .map(({ id, label }) => {
      const own = all.filter(({ row }) => (isSorted ? row.unit : row.metric.family) === id)
      return { id, label, rows: sortRows(overview, own, choice) }
    })
    .filter(({ rows }) => rows.length > 0)
}
