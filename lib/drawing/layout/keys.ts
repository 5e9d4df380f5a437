import { ASIDE } from '#lib/drawing/layout/frame'
import type { Part } from '#lib/drawing/layout/piles'
import { spreadApart } from '#lib/drawing/layout/spread'
import { measureText } from '#lib/drawing/layout/text-width'
import type { LayerModel, StackModel, Datum } from '#lib/drawing/model/chart-model'
import type { Node } from '#lib/drawing/scene'
import { textToken } from '#lib/drawing/theme'

const SIDE_SIZE = 12
const APART = 15
const SIDE_GAP = 6

function measureLabel({ name }: LayerModel, { text }: Datum): number {
  return measureText(name, SIDE_SIZE, true) + SIDE_GAP + measureText(text, SIDE_SIZE)
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
        size: SIDE_SIZE,
        fill: textToken(layer.color),
        bold: true,
        ...(end ? { anchor: 'end' as const } : {}),
        tail: { text: datum.text, size: SIDE_SIZE, fill: 'ink-2', gap: SIDE_GAP },
      },
    ]
  })
}

const SIZE = 12.5
const SWATCH = 9
const ROW = 20
const BETWEEN = 16

interface Key {
  layer: LayerModel
  x: number
  row: number
}

/** One key a color, named by the newest segment that has it, in rows within `width`. */
function placeKeys({ layers }: StackModel, width: number): Key[] {
  const newest = new Map<string, LayerModel>()
  const end = ({ data }: LayerModel) => data.at(-1)?.at ?? -1
  for (const layer of layers) {
    const known = newest.get(layer.color)
    if (!known || end(layer) > end(known)) newest.set(layer.color, layer)
  }
  let x = 0
  let row = 0
  return [...newest.values()].map((layer) => {
    const needs = SWATCH + 5 + measureText(layer.name, SIZE)
    if (x > 0 && x + needs > width) {
      x = 0
      row += 1
    }
    const key = { layer, x: Math.round(x), row }
    x += needs + BETWEEN
    return key
  })
}

/** The height of the keys above a narrow stack. */
export function measureKeys(model: StackModel, width: number): number {
  const keys = placeKeys(model, width)
  return ((keys.at(-1)?.row ?? -1) + 1) * ROW
}

/** Swatches and names above a narrow stack. */
export function drawKeys(model: StackModel, width: number): Node[] {
  return placeKeys(model, width).flatMap(({ layer, x, row }): Node[] => {
    const y = row * ROW
    return [
      { kind: 'rect', x, y: y + 4, width: SWATCH, height: SWATCH, fill: layer.color },
      { kind: 'text', x: x + SWATCH + 5, y: y + 13, text: layer.name, size: SIZE, fill: 'ink-2' },
    ]
  })
}
