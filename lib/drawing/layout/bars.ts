import type { BarsModel } from '#lib/drawing/model/model-chart'
import { drawAxis, drawBreaks, drawGrid, drawRibbon, measureTicks } from '#lib/drawing/layout/backdrop'
import { labelBars, measureRight } from '#lib/drawing/layout/bar-labels'
import { measureBar, standColumns } from '#lib/drawing/layout/columns'
import { AXIS, GAP, LEFT, RIBBON, RIGHT, layoutFrame } from '#lib/drawing/layout/frame'
import { toDiamond, toLine, toTriangle } from '#lib/drawing/layout/nodes'
import { layoutStrip } from '#lib/drawing/layout/strip'
import { HEAD, fitVertical } from '#lib/drawing/layout/vertical'
import type { Scene } from '#lib/drawing/scene'

const STRIP = 72
const LOW_STRIP = 58

/** Heights of plot and strip; without a strip the plot takes its room, so neighbors stay level. */
function measureHeights({ strip }: BarsModel, width: number, height: number | null) {
  const low = height !== null
  const plot =
    height === null ? (width >= 1000 ? 240 : 190) : height - RIBBON - GAP - LOW_STRIP - AXIS
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
  const heights = measureHeights(model, width, height)
  const room = { x: left, width: frame.right - left, y: RIBBON, height: heights.plot }
  const vertical = fitVertical('main', scale, { ...room, head: HEAD, foot: scale.min < 0 ? 18 : 0 })
  const foot = RIBBON + heights.plot
  const bar = measureBar(frame.step)
  const main = standColumns(model.bars, color, frame, vertical, bar)
  const faint = standColumns(model.faint, 'control', frame, vertical, bar)
  const signs = model.diamonds.map(({ at, value }) => ({
    x: frame.middle(at),
    y: Math.round(vertical.toY(value)),
  }))
  const taken = signs.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }))
  const under = strip ? layoutStrip(strip, color, frame, foot + GAP, heights.strip) : null
  const axisTop = under ? foot + GAP + heights.strip : foot
  return {
    width,
    height: axisTop + AXIS,
    words: model.words,
    plots: under ? [vertical.plot, under.plot] : [vertical.plot],
    bands: frame.bands,
    back: [
      ...drawGrid(frame, vertical, scale.ticks),
      ...drawBreaks(model, frame, RIBBON, foot),
      ...drawRibbon(model, frame, RIBBON),
      ...(under?.back ?? []),
      ...drawAxis(model, frame, axisTop, !under && model.restated.length > 0),
    ],
    marks: [...[...main, ...faint].map(({ node }) => node), ...(under?.marks ?? [])],
    front: [
      toLine([left, vertical.zero + 0.5], [frame.right, vertical.zero + 0.5], 'ink'),
      ...labelBars(model, frame, main, faint, { top: RIBBON, foot }, taken),
      ...signs.map(({ x, y }) => toDiamond(x, y)),
      ...model.restated.map((at) => toTriangle(Math.round(frame.middle(at)), foot + 3)),
      ...(under?.front ?? []),
    ],
  }
}
