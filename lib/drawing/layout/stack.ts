import {
  drawAxis,
  drawBreaks,
  drawGrid,
  drawRibbon,
  measureTicks,
  nameAxis,
  placeBreaks,
} from '#lib/drawing/layout/backdrop'
import { AXIS, LEFT, RIBBON, RIGHT, layoutFrame, ASIDE } from '#lib/drawing/layout/frame'
import { scaled, toLine, toText, toTriangle } from '#lib/drawing/layout/nodes'
import { measurePile, pileParts, type PilePart } from '#lib/drawing/layout/piles'
import { inColor } from '#lib/drawing/layout/columns'
import { spreadApart } from '#lib/drawing/layout/spread'
import { measureText } from '#lib/drawing/layout/text-width'
import { fitVertical } from '#lib/drawing/layout/vertical'
import type { StackModel, LayerModel, Datum } from '#lib/drawing/model/chart-model'
import type { Layer, Scene, Node } from '#lib/drawing/scene'
import { textToken } from '#lib/drawing/theme'

const SIDE_SIZE = 12
const APART = 15
const SIDE_GAP = 6

function measureLabel({ name }: LayerModel, { text }: Datum): number {
  return measureText(name, SIDE_SIZE, true) + SIDE_GAP + measureText(text, SIDE_SIZE)
}

/** Room for the names and values beside one period's pile. */
function measureSide({ layers }: StackModel, at: number, least: number): number {
  const widths = layers.flatMap((layer) => {
    const datum = layer.data.find((known) => known.at === at)
    return datum ? [measureLabel(layer, datum)] : []
  })
  return Math.max(least, Math.ceil(Math.max(0, ...widths)) + ASIDE + 2)
}

/** Names with their values beside one period's pile, 15 apart at least. */
function drawSideLabels(
  parts: readonly PilePart[],
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
      toText(end ? x - ASIDE : x + ASIDE, y, layer.name, {
        size: SIDE_SIZE,
        fill: textToken(layer.color),
        bold: true,
        ...(end ? { anchor: 'end' as const } : {}),
        tail: { text: datum.text, size: SIDE_SIZE, fill: 'ink-2', gap: SIDE_GAP },
      }),
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
function measureKeys(model: StackModel, width: number): number {
  const keys = placeKeys(model, width)
  return ((keys.at(-1)?.row ?? -1) + 1) * ROW
}

/** Swatches and names above a narrow stack. */
function drawKeys(model: StackModel, width: number): Node[] {
  return placeKeys(model, width).flatMap(({ layer, x, row }): Node[] => {
    const y = row * ROW
    return [
      { kind: 'rect', x, y: y + 4, width: SWATCH, height: SWATCH, fill: layer.color },
      { kind: 'text', x: x + SWATCH + 5, y: y + 13, text: layer.name, size: SIZE, fill: 'ink-2' },
    ]
  })
}

const NARROW = 500
/** A few periods stand together, beside their labels. */
const WIDEST_STEP = 120

function measurePlot(width: number): number {
  if (width < NARROW) return 260
  return width < 1000 ? 300 : 320
}

/** A pile of segments a period; names and newest shares at both ends, on a phone keys above. */
export function layoutStack(model: StackModel, width: number, height: number | null): Scene {
  const { scale, share, categories } = model
  const narrow = width < NARROW
  const last = categories.length - 1
  const numbered = narrow || !share
  const ticks = numbered ? Math.max(LEFT, measureTicks(scale.ticks)) : 0
  const sides = narrow
    ? { left: 0, right: RIGHT }
    : { left: last > 0 ? measureSide(model, 0, 118) : 0, right: measureSide(model, last, 134) }
  const most = width - ticks - sides.left - categories.length * WIDEST_STEP
  const frame = layoutFrame(model, width, {
    left: ticks + sides.left,
    right: narrow ? sides.right : Math.max(sides.right, most),
  })
  const { left, right } = frame
  const top = RIBBON + (narrow ? measureKeys(model, width) : 0)
  const plotHeight = height === null ? measurePlot(width) : height - top - AXIS
  const foot = top + plotHeight
  const vertical = fitVertical('main', scale, {
    x: left,
    width: right - left,
    y: top,
    height: plotHeight,
    head: share ? 0 : 4,
    foot: scale.min < 0 ? 4 : 0,
  })
  const parts = pileParts(model, frame, vertical)
  const { zero } = vertical
  const breaks = placeBreaks(model, top, foot)
  const axis = nameAxis(model, frame, foot, model.restated.length > 0)
  const layers = model.layers.map(({ id, color, data }): Layer => ({
    kind: 'bars',
    id,
    shape: 'part',
    width: measurePile(frame.step),
    bars: inColor(data, color),
  }))
  return {
    width,
    height: foot + AXIS,
    words: model.words,
    plots: [
      {
        ...vertical.plot,
        ticks: numbered ? scale.ticks : [],
        rules: [{ value: 0, color: 'ink', strokeWidth: 1, over: true }],
        breaks,
        layers,
      },
    ],
    axis,
    bands: frame.bands,
    back: [
      ...(numbered ? drawGrid(frame, vertical, scale.ticks) : []),
      ...drawBreaks(breaks, frame),
      ...drawRibbon(model, frame, top),
      ...drawAxis(model, frame, foot, axis),
    ],
    marks: parts.flatMap(({ nodes }) => nodes),
    front: [
      ...scaled(toLine([left, zero + 0.5], [right, zero + 0.5], 'ink')),
      ...model.restated.map((at) => toTriangle(Math.round(frame.middle(at)), foot + 3)),
      ...(narrow
        ? drawKeys(model, width)
        : [
            ...(last > 0 ? drawSideLabels(parts, 0, left - ticks, 'end', [top, foot]) : []),
            ...drawSideLabels(parts, last, right, 'start', [top, foot]),
          ]),
    ],
  }
}
