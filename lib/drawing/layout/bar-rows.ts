import type { Quality } from '#lib/data/fact'
import { toBox, toLine } from '#lib/drawing/layout/nodes'
import type { Node, TextNode } from '#lib/drawing/scene'
import type { MarkColor } from '#lib/drawing/theme'

/** A row: a bar between two values, named at the left and told at its right end. */
export interface BarRow {
  label: string
  from: number
  to: number
  text: string
  color: MarkColor
  quality: Quality
  /** The whole that the rows above sum to. */
  total?: boolean
}

export interface BarRowsLayout {
  width: number
  height: number
  nodes: Node[]
}

const WIDTH = 360
const LABELS = 172 // room for the longest name of a segment at 13
const TELL = 42 // room for a number at the end of the longest bar
const FACE = 13
const LEAST = 2

/**
 * Horizontal bars in rows of `step` px, zero line in ink. Where a row begins at the value at which
 * the one above ends, a hairline joins them, so that parts are seen to make the whole.
 */
export function layoutBarRows(rows: readonly BarRow[], step: number): BarRowsLayout {
  const ends = rows.flatMap(({ from, to }) => [from, to])
  const low = Math.min(0, ...ends)
  const high = Math.max(0, ...ends)
  const scale = (WIDTH - LABELS - TELL) / (high - low || 1)
  const place = (value: number) => Math.round(LABELS + (value - low) * scale)
  const height = rows.length * step
  const thick = Math.round(step * 0.6)
  const zero = place(0) + 0.5
  const joints: Node[] = []
  const bars: Node[] = []
  const texts: Node[] = []
  rows.forEach((row, index) => {
    const { label, color, quality, total = false } = row
    const middle = index * step + step / 2
    const [left, right] = [place(Math.min(row.from, row.to)), place(Math.max(row.from, row.to))]
    const width = Math.max(right - left, LEAST)
    const box = { x: left, y: Math.round(middle - thick / 2), width, height: thick }
    bars.push(toBox(box, color, quality))
    const next = rows[index + 1]
    if (next && next.from === row.to && row.to !== 0) {
      const x = place(row.to) + 0.5
      joints.push(toLine([x, box.y], [x, box.y + step + thick], 'rule-2'))
    }
    const manner = { kind: 'text', size: FACE, bold: total } as const
    const y = Math.round(middle + FACE * 0.35)
    const name: TextNode = { ...manner, x: 0, y, text: label, fill: total ? 'ink' : 'ink-2' }
    const end = Math.max(left + width, zero)
    texts.push(name, { ...manner, x: end + 6, y, text: row.text, fill: 'ink', halo: true })
  })
  const line = toLine([zero, 0], [zero, height], 'ink')
  return { width: WIDTH, height, nodes: [...joints, ...bars, line, ...texts] }
}
