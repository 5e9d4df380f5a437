import type { Quality } from '#lib/data/fact'
import { drawHatches, drawNodes } from '#lib/drawing/draw-node'
import { inkOfPage } from '#lib/drawing/draw-svg'
import { toBox, toLine } from '#lib/drawing/layout/nodes'
import type { Node, TextNode } from '#lib/drawing/scene'
import type { MarkColor } from '#lib/drawing/theme'
import type { ReleaseParts } from '#lib/releases/parts'
import { escapeXml } from '#lib/words/escapes'
import { formatBillion, formatTableRate } from '#lib/words/format'

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

interface BarRowsLayout {
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
    const style = { kind: 'text', size: FACE, bold: total } as const
    const y = Math.round(middle + FACE * 0.35)
    const name: TextNode = { ...style, x: 0, y, text: label, fill: total ? 'ink' : 'ink-2' }
    const end = Math.max(left + width, zero)
    texts.push(name, { ...style, x: end + 6, y, text: row.text, fill: 'ink', halo: true })
  })
  const line = toLine([zero, 0], [zero, height], 'ink')
  return { width: WIDTH, height, nodes: [...joints, ...bars, line, ...texts] }
}

/** How rows are drawn: the prefix of their ids, px a row, and how an amount is written. */
interface RowStyle {
  prefix: string
  step: number
  write: (amount: number) => string
}

/** Rows of parts, each from where `startOf` says, and their sum. */
function drawParts(
  { parts, whole }: ReleaseParts,
  startOf: (at: number) => number,
  style: RowStyle,
) {
  const { prefix, step, write } = style
  const rows = parts.map(({ label, amount, color, quality }, at): BarRow => {
    const from = startOf(at)
    return { label, from, to: from + amount, text: write(amount), color, quality }
  })
  if (whole) {
    const { label, amount, quality } = whole
    const text = write(amount)
    rows.push({ label, from: 0, to: amount, text, color: 'group', quality, total: true })
  }
  const { width, height, nodes } = layoutBarRows(rows, step)
  const ink = inkOfPage(prefix)
  const alt = rows.map(({ label, text }) => `${label} ${text}`).join(', ')
  return `<svg class="chart-svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(alt)}">${drawHatches(nodes, ink)}${drawNodes(nodes, ink)}</svg>`
}

/** Parts end to end, each from where the one above ends, and their sum: percentage points. */
export function drawSteps(parts: ReleaseParts, prefix: string): string {
  const sumBefore = (at: number) =>
    parts.parts.slice(0, at).reduce((sum, { amount }) => sum + amount, 0)
  return drawParts(parts, sumBefore, { prefix, step: 34, write: formatTableRate })
}

/** Parts side by side from zero, and their sum: CNY million, written as billions. */
export function drawAmounts(parts: ReleaseParts, prefix: string): string {
  return drawParts(parts, () => 0, { prefix, step: 28, write: formatBillion })
}
