import type { Column } from '#lib/ingest/find-heads'
import type { Cell } from '#lib/ingest/number-tokens'

/** A cell for each column; null where the column is blank. */
export type Aligned = (Cell | null)[]

/** A way in which cells can stand in columns. */
interface Way {
  cells: Aligned
  /** How much it takes for granted: cells left out as marks of footnotes, dollars left blank. */
  cost: number
}

/**
 * The ways in which cells can stand in columns. Amounts may not be blank; dollars are printed for
 * all amounts of a row or for none; shares and growth may be blank. A small number in brackets may
 * be the mark of a footnote, and a dash at the end may belong to the next label. Of the ways that
 * `accept` lets pass, those remain that take least for granted.
 */
export function alignCells(
  cells: readonly Cell[],
  columns: readonly Column[],
  accept: (way: Aligned) => boolean,
): Aligned[] {
  const found: Way[] = []
  const place = (cell: number, column: number, placed: Aligned, marks: number): void => {
    const here = columns[column]
    const next = cells[cell]
    if (here === undefined) {
      const rest = cells.slice(cell)
      const blank = countBlankDollars(placed, columns)
      if (!rest.every(isNoValue) || blank === null || !accept(placed)) return
      found.push({
        cells: placed,
        cost: marks + rest.filter((one) => one.maybeMark).length + blank,
      })
      return
    }
    if (next !== undefined && fits(next, here))
      place(cell + 1, column + 1, [...placed, next], marks)
    if (next?.maybeMark) place(cell + 1, column, placed, marks + 1)
    if (!isYuan(here)) place(cell, column + 1, [...placed, null], marks)
  }
  place(0, 0, [], 0)
  const least = Math.min(...found.map((way) => way.cost))
  return mergeSame(
    found.filter((way) => way.cost === least).map((way) => way.cells),
    columns,
  )
}

const isYuan = (column: Column): boolean => column.unit === 'rmb' || column.unit === 'count'

function fits(cell: Cell, column: Column): boolean {
  if (cell.kind === 'dash') return true
  return (isYuan(column) || column.unit === 'usd') === (cell.kind === 'amount')
}

const isNoValue = (cell: Cell): boolean => cell.maybeMark || cell.kind === 'dash'

/** 0 where all dollars are printed, 1 where none are; null where some are. */
function countBlankDollars(placed: Aligned, columns: readonly Column[]): number | null {
  const dollars = placed.filter((_, index) => columns[index]?.unit === 'usd')
  if (dollars.every((cell) => cell !== null)) return 0
  return dollars.every((cell) => cell === null) ? 1 : null
}

/** Ways with the same amounts are one; where they differ in growth, there is none to be had. */
function mergeSame(ways: readonly Aligned[], columns: readonly Column[]): Aligned[] {
  const seen = new Map<string, Aligned>()
  for (const way of ways) {
    const key = way
      .map((cell, index) => (isYuan(column(index)) ? String(cell?.value) : ''))
      .join('|')
    const before = seen.get(key)
    const merged = way.map((cell, index) =>
      before && before[index]?.value !== cell?.value ? null : cell,
    )
    seen.set(key, merged)
  }
  return [...seen.values()]

  function column(index: number): Column {
    return columns[index] ?? { unit: 'other', span: null }
  }
}
