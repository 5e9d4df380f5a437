import { FAMILIES } from '#lib/metrics/families'
import { listSearchNames } from '#lib/metrics/named-metrics'
import { compareValues, splitWords } from '#lib/overview/order'
import type { Overview, OverviewRow } from '#lib/overview/overview'
import type { Amounts, TableParamValues } from '#lib/query/params'
import { nameAmounts, scaleValue } from '#lib/series/amounts'

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
  amounts: Amounts,
): readonly ArrangedRow[] {
  const column = overview.periods.findIndex((period) => period === sort)
  if (column < 0) return rows
  const valueOf = ({ row }: ArrangedRow) =>
    scaleValue(row.cells[column]?.value ?? null, row.unit, amounts)
  return [...rows].sort((a, b) => compareValues(valueOf(a), valueOf(b), order))
}

/**
 * The rows of a table under their heads. Sorted by a column they stand unit by unit, as amounts and
 * percentages are not larger or smaller than each other; else family by family. Units are those that
 * `amounts` makes of them: money given in billions stands among millions written as billions.
 */
export function arrangeRows(overview: Overview, choice: Arrangement, amounts: Amounts): RowGroup[] {
  const unitOf = (row: OverviewRow) => nameAmounts(row.unit, amounts)
  const all = overview.rows.map((row, at) => ({ row, at, isKept: keeps(row, choice) }))
  const isSorted = overview.periods.some((period) => period === choice.sort)
  const heads = isSorted
    ? [...new Set(all.map(({ row }) => unitOf(row)))].map((unit) => ({ id: unit, label: unit }))
    : FAMILIES
  return heads
    .map(({ id, label }) => {
      const own = all.filter(({ row }) => (isSorted ? unitOf(row) : row.metric.family) === id)
      return { id, label, rows: sortRows(overview, own, choice, amounts) }
    })
    .filter(({ rows }) => rows.length > 0)
}
