import type { Frame } from '#lib/drawing/layout/frame'
import type { Vertical } from '#lib/drawing/layout/vertical'
import type { Datum, LayerModel, StackModel } from '#lib/drawing/model/chart-model'
import type { Node } from '#lib/drawing/scene'

const BAR = 0.74
const WIDEST = 84

/** A segment in one period, placed. */
export interface PilePart {
  layer: LayerModel
  datum: Datum
  top: number
  foot: number
  nodes: Node[]
}

/** Width of piles: 74 % of a step. */
export function measurePile(step: number): number {
  return Math.max(2, Math.min(WIDEST, Math.round(step * BAR)))
}

/** Pixels of page between parts of a pile. */
export function measureGap(step: number): number {
  return step >= 8 ? 1 : 0
}

/** A part with a line of page over it; provisional parts are hatched within an outline. */
export function drawPart(
  { color }: Pick<LayerModel, 'color'>,
  { quality }: Pick<Datum, 'quality'>,
  box: { x: number; y: number; width: number; height: number },
): Node[] {
  if (box.height <= 0) return []
  if (quality === 'primary' || box.height < 3) return [{ kind: 'rect', ...box, fill: color }]
  const { x, y, width, height } = box
  const inset = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 }
  return [{ kind: 'rect', ...inset, fill: 'page', hatch: color, stroke: color, strokeWidth: 1 }]
}

/** Piles the segments of each period from zero: gains up, losses down, 1 px of page between. */
export function pileParts(
  { layers, categories }: StackModel,
  { step, middle }: Frame,
  { toY }: Vertical,
): PilePart[] {
  const width = measurePile(step)
  const gap = measureGap(step)
  return categories.flatMap((_, at) => {
    const x = Math.round(middle(at) - width / 2)
    let up = 0
    let down = 0
    return layers.flatMap((layer): PilePart[] => {
      const datum = layer.data.find((known) => known.at === at)
      if (!datum) return []
      const from = datum.value < 0 ? down : up
      const to = from + datum.value
      if (datum.value < 0) down = to
      else up = to
      const top = Math.round(toY(Math.max(from, to)))
      const foot = Math.round(toY(Math.min(from, to)))
      const parting = from === 0 ? 0 : gap
      const y = datum.value < 0 ? top + parting : top
      const height = Math.max(foot - top - parting, foot > top ? 1 : 0)
      const box = { x, y, width, height }
      return [{ layer, datum, top, foot, nodes: drawPart(layer, datum, box) }]
    })
  })
}
