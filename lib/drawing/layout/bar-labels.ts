import type { Axis } from '#lib/drawing/model/axis'
import type { Column } from '#lib/drawing/layout/columns'
import { obstructColumn } from '#lib/drawing/layout/columns'
import { RIBBON, RIGHT, type Frame } from '#lib/drawing/layout/frame'
import { placeLabels, type LabelWish, type Obstacle } from '#lib/drawing/layout/place-labels'
import { measureText } from '#lib/drawing/layout/text-width'
import type { Node } from '#lib/drawing/scene'

const SIZE = 12
const ALL_FROM = 34
/** Half of the page that a break stands on. */
const BREAK_SIDE = 3

/** The right margin in which the last label stands clear of the break nearest the end. */
export function measureRight({ breaks, categories }: Axis, last: string, room: number): number {
  const step = room / Math.max(categories.length, 1)
  const after = categories.length - (breaks.at(-1) ?? 0)
  const needs = Math.ceil(measureText(last, SIZE, true)) + BREAK_SIDE + 3
  return Math.max(RIGHT, Math.ceil(needs - after * step))
}

/** The double strokes of breaks, as labels meet them. */
export function obstructBreaks({ breaks }: Axis, { edge }: Frame, top: number, foot: number) {
  return breaks.map((at): Obstacle => {
    const x = Math.round(edge(at))
    return { left: x - 3, right: x + 3, top: top - RIBBON + 6, bottom: foot }
  })
}

/** The columns to label, most needed first: the last, what continues it, the highest, the lowest, the rest. */
function orderColumns(main: readonly Column[], faint: readonly Column[], all: boolean): Column[] {
  const byValue = [...main].sort((a, b) => b.datum.value - a.datum.value)
  const lowest = byValue.filter(({ datum }) => datum.value < 0).slice(-1)
  const highest = byValue.filter(({ datum }) => datum.value >= 0).slice(0, 1)
  const first = [...main.slice(-1), ...faint.slice(-1), ...highest, ...lowest]
  return [...new Set(all ? [...first, ...main, ...faint] : first)]
}

/** Values over the bars: all where they have room, else the last and the highest. */
export function labelBars(
  axis: Axis,
  frame: Frame,
  main: readonly Column[],
  faint: readonly Column[],
  plot: { top: number; foot: number },
  signs: readonly Obstacle[] = [],
): Node[] {
  const widest = Math.max(0, ...main.map(({ datum }) => measureText(datum.text, SIZE, true)))
  const all = frame.step >= ALL_FROM && widest + 4 <= frame.step
  const wishes = orderColumns(main, faint, all).map(({ datum, box }): LabelWish => {
    const down = datum.value < 0
    return {
      x: box.x + box.width / 2,
      y: down ? box.y + box.height + 13 : box.y - 5,
      move: down ? 'down' : 'up',
      text: datum.text,
      size: SIZE,
      bold: datum === main.at(-1)?.datum,
      fill: faint.some((column) => column.datum === datum) ? 'ink-3' : 'ink',
    }
  })
  const obstacles = [
    ...[...main, ...faint].map(obstructColumn),
    ...obstructBreaks(axis, frame, plot.top, plot.foot),
    ...signs,
  ]
  const bounds = { left: 0, right: frame.width, top: plot.top - 2, bottom: plot.foot }
  return placeLabels(wishes, obstacles, bounds)
}
