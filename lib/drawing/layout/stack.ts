import {
  drawAxis,
  drawBreaks,
  drawGrid,
  drawRibbon,
  measureTicks,
} from '#lib/drawing/layout/backdrop'
import { AXIS, LEFT, RIBBON, RIGHT, layoutFrame } from '#lib/drawing/layout/frame'
import { drawKeys, measureKeys, drawSideLabels, measureSide } from '#lib/drawing/layout/keys'
import { toLine, toTriangle } from '#lib/drawing/layout/nodes'
import { pileParts } from '#lib/drawing/layout/piles'
import { fitVertical } from '#lib/drawing/layout/vertical'
import type { StackModel } from '#lib/drawing/model/chart-model'
import type { Scene } from '#lib/drawing/scene'

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
  return {
    width,
    height: foot + AXIS,
    words: model.words,
    plots: [vertical.plot],
    bands: frame.bands,
    back: [
      ...(numbered ? drawGrid(frame, vertical, scale.ticks) : []),
      ...drawBreaks(model, frame, top, foot),
      ...drawRibbon(model, frame, top),
      ...drawAxis(model, frame, foot, model.restated.length > 0),
    ],
    marks: parts.flatMap(({ nodes }) => nodes),
    front: [
      toLine([left, zero + 0.5], [right, zero + 0.5], 'ink'),
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
