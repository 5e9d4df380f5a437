import type { Column } from '#lib/ingest/find-heads'
import type { Cell } from '#lib/ingest/number-tokens'

/** A cell for each column; null where the column is blank. */
export type Aligned = (Cell | null)[]

/**
 * Every way in which cells can stand in columns. Amounts may not be blank; dollars are printed for
 * all amounts of a row or for none; shares and growth may be blank. A small number in brackets may
 * be the mark of a footnote, and a dash at the end may belong to the next label.
 */
export function alignCells(cells: readonly Cell[], columns: readonly Column[]): Aligned[] {
  const found: Aligned[] = []
  const place = (cell: number, column: number, placed: Aligned): void => {
    const here = columns[column]
    const next = cells[cell]
    if (here === undefined) {
      if (cells.slice(cell).every(isNoValue) && hasAllDollars(placed, columns)) found.push(placed)
      return
    }
    if (next !== undefined && fits(next, here)) place(cell + 1, column + 1, [...placed, next])
    if (next?.maybeMark) place(cell + 1, column, placed)
    if (here.unit !== 'rmb' && here.unit !== 'count') place(cell, column + 1, [...placed, null])
  }
  place(0, 0, [])
  return dropSame(found, columns)
}

function fits(cell: Cell, column: Column): boolean {
  if (cell.kind === 'dash') return true
  const takesAmount = ['rmb', 'usd', 'count'].includes(column.unit)
  return takesAmount === (cell.kind === 'amount')
}

const isNoValue = (cell: Cell): boolean => cell.maybeMark || cell.kind === 'dash'

function hasAllDollars(placed: Aligned, columns: readonly Column[]): boolean {
  const dollars = placed.filter((_, index) => columns[index]?.unit === 'usd')
  return dollars.every((cell) => cell !== null) || dollars.every((cell) => cell === null)
}

/** Two ways that give the same amounts and growth are one. */
function dropSame(ways: readonly Aligned[], columns: readonly Column[]): Aligned[] {
  const seen = new Map<string, Aligned>()
  for (const way of ways) {
    const key = way
      .map((cell, index) => (columns[index]?.unit === 'share' ? '' : String(cell?.value ?? '')))
      .join('|')
    if (!seen.has(key)) seen.set(key, way)
  }
  return [...seen.values()]
}
