import {
  drawAxis,
  drawBreaks,
  drawGrid,
  drawRibbon,
  measureTicks,
  nameAxis,
  partSeasons,
  placeBreaks,
} from '#lib/drawing/layout/backdrop'
import { AXIS, LEFT, RIBBON, RIGHT, layoutFrame, ASIDE } from '#lib/drawing/layout/frame'
import { scaled, toLine, toText, toTriangle } from '#lib/drawing/layout/nodes'
import { measurePile, pileParts, type PilePart } from '#lib/drawing/layout/piles'
import { inColor } from '#lib/drawing/layout/columns'
import { spreadApart } from '#lib/drawing/layout/spread'
import { measureText } from '#lib/drawing/layout/text-width'
import { drawTotals } from '#lib/drawing/layout/totals'
import { drawGhostSums } from '#lib/drawing/layout/then'
import { drawNoteMarks, measureNotes } from '#lib/drawing/layout/yours'
import { HEAD, fitVertical, type Vertical } from '#lib/drawing/layout/vertical'
import { compareInTime } from '#lib/drawing/model/axis'
import type { StackModel, LayerModel } from '#lib/drawing/model/chart-model'
import type { Layer, Scene, Node } from '#lib/drawing/scene'
import { textToken, type Token } from '#lib/drawing/theme'

const SIDE_SIZE = 12
const APART = 15
const SIDE_GAP = 6
/** Signed numbers are a little wider in browsers than they are measured. */
const SIGNED_ROOM = 12

function measureLabel(name: string, text: string): number {
  return measureText(name, SIDE_SIZE, true) + SIDE_GAP + measureText(text, SIDE_SIZE)
}

/** Room for the names and values beside one period's pile. */
function measureSide(
  { layers, totals, sum, growth }: StackModel,
  at: number,
  least: number,
): number {
  const widths = layers.flatMap((layer) => {
    const datum = layer.data.find((known) => known.at === at)
    return datum ? [measureLabel(layer.name, datum.text)] : []
  })
  const total = totals.find((known) => known.at === at)
  if (total) widths.push(measureLabel(sum, total.text))
  return Math.max(least, Math.ceil(Math.max(0, ...widths)) + ASIDE + (growth ? SIGNED_ROOM : 2))
}

/** A name with its value beside a pile; `middle` is the height that it would best stand at. */
interface SideLabel {
  name: string
  text: string
  fill: Token
  middle: number
}

/** What stands beside one period's pile: its parts, and their sum where the pile does not say it. */
function listSideLabels(
  { totals, sum: name }: StackModel,
  parts: readonly PilePart[],
  at: number,
  { toY }: Vertical,
): SideLabel[] {
  const own = parts
    .filter(({ datum }) => datum.at === at)
    .map(({ layer, datum, top, foot }): SideLabel => {
      const fill = textToken(layer.color)
      return { name: layer.name, text: datum.text, fill, middle: (top + foot) / 2 }
    })
  const total = totals.find((known) => known.at === at)
  if (!total) return own
  const sum = { name, text: total.text, fill: 'ink' as const, middle: toY(total.value) }
  return [...own, sum]
}

/** Names with their values beside one period's pile, 15 apart at least. */
function drawSideLabels(
  labels: readonly SideLabel[],
  x: number,
  side: 'start' | 'end',
  [top, foot]: readonly [number, number],
): Node[] {
  const wishes = labels.map(({ middle }) => ({ start: middle - APART / 2, size: APART }))
  const starts = spreadApart(wishes, top, foot)
  return labels.flatMap(({ name, text, fill }, index): Node[] => {
    const y = Math.round((starts[index] ?? 0) + APART / 2 + 4)
    const end = side === 'end'
    return [
      toText(end ? x - ASIDE : x + ASIDE, y, name, {
        size: SIDE_SIZE,
        fill,
        bold: true,
        ...(end ? { anchor: 'end' as const } : {}),
        tail: { text, size: SIDE_SIZE, fill: 'ink-2', gap: SIDE_GAP },
      }),
    ]
  })
}

const SIZE = 12.5
const SWATCH = 9
const ROW = 20
const BETWEEN = 16

/** A swatch with its name: of a segment, or null for the sum's line. */
interface Key {
  layer: LayerModel | null
  name: string
  x: number
  row: number
}

/** One key a color, named by the newest segment that has it, in rows within `width`. */
function placeKeys({ layers, totals, sum: name, categories }: StackModel, width: number): Key[] {
  const newest = new Map<string, LayerModel>()
  const inTime = compareInTime(categories)
  const isNewer = (a: LayerModel, b: LayerModel) => {
    const [ends, end] = [a.data.at(-1), b.data.at(-1)]
    return ends !== undefined && (!end || inTime(ends, end) > 0)
  }
  for (const layer of layers) {
    const known = newest.get(layer.color)
    if (!known || isNewer(layer, known)) newest.set(layer.color, layer)
  }
  let x = 0
  let row = 0
  const sum = totals.length > 0 ? [{ layer: null, name }] : []
  const listed = [...newest.values()].map((layer) => ({ layer, name: layer.name }))
  return [...listed, ...sum].map(({ layer, name }) => {
    const needs = SWATCH + 5 + measureText(name, SIZE)
    if (x > 0 && x + needs > width) {
      x = 0
      row += 1
    }
    const key = { layer, name, x: Math.round(x), row }
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
  return placeKeys(model, width).flatMap(({ layer, name, x, row }): Node[] => {
    const y = measureNotes(model) + row * ROW
    const swatch: Node = layer
      ? { kind: 'rect', x, y: y + 4, width: SWATCH, height: SWATCH, fill: layer.color }
      : { kind: 'rect', x, y: y + 8, width: SWATCH, height: 2, fill: 'ink' }
    return [swatch, toText(x + SWATCH + 5, y + 13, name, { size: SIZE, fill: 'ink-2' })]
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
  const last = model.known - 1
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
  const top = RIBBON + measureNotes(model) + (narrow ? measureKeys(model, width) : 0)
  const plotHeight = height === null ? measurePlot(width) : height - top - AXIS
  const foot = top + plotHeight
  const vertical = fitVertical('main', scale, {
    x: left,
    width: right - left,
    y: top,
    height: plotHeight,
    head: share ? 0 : model.totals.length > 0 ? HEAD : 4,
    foot: scale.min < 0 ? 4 : 0,
  })
  const parts = pileParts(model, frame, vertical)
  const { zero } = vertical
  const beside = (at: number) => listSideLabels(model, parts, at, vertical)
  const breaks = placeBreaks(model, top, foot)
  const axis = nameAxis(model, frame, foot, model.restated.length > 0)
  const notes = drawNoteMarks(model, frame, [top, foot])
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
      ...notes.back,
      ...drawBreaks(breaks, frame),
      ...drawRibbon(model, frame, top),
      ...partSeasons(model, frame, top, foot),
      ...drawAxis(model, frame, foot, axis),
    ],
    marks: parts.flatMap(({ nodes }) => nodes),
    front: [
      ...scaled(toLine([left, zero + 0.5], [right, zero + 0.5], 'ink')),
      ...model.restated.map((at) => toTriangle(Math.round(frame.middle(at)), foot + 3)),
      ...drawGhostSums(model.sumsThen, frame, vertical),
      ...drawTotals(model, frame, vertical, parts, [top, foot]),
      ...(narrow
        ? drawKeys(model, width)
        : [
            ...(last > 0 ? drawSideLabels(beside(0), left - ticks, 'end', [top, foot]) : []),
            ...drawSideLabels(beside(last), frame.edge(last + 1), 'start', [top, foot]),
          ]),
      ...notes.front,
    ],
  }
}
