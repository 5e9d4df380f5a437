import type { PlanModel } from '#lib/drawing/model/model-chart'
import type { Frame } from '#lib/drawing/layout/frame'
import { toNumber } from '#lib/drawing/layout/nodes'
import { measureText } from '#lib/drawing/layout/text-width'
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
