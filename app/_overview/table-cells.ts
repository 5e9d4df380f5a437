import { POPOVER_WIDTH, type PopoverPosition } from '#app/_figure/provenance/position.ts'

/** A value of the table: where it stands, and what it is of. */
export interface TablePoint {
  cell: HTMLTableCellElement
  /** Of what opens under it, within the place that holds the table. */
  position: PopoverPosition
  metric: string
  period: string
}

const isValue = (cell: Element | null | undefined): cell is HTMLTableCellElement =>
  cell instanceof HTMLTableCellElement && cell.matches('tbody td:not([data-column])')

/** Between a cell and what opens under it, and from the left edge of that to its arrow. */
const ROOM = 8
const ARROW = 44

function positionUnder(cell: HTMLElement, place: HTMLElement): PopoverPosition {
  const box = cell.getBoundingClientRect()
  const around = place.getBoundingClientRect()
  const middle = (box.left + box.right) / 2 - around.left
  const most = Math.max(around.width - POPOVER_WIDTH, 0)
  const left = Math.round(Math.min(Math.max(middle - ARROW, 0), most))
  return { left, top: box.bottom - around.top + ROOM, arrow: Math.round(middle - left) }
}

/** Shows that a cell's sources are open; returns what ends it. */
export function markOpen(cell: HTMLTableCellElement): () => void {
  cell.dataset['open'] = ''
  return () => void delete cell.dataset['open']
}

/** The value that a cell shows, in the place that holds its table; null where it is not one of a period. */
export function readPoint(cell: HTMLTableCellElement, place: HTMLElement): TablePoint | null {
  const table = cell.closest('table')
  const period = table?.tHead?.rows[0]?.cells[cell.cellIndex]?.dataset['p']
  const metric = cell.closest('tr')?.dataset['m']
  if (!isValue(cell) || !period || !metric) return null
  return { cell, metric, period, position: positionUnder(cell, place) }
}

/** Gives the focus to a cell, the one of its table that Tab reaches from then on. */
export function enterTable(cell: HTMLTableCellElement): void {
  const table = cell.closest('table')
  table?.setAttribute('role', 'grid')
  table?.querySelector('td[tabindex]')?.removeAttribute('tabindex')
  cell.tabIndex = 0
  cell.focus({ preventScroll: true })
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** The rows that are shown, in their order. */
function listShown(table: HTMLTableElement): HTMLTableRowElement[] {
  const rows = table.querySelectorAll<HTMLTableRowElement>('tbody:not([hidden]) tr[data-m]')
  return [...rows].filter(({ hidden }) => !hidden)
}

/** The cell that a key leads to from another; null for a key that leads nowhere. */
export function findNext(cell: HTMLTableCellElement, key: string): HTMLTableCellElement | null {
  const row = cell.closest('tr')
  const table = cell.closest('table')
  if (!row || !table) return null
  const values = [...row.cells].filter(isValue)
  const at = values.indexOf(cell)
  const along = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: values.length - 1 }[key]
  if (along !== undefined) return values[along] ?? null
  const step = { ArrowUp: -1, ArrowDown: 1 }[key]
  if (step === undefined) return null
  const rows = listShown(table)
  const next = rows[rows.indexOf(row) + step]?.cells[cell.cellIndex]
  return isValue(next) ? next : null
}

/** Leads the focus on by a key; false for a key that leads nowhere. */
export function moveTo(cell: HTMLTableCellElement, key: string): boolean {
  const next = findNext(cell, key)
  if (next) enterTable(next)
  return next !== null
}
