import type { ChartTable } from '#lib/charts/chart-table'
import { measureText } from '#lib/drawing/layout/text-width'

/** Points beside the text of a cell, and the most that one column asks for. */
const [BESIDE, MOST] = [14, 170]
/** A column no wider than this is never made narrower. */
const FIRM = 60

/** The widths of a table's columns in points, `whole` in all, by what their texts take at a size. */
export function measureColumns(
  { columns, rows }: ChartTable,
  size: number,
  whole: number,
): number[] {
  const needs = columns.map(({ key, label }) => {
    const texts = rows.map(({ cells }) => {
      const { text = '', note } = cells[key] ?? {}
      return note ? `${text} (${note})` : text
    })
    const widest = Math.max(
      measureText(label, size, true),
      ...texts.map((text) => measureText(text, size)),
    )
    return Math.min(widest + BESIDE, MOST)
  })
  const total = needs.reduce((sum, width) => sum + width, 0)
  if (total <= whole) return needs.map((width) => (width * whole) / total)
  const soft = needs.reduce((sum, width) => sum + Math.max(width - FIRM, 0), 0)
  const less = Math.min(1, (total - whole) / (soft || 1))
  return needs.map((width) => width - Math.max(width - FIRM, 0) * less)
}
