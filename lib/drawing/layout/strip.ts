import {
  inColor,
  layColumns,
  obstructColumn,
  obstructDiamond,
  standColumns,
  type BarColumn,
} from '#lib/drawing/layout/columns'
import type { Frame } from '#lib/drawing/layout/frame'
import { scaled, toDiamond, toLine, toText } from '#lib/drawing/layout/nodes'
import { placeLabels, type LabelWish, type Obstacle } from '#lib/drawing/layout/place-labels'
import { measureText } from '#lib/drawing/layout/text-width'
import { drawGhostBars } from '#lib/drawing/layout/then'
import { fitVertical } from '#lib/drawing/layout/vertical'
import type { StripModel } from '#lib/drawing/model/chart-model'
import { valuesOf } from '#lib/drawing/model/data'
import type { Node, Plot } from '#lib/drawing/scene'
import type { MarkColor } from '#lib/drawing/theme'

const SIZE = 11.5
const ALL_FROM = 24
/** Growth that hardly moves does not fill the strip. */
const LEAST_SPAN = 10
const LABEL_ROOM = 15

function orderColumns(columns: readonly BarColumn[], all: boolean): BarColumn[] {
  const byValue = [...columns].sort((a, b) => b.datum.value - a.datum.value)
  const chosen = [columns.at(-1), byValue[0], byValue.at(-1), columns[0]]
  const first = chosen.filter((column) => column !== undefined)
  return [...new Set(all ? [...first, ...columns] : first)]
}

function labelColumns(
  columns: readonly BarColumn[],
  { step, width }: Frame,
  plot: Plot,
  zero: number,
  signs: readonly Obstacle[],
): Node[] {
  const widest = Math.max(0, ...columns.map(({ datum }) => measureText(datum.text, SIZE)))
  const all = step >= ALL_FROM && widest + 3 <= step
  const wishes = orderColumns(columns, all).map(({ datum, box }): LabelWish => {
    const down = datum.value < 0
    const over = box.y - 4
    const under = box.y + box.height + 12
    return {
      x: box.x + box.width / 2,
      y: down ? under : over,
      others: [down ? zero - 4 : zero + 13],
      move: down ? 'down' : 'up',
      text: datum.text,
      size: SIZE,
      bold: datum === columns.at(-1)?.datum,
      fill: 'ink',
    }
  })
  const bounds = { left: 0, right: width, top: plot.y - 2, bottom: plot.y + plot.height + 1 }
  return placeLabels(wishes, [...columns.map(obstructColumn), ...signs], bounds)
}

/** Width of growth columns: 44 % of a step. */
function measureColumn(step: number): number {
  return Math.max(1, Math.min(48, Math.round(step * 0.44)))
}

/** Growth under the bars: columns 44 % of the step on a scale and zero line of their own. */
export function layoutStrip(
  { columns, diamonds, caption, ghosts }: StripModel,
  color: MarkColor,
  frame: Frame,
  y: number,
  height: number,
): { plot: Plot; back: Node[]; marks: Node[]; front: Node[] } {
  const values = valuesOf([...columns, ...diamonds, ...ghosts])
  const min = Math.min(0, ...values)
  const max = Math.max(0, ...values, min + LEAST_SPAN)
  const { left, right, step, middle } = frame
  const vertical = fitVertical(
    'strip',
    { min, max, ticks: [] },
    { x: left, width: right - left, y, height, head: LABEL_ROOM, foot: min < 0 ? LABEL_ROOM : 3 },
  )
  const { plot, zero, toY } = vertical
  const stood = standColumns(columns, color, frame, vertical, measureColumn(step))
  // Where steps are narrower than a diamond only the newest is drawn.
  const drawn = step < 12 ? diamonds.slice(-1) : diamonds
  const signs = drawn.map(({ at, value }) => ({ x: middle(at), y: Math.round(toY(value)) }))
  const taken = signs.map(obstructDiamond)
  return {
    plot: {
      ...plot,
      rules: [{ value: 0, color: 'rule-2', strokeWidth: 1, over: false }],
      layers: [
        layColumns('growth', measureColumn(step), inColor(columns, color)),
        { kind: 'diamonds', id: 'rates', points: drawn },
      ],
    },
    back: [
      toText(left, y - 8, caption, { size: 12, fill: 'ink-2' }),
      ...scaled(toLine([left, zero + 0.5], [right, zero + 0.5], 'rule-2')),
      ...drawGhostBars(ghosts, frame, vertical, measureColumn(step)),
    ],
    marks: stood.map(({ node }) => node),
    front: [
      ...labelColumns(stood, frame, plot, zero, taken),
      ...scaled(...signs.map((sign) => toDiamond(sign.x, sign.y))),
    ],
  }
}
