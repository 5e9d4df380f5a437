import type { LayerModel, StackModel } from '#lib/drawing/model/model-chart'
import { measureText } from '#lib/drawing/layout/text-width'
import type { Node } from '#lib/drawing/scene'

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
