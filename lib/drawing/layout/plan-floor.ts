import type { Frame } from '#lib/drawing/layout/frame'
import { scaled, toLine, toNumber, toText } from '#lib/drawing/layout/nodes'
import { spreadApart } from '#lib/drawing/layout/spread'
import { measureText } from '#lib/drawing/layout/text-width'
import type { Vertical } from '#lib/drawing/layout/vertical'
import type { PlanModel } from '#lib/drawing/model/chart-model'
import type { Node, TextNode } from '#lib/drawing/scene'

const SIZE = 12
const RADIUS = 8

/** Its words beside the bracket: whole or short, after its end, else before its number. */
function placeWords(
  { text, short }: PlanModel['brackets'][number],
  [start, end]: readonly [number, number],
  { left, width }: Frame,
  y: number,
): TextNode[] {
  const base = { kind: 'text', y: y + 4, size: SIZE, fill: 'ink', halo: true } as const
  for (const words of [text, short]) {
    const needs = measureText(words, SIZE)
    if (end + 8 + needs <= width) return [{ ...base, x: end + 8, text: words }]
    if (start - RADIUS - 8 - needs >= left)
      return [{ ...base, x: start - RADIUS - 8, text: words, anchor: 'end' }]
  }
  return []
}

/** Statements about other windows: a numbered bracket over their quarters, one row each. */
export function drawBrackets(
  { brackets }: PlanModel,
  frame: Frame,
  top: number,
  row: number,
): Node[] {
  return brackets.flatMap((bracket, index): Node[] => {
    const y = top - 13 - (brackets.length - 1 - index) * row
    const start = Math.round(frame.edge(bracket.from)) + RADIUS
    const end = Math.round(frame.edge(bracket.to + 1)) - 4
    const d = `M${start} ${y + 0.5}H${end - 0.5}v6`
    return [
      { kind: 'path', d, stroke: 'ink' },
      ...toNumber(start, y, bracket.number, bracket.filled),
      ...placeWords(bracket, [start, end], frame, y),
    ]
  })
}

const INSIDE = 6
/** Circles are 16 wide and do not touch. */
const APART = 17

/** Middles of the floor's circles, each as near its quarter's as the others let it. */
function placeMarks({ floorMarks }: PlanModel, { middle, left, right }: Frame): number[] {
  const wishes = floorMarks.map(({ at }) => ({ start: middle(at) - APART / 2, size: APART }))
  return spreadApart(wishes, left, right).map((start) => Math.round(start + APART / 2))
}

/** The floor of the plan with its words and the statements made about it; `textX` is where words begin. */
export function drawFloor(
  model: PlanModel,
  frame: Frame,
  { toY, zero }: Vertical,
): { back: Node[]; front: Node[]; textX: number } {
  const { floor, floorMarks, paths } = model
  const { left, right } = frame
  const y = Math.round(toY(floor.value))
  const places = placeMarks(model, frame)
  const [first] = floorMarks
  const firstX = places[0]
  const begun = paths.flatMap(({ data }) => data.filter(({ at }) => at === first?.at))
  const fall = Math.min(...begun.map(({ value }) => Math.round(toY(value)) - 5), zero)
  const [detail] = floor.details
  const widest = Math.max(measureText(floor.title, SIZE, true), measureText(detail, SIZE))
  const hasRoom = firstX === undefined || left + INSIDE + widest + 10 <= firstX
  const textX = hasRoom ? left + INSIDE : firstX + 10
  const fits = (text: string) => textX + measureText(text, SIZE) <= frame.width
  const words = y + (hasRoom ? 18 : 20)
  const front: Node[] = [
    ...scaled(toLine([left, y], [right, y], 'ink', { strokeWidth: 1.5 })),
    toText(left - 7, y + 4, floor.text, { size: SIZE, fill: 'ink', anchor: 'end', bold: true }),
    toText(
      Math.min(textX, Math.floor(frame.width - measureText(floor.title, SIZE, true))),
      words,
      floor.title,
      { size: SIZE, fill: 'ink', bold: true, halo: true },
    ),
    toText(textX, words + 15, floor.details.find(fits) ?? '', {
      size: SIZE,
      fill: 'ink-3',
      halo: true,
    }),
    ...floorMarks.flatMap(({ number, filled }, index) =>
      toNumber(places[index] ?? left, y, number, filled),
    ),
  ]
  const back =
    firstX === undefined ? [] : [toLine([firstX, y + 9], [firstX, fall], 'ink-3', { dash: [2, 3] })]
  return { back, front, textX }
}
