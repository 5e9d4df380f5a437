import type { Frame } from '#lib/drawing/layout/frame'
import { toBox, toText } from '#lib/drawing/layout/nodes'
import type { Obstacle } from '#lib/drawing/layout/place-labels'
import { measureText } from '#lib/drawing/layout/text-width'
import type { Vertical } from '#lib/drawing/layout/vertical'
import type { Datum } from '#lib/drawing/model/chart-model'
import type { BarLayer, Node, Point, RectNode } from '#lib/drawing/scene'
import type { MarkColor } from '#lib/drawing/theme'

const WIDEST = 72

/** A datum as a rectangle between zero and its value, whole pixels. */
export interface BarColumn {
  datum: Datum
  box: { x: number; y: number; width: number; height: number }
  node: RectNode
}

/** Width of bars: 62 % of a step above 40, else 68 %. */
export function measureBar(step: number): number {
  return Math.max(2, Math.min(WIDEST, Math.round(step * (step > 40 ? 0.62 : 0.68))))
}

/** Stands data on the zero line; a value that is not zero shows at least a pixel. */
export function standColumns(
  data: readonly Datum[],
  color: MarkColor,
  { middle }: Frame,
  { toY, zero }: Vertical,
  width: number,
): BarColumn[] {
  return data.map((datum) => {
    const end = Math.round(toY(datum.value))
    const height = datum.value === 0 ? 0 : Math.max(1, Math.abs(end - zero))
    const y = datum.value < 0 ? zero : zero - height
    const box = { x: Math.round(middle(datum.at) - width / 2), y, width, height }
    return { datum, box, node: toBox(box, color, datum.quality) }
  })
}

const NOT_KNOWN = 'not known'
const NOT_KNOWN_SIZE = 11.5
/** In narrower steps even a sign would touch its neighbors. */
const LEAST_STEP = 10

/** Empty slots without a value: words, or a sign where they do not fit, and their room. */
export function markUnknown(
  unknown: readonly number[],
  { middle, step }: Frame,
  { zero }: Pick<Vertical, 'zero'>,
): { nodes: Node[]; taken: Obstacle[] } {
  if (step < LEAST_STEP) return { nodes: [], taken: [] }
  const text = measureText(NOT_KNOWN, NOT_KNOWN_SIZE) + 4 <= step ? NOT_KNOWN : '?'
  const half = measureText(text, NOT_KNOWN_SIZE) / 2 + 1
  const style = { size: NOT_KNOWN_SIZE, fill: 'ink-3', anchor: 'middle' } as const
  return {
    nodes: unknown.map((at) => toText(middle(at), zero - 5, text, style)),
    taken: unknown.map((at) => ({
      left: middle(at) - half,
      right: middle(at) + half,
      top: zero - 5 - NOT_KNOWN_SIZE,
      bottom: zero,
    })),
  }
}

/** Columns as a chart library draws them. */
export function layColumns(
  id: string,
  width: number,
  bars: readonly { point: Point; color: MarkColor }[],
): BarLayer {
  return { kind: 'bars', id, shape: 'column', width, bars }
}

/** Points in one color. */
export const inColor = (points: readonly Point[], color: MarkColor) =>
  points.map((point) => ({ point, color }))

/** The room a diamond takes from labels. */
export function obstructDiamond({ x, y }: { x: number; y: number }): Obstacle {
  return { left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }
}

/** The room a column takes from labels. */
export function obstructColumn({ box }: BarColumn): Obstacle {
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height }
}
