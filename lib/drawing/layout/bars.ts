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
import {
  inColor,
  layColumns,
  markUnknown,
  measureBar,
  standColumns,
  type BarColumn,
  obstructColumn,
  obstructDiamond,
} from '#lib/drawing/layout/columns'
import { AXIS, GAP, LEFT, RIBBON, RIGHT, layoutFrame, type Frame } from '#lib/drawing/layout/frame'
import { scaled, toDiamond, toLine, toTriangle } from '#lib/drawing/layout/nodes'
import { placeLabels, type LabelWish, type Obstacle } from '#lib/drawing/layout/place-labels'
import { layoutStrip } from '#lib/drawing/layout/strip'
import { measureText } from '#lib/drawing/layout/text-width'
import { drawGhostBars } from '#lib/drawing/layout/then'
import {
  drawEstimates,
  drawNoteMarks,
  measureNotes,
  obstructEstimates,
  OVER_ESTIMATE,
  placeEstimates,
} from '#lib/drawing/layout/yours'
import { HEAD, fitVertical } from '#lib/drawing/layout/vertical'
import type { Axis } from '#lib/drawing/model/axis'
import type { BarsModel } from '#lib/drawing/model/chart-model'
import type { Scene, Node, Plot } from '#lib/drawing/scene'

const SIZE = 12
const ALL_FROM = 34
/** Half of the page that a break stands on. */
const BREAK_SIDE = 3

/** The right margin in which the last label stands clear of the break nearest the end. */
export function measureRight({ breaks, categories }: Axis, last: string, room: number): number {
  const step = room / Math.max(categories.length, 1)
  const after = categories.length - (breaks.at(-1) ?? 0)
  const needs = Math.ceil(measureText(last, SIZE, true)) + BREAK_SIDE + 3
  return Math.max(RIGHT, Math.ceil(needs - after * step))
}

/** The double strokes of breaks, as labels meet them. */
function obstructBreaks({ breaks }: Axis, { edge }: Frame, top: number, foot: number) {
  return breaks.map((at): Obstacle => {
    const x = Math.round(edge(at))
    return { left: x - 3, right: x + 3, top: top - RIBBON + 6, bottom: foot }
  })
}

/** The columns to label, most needed first: the last, what continues it, the highest, the lowest, the rest. */
function orderColumns(
  main: readonly BarColumn[],
  faint: readonly BarColumn[],
  all: boolean,
): BarColumn[] {
  const byValue = [...main].sort((a, b) => b.datum.value - a.datum.value)
  const lowest = byValue.filter(({ datum }) => datum.value < 0).slice(-1)
  const highest = byValue.filter(({ datum }) => datum.value >= 0).slice(0, 1)
  const first = [...main.slice(-1), ...faint.slice(-1), ...highest, ...lowest]
  return [...new Set(all ? [...first, ...main, ...faint] : first)]
}

/** Values over the bars: all where they have room, else the last and the highest. */
export function labelBars(
  axis: Axis,
  frame: Frame,
  main: readonly BarColumn[],
  faint: readonly BarColumn[],
  plot: { top: number; foot: number },
  signs: readonly Obstacle[] = [],
): Node[] {
  const widest = Math.max(0, ...main.map(({ datum }) => measureText(datum.text, SIZE, true)))
  const all = frame.step >= ALL_FROM && widest + 4 <= frame.step
  const wishes = orderColumns(main, faint, all).map(({ datum, box }): LabelWish => {
    const down = datum.value < 0
    return {
      x: box.x + box.width / 2,
      y: down ? box.y + box.height + 13 : box.y - 5,
      move: down ? 'down' : 'up',
      text: datum.text,
      size: SIZE,
      bold: datum === main.at(-1)?.datum,
      fill: faint.some((column) => column.datum === datum) ? 'ink-3' : 'ink',
    }
  })
  const obstacles = [
    ...[...main, ...faint].map(obstructColumn),
    ...obstructBreaks(axis, frame, plot.top, plot.foot),
    ...signs,
  ]
  const bounds = { left: 0, right: frame.width, top: plot.top - 2, bottom: plot.foot }
  return placeLabels(wishes, obstacles, bounds)
}

const STRIP = 72
const LOW_STRIP = 58

/** Heights of plot and strip; without a strip the plot takes its room, so neighbors stay level. */
function measureHeights({ strip }: BarsModel, top: number, width: number, height: number | null) {
  const low = height !== null
  const plot = height === null ? (width >= 1000 ? 240 : 190) : height - top - GAP - LOW_STRIP - AXIS
  const under = low ? LOW_STRIP : STRIP
  return strip ? { plot, strip: under } : { plot: plot + GAP + under, strip: 0 }
}

/** Bars with their ribbon, growth strip and axis. */
export function layoutBars(model: BarsModel, width: number, height: number | null): Scene {
  const { scale, strip, color } = model
  const left = Math.max(LEFT, measureTicks(scale.ticks))
  const lastText = (model.faint.at(-1) ?? model.bars.at(-1))?.text ?? ''
  const right = measureRight(model, lastText, width - left - RIGHT)
  const frame = layoutFrame(model, width, { left, right })
  const top = RIBBON + measureNotes(model)
  const heights = measureHeights(model, top, width, height)
  const room = { x: left, width: frame.right - left, y: top, height: heights.plot }
  const head = HEAD + (model.estimates.length > 0 ? OVER_ESTIMATE : 0)
  const vertical = fitVertical('main', scale, { ...room, head, foot: scale.min < 0 ? 18 : 0 })
  const foot = top + heights.plot
  const bar = measureBar(frame.step)
  const main = standColumns(model.bars, color, frame, vertical, bar)
  const faint = standColumns(model.faint, 'control', frame, vertical, bar)
  const signs = model.diamonds.map(({ at, value }) => ({
    x: frame.middle(at),
    y: Math.round(vertical.toY(value)),
  }))
  const unknown = markUnknown(model.unknown, frame, vertical)
  const own = placeEstimates(model.estimates, frame, vertical.toY)
  const taken = [...signs.map(obstructDiamond), ...obstructEstimates(own), ...unknown.taken]
  const under = strip ? layoutStrip(strip, color, frame, foot + GAP, heights.strip) : null
  const axisTop = under ? foot + GAP + heights.strip : foot
  const axis = nameAxis(model, frame, axisTop, !under && model.restated.length > 0)
  const breaks = placeBreaks(model, top, foot)
  const plot: Plot = {
    ...vertical.plot,
    rules: [{ value: 0, color: 'ink', strokeWidth: 1, over: true }],
    breaks,
    layers: [
      layColumns('bars', bar, [...inColor(model.bars, color), ...inColor(model.faint, 'control')]),
      { kind: 'diamonds', id: 'diamonds', points: model.diamonds },
    ],
  }
  const labels = labelBars(model, frame, main, faint, { top, foot }, taken)
  const notes = drawNoteMarks(model, frame, [top, foot])
  return {
    width,
    height: axisTop + AXIS,
    words: model.words,
    plots: under ? [plot, under.plot] : [plot],
    axis,
    bands: frame.bands,
    back: [
      ...drawGrid(frame, vertical, scale.ticks),
      ...notes.back,
      ...drawBreaks(breaks, frame),
      ...drawRibbon(model, frame, top),
      ...partSeasons(model, frame, top, foot),
      ...(under ? partSeasons(model, frame, foot + GAP, axisTop) : []),
      ...drawGhostBars(model.ghosts, frame, vertical, bar),
      ...(under?.back ?? []),
      ...drawAxis(model, frame, axisTop, axis),
    ],
    marks: [...[...main, ...faint].map(({ node }) => node), ...(under?.marks ?? [])],
    front: [
      ...scaled(toLine([left, vertical.zero + 0.5], [frame.right, vertical.zero + 0.5], 'ink')),
      ...labels,
      ...unknown.nodes,
      ...scaled(...signs.map(({ x, y }) => toDiamond(x, y))),
      ...model.restated.map((at) => toTriangle(Math.round(frame.middle(at)), foot + 3)),
      ...(under?.front ?? []),
      ...drawEstimates(own, frame, labels),
      ...notes.front,
    ],
  }
}
