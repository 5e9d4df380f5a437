import type { Datum, LayerModel, StackModel } from '#lib/drawing/model/model-chart'
import { ASIDE } from '#lib/drawing/layout/frame'
import type { Part } from '#lib/drawing/layout/piles'
import { spreadApart } from '#lib/drawing/layout/spread'
import { measureText } from '#lib/drawing/layout/text-width'
import type { Node } from '#lib/drawing/scene'
import { textToken } from '#lib/drawing/theme'

const SIZE = 12
const APART = 15
const BETWEEN = 6

function measureLabel({ name }: LayerModel, { text }: Datum): number {
  return measureText(name, SIZE, true) + BETWEEN + measureText(text, SIZE)
}

/** Room for the names and values beside one period's pile. */
export function measureSide({ layers }: StackModel, at: number, least: number): number {
  const widths = layers.flatMap((layer) => {
    const datum = layer.data.find((one) => one.at === at)
    return datum ? [measureLabel(layer, datum)] : []
  })
  return Math.max(least, Math.ceil(Math.max(0, ...widths)) + ASIDE + 2)
}

/** Names with their values beside one period's pile, 15 apart at least. */
export function drawSideLabels(
  parts: readonly Part[],
  at: number,
  x: number,
  side: 'start' | 'end',
  [top, foot]: readonly [number, number],
): Node[] {
  const own = parts.filter(({ datum }) => datum.at === at)
  const wishes = own.map((part) => ({ start: (part.top + part.foot - APART) / 2, size: APART }))
  const starts = spreadApart(wishes, top, foot)
  return own.flatMap(({ layer, datum }, index): Node[] => {
    const y = Math.round((starts[index] ?? 0) + APART / 2 + 4)
    const end = side === 'end'
    return [
      {
        kind: 'text',
        x: end ? x - ASIDE : x + ASIDE,
        y,
        text: layer.name,
        size: SIZE,
        fill: textToken(layer.color),
        bold: true,
        ...(end ? { anchor: 'end' as const } : {}),
        tail: { text: datum.text, size: SIZE, fill: 'ink-2', gap: BETWEEN },
      },
    ]
  })
}
