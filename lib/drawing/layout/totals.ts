import type { Frame } from '#lib/drawing/layout/frame'
import { measurePile, type PilePart } from '#lib/drawing/layout/piles'
import { placeLabels, type LabelWish } from '#lib/drawing/layout/place-labels'
import { measureText } from '#lib/drawing/layout/text-width'
import type { Vertical } from '#lib/drawing/layout/vertical'
import type { StackModel, TotalModel } from '#lib/drawing/model/chart-model'
import type { Node } from '#lib/drawing/scene'

const SIZE = 12
const ALL_FROM = 34

/** A line of ink across a pile, with a rim of page that parts it from any segment's color. */
function drawSumLine({ x, y, width }: Stroke): Node[] {
  return [
    { kind: 'rect', x: x - 1, y: y - 2, width: width + 2, height: 4, fill: 'page' },
    { kind: 'rect', x: x - 1, y: y - 1, width: width + 2, height: 2, fill: 'ink' },
  ]
}

interface Stroke {
  x: number
  y: number
  width: number
}

/** Such lines across every pile as two shapes, which keep embeds of many periods small. */
function drawSumLines(strokes: readonly Stroke[]): Node[] {
  const d = strokes.map(({ x, y, width }) => `M${x - 1} ${y}h${width + 2}`).join('')
  if (d === '') return []
  return [
    { kind: 'path', d, stroke: 'page', strokeWidth: 4 },
    { kind: 'path', d, stroke: 'ink', strokeWidth: 2 },
  ]
}

/** The sum of each pile: a line across it at its height, and its number over the pile. */
export function drawTotals(
  { totals, growth }: StackModel,
  frame: Frame,
  { toY, zero }: Vertical,
  parts: readonly PilePart[],
  [top, foot]: readonly [number, number],
): Node[] {
  const { middle, step } = frame
  const width = measurePile(step)
  const strokes = totals.map(({ at, value }) => {
    return { x: Math.round(middle(at) - width / 2), y: Math.round(toY(value)), width }
  })
  const lines = growth ? drawSumLines(strokes) : strokes.flatMap(drawSumLine)
  const head = ({ at }: TotalModel) =>
    Math.min(zero, ...parts.filter(({ datum }) => datum.at === at).map((part) => part.top))
  const tail = ({ at }: TotalModel) =>
    Math.max(zero, ...parts.filter(({ datum }) => datum.at === at).map((part) => part.foot))
  const widest = Math.max(0, ...totals.map(({ text }) => measureText(text, SIZE, true)))
  const all = step >= ALL_FROM && widest + 4 <= step
  const [highest] = [...totals].sort((a, b) => b.value - a.value)
  const last = totals.slice(-1)
  const wished = all ? [...last, ...totals] : [...last, ...(highest ? [highest] : [])]
  const wishes = [...new Set(wished)].map((total): LabelWish => ({
    x: middle(total.at),
    y: head(total) - 5,
    ...(growth ? { others: [tail(total) + SIZE] } : {}),
    move: 'up',
    text: total.text,
    size: SIZE,
    bold: total === last[0],
    fill: 'ink',
  }))
  const obstacles = parts.map((part) => ({
    left: middle(part.datum.at) - width / 2,
    right: middle(part.datum.at) + width / 2,
    top: part.top,
    bottom: part.foot,
  }))
  const bounds = { left: frame.left, right: frame.right, top: top - 2, bottom: foot }
  return [...lines, ...placeLabels(wishes, obstacles, bounds, !growth)]
}
