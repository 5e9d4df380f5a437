import type { BarLayer, LineLayer } from '#app/_figure/plot-layers.ts'
import { toBox, toPoint } from '#lib/drawing/layout/nodes'
import { drawPart, measureGap } from '#lib/drawing/layout/piles'
import type { Datum } from '#lib/drawing/model/chart-model'
import type { Node } from '#lib/drawing/scene'
import type { MarkColor } from '#lib/drawing/theme'

/** A bar as the chart library places it: unrounded, its height negative below zero. */
export interface PlacedBar {
  x: number
  y: number
  width: number
  height: number
}

const tenth = (value: number) => Math.round(value * 10) / 10

/** The library rounds a bar's offset within its step; what that adds or loses is undone. */
function placeLeft({ x, width }: PlacedBar, step: number): number {
  const offset = (step - width) / 2
  return Math.round(x - Math.round(offset) + offset)
}

function shapeColumn(bar: PlacedBar, left: number, datum: Datum, color: MarkColor): Node[] {
  const edges = [Math.round(bar.y), Math.round(bar.y + bar.height)]
  const [top, foot] = [Math.min(...edges), Math.max(...edges)]
  const height = datum.value === 0 ? 0 : Math.max(1, foot - top)
  const y = datum.value < 0 ? top : foot - height
  return [toBox({ x: left, y, width: bar.width, height }, color, datum.quality)]
}

function shapePart(
  bar: PlacedBar,
  left: number,
  datum: Datum,
  color: MarkColor,
  { zero, step }: { zero: number; step: number },
): Node[] {
  const edges = [Math.round(bar.y), Math.round(bar.y + bar.height)]
  const [top, foot] = [Math.min(...edges), Math.max(...edges)]
  const isFirst = datum.value < 0 ? top === zero : foot === zero
  const parting = isFirst ? 0 : measureGap(step)
  const y = datum.value < 0 ? top + parting : top
  const height = Math.max(foot - top - parting, foot > top ? 1 : 0)
  return drawPart({ color }, datum, { x: left, y, width: bar.width, height })
}

/** A placed bar in the manner of its quality, on whole pixels as the server draws it. */
export function shapeBar(
  { shape }: BarLayer,
  { datum, color }: BarLayer['bars'][number],
  placed: PlacedBar,
  place: { zero: number; step: number },
): Node[] {
  const left = placeLeft(placed, place.step)
  return shape === 'column'
    ? shapeColumn(placed, left, datum, color)
    : shapePart(placed, left, datum, color, place)
}

/** A line through its placed points, then the points in the manner of their quality. */
export function shapeLine(
  { color, strokeWidth, points, dotted }: LineLayer,
  placed: readonly { x: number | null; y: number | null }[],
): Node[] {
  const known = points.flatMap((datum) => {
    const { x, y } = placed[datum.at] ?? {}
    return x == null || y == null ? [] : [{ datum, x: tenth(x), y: tenth(y) }]
  })
  const d = `M${known.map(({ x, y }) => `${x} ${y}`).join('L')}`
  const dots = known.filter(({ datum }) => dotted || datum.quality !== 'primary')
  return [
    ...(known.length > 1 ? [{ kind: 'path' as const, d, stroke: color, strokeWidth }] : []),
    ...dots.map(({ datum, x, y }) => toPoint(x, y, color, datum.quality)),
  ]
}
