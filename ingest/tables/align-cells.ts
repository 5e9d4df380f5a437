import type { HeadColumn } from '#ingest/tables/find-heads'
import type { PrintedCell } from '#ingest/tables/number-tokens'

/** A cell for each column; null where the column is blank. */
export type Aligned = (PrintedCell | null)[]

/** A way in which cells can stand in columns, and how many of them it takes for marks. */
interface Way {
  cells: Aligned
  marks: number
}

/** More marks of footnotes than a row has, and a bullet: beyond them, cells are of another row. */
const MOST_MARKS = 4
const MOST_BULLETS = 1

/**
 * The ways in which cells can stand in columns. Amounts and dollars may not be blank; shares and
 * growth may. A small number in brackets may be the mark of a footnote, and a dash at the end the
 * bullet of the next label. Of the ways that `accept` lets pass, those with the fewest marks remain.
 */
export function alignCells(
  cells: readonly PrintedCell[],
  columns: readonly HeadColumn[],
  accept: (way: Aligned) => boolean,
): Aligned[] {
  if (cells.length > columns.length + MOST_MARKS + MOST_BULLETS) return []
  const ways: Way[] = []
  const place = (cell: number, column: number, placed: Aligned, marks: number): void => {
    const here = columns[column]
    const next = cells[cell]
    if (here === undefined) {
      const rest = cells.slice(cell)
      if (!rest.every(isNoValue) || !accept(placed)) return
      ways.push({ cells: placed, marks: marks + rest.filter(({ maybeMark }) => maybeMark).length })
      return
    }
    if (next !== undefined && fits(next, here))
      place(cell + 1, column + 1, [...placed, next], marks)
    if (next?.maybeMark && marks < MOST_MARKS) place(cell + 1, column, placed, marks + 1)
    if (!isAmount(here)) place(cell, column + 1, [...placed, null], marks)
  }
  place(0, 0, [], 0)
  const fewest = Math.min(...ways.map((way) => way.marks))
  return mergeSame(
    ways.filter((way) => way.marks === fewest).map((way) => way.cells),
    columns,
  )
}

const isYuan = (column: HeadColumn): boolean => column.unit === 'rmb' || column.unit === 'count'
const isAmount = (column: HeadColumn): boolean => isYuan(column) || column.unit === 'usd'

function fits(cell: PrintedCell, column: HeadColumn): boolean {
  return cell.kind === 'dash' || isAmount(column) === (cell.kind === 'amount')
}

const isNoValue = (cell: PrintedCell): boolean => cell.maybeMark || cell.kind === 'dash'

/** Ways with the same amounts count as one; growth in which they differ is left out. */
function mergeSame(ways: readonly Aligned[], columns: readonly HeadColumn[]): Aligned[] {
  const byAmounts = new Map<string, Aligned>()
  for (const way of ways) {
    const key = way
      .map((cell, index) => (isYuan(column(index)) ? String(cell?.value) : ''))
      .join('|')
    const before = byAmounts.get(key)
    const merged = way.map((cell, index) =>
      before && before[index]?.value !== cell?.value ? null : cell,
    )
    byAmounts.set(key, merged)
  }
  return [...byAmounts.values()]

  function column(index: number): HeadColumn {
    return columns[index] ?? { unit: 'other', span: null }
  }
}
