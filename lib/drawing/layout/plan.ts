import { drawAxis, drawGrid, measureTicks, nameAxis } from '#lib/drawing/layout/backdrop'
import { labelBars } from '#lib/drawing/layout/bars'
import { inColor, layColumns, measureBar, standColumns } from '#lib/drawing/layout/columns'
import { AXIS, LEFT, layoutFrame } from '#lib/drawing/layout/frame'
import { scaled, toLine } from '#lib/drawing/layout/nodes'
import { drawBrackets, drawFloor } from '#lib/drawing/layout/plan-floor'
import {
  drawPaths,
  drawSpendInside,
  drawSpendLabels,
  layPaths,
} from '#lib/drawing/layout/plan-spend'
import { drawGhostBars } from '#lib/drawing/layout/then'
import { drawNoteMarks, measureNotes } from '#lib/drawing/layout/yours'
import { HEAD, fitVertical } from '#lib/drawing/layout/vertical'
import type { PlanModel } from '#lib/drawing/model/chart-model'
import type { Scene } from '#lib/drawing/scene'

const NARROW = 500
const TOP = 2
/** From the line at 380 to the top of its plot: half a numbered circle and a little. */
const FLOOR_HEAD = 10
/** Between the plots: caption, then a row for each bracket. */
const BETWEEN = 60
const ROW = 20
/** On a phone the words stand inside the plot, which a lower drawing would not hold. */
const LEAST_NARROW = 340

function measureHeights(height: number | null, over: number, narrow: boolean) {
  if (height === null) return { sum: 206, quarters: 92 }
  const left = Math.max(height, narrow ? LEAST_NARROW : 0) - over - AXIS
  return { sum: Math.round(left * 0.69), quarters: left - Math.round(left * 0.69) }
}

/** Spend in sum against the floor of the plan, over the quarters it is made of. */
export function layoutPlan(model: PlanModel, width: number, height: number | null): Scene {
  const { scale, barScale, color } = model
  const narrow = width < NARROW
  const numbers = Math.max(measureTicks(scale.ticks), measureTicks(barScale.ticks))
  const margins = { left: Math.max(LEFT, numbers), right: narrow ? 12 : 146 }
  const frame = layoutFrame(model, width, margins)
  const { left, right } = frame
  const between = BETWEEN + Math.max(0, model.brackets.length - 1) * ROW
  const start = TOP + measureNotes(model)
  const heights = measureHeights(height, start + between, narrow)
  const room = { x: left, width: right - left, foot: 0 }
  const sum = fitVertical('main', scale, {
    ...room,
    y: start,
    height: heights.sum,
    head: FLOOR_HEAD,
  })
  const top = start + heights.sum + between
  const foot = top + heights.quarters
  const quarters = fitVertical('strip', barScale, {
    ...room,
    y: top,
    height: heights.quarters,
    head: HEAD,
  })
  const bar = measureBar(frame.step)
  const columns = standColumns(model.bars, color, frame, quarters, bar)
  const paths = drawPaths(model, frame, sum)
  const floor = drawFloor(model, frame, sum)
  const axis = nameAxis(model, frame, foot)
  const notes = drawNoteMarks(model, frame, [start, foot])
  const zero = { value: 0, color: 'ink', strokeWidth: 1, over: true } as const
  const least = { value: model.floor.value, color: 'ink', strokeWidth: 1.5, over: true } as const
  return {
    width,
    height: foot + AXIS,
    words: model.words,
    plots: [
      { ...sum.plot, rules: [zero, least], layers: layPaths(model) },
      {
        ...quarters.plot,
        rules: [zero],
        layers: [layColumns('bars', bar, inColor(model.bars, color))],
      },
    ],
    axis,
    bands: frame.bands,
    back: [
      ...drawGrid(frame, sum, scale.ticks),
      ...drawGrid(frame, quarters, barScale.ticks),
      ...notes.back,
      ...floor.back,
      { kind: 'text', x: left, y: sum.zero + 25, text: model.caption, size: 12, fill: 'ink-2' },
      ...drawGhostBars(model.ghosts, frame, quarters, bar),
      ...drawAxis(model, frame, foot, axis),
    ],
    marks: [...paths, ...columns.map(({ node }) => node)],
    front: [
      ...scaled(
        toLine([left, sum.zero + 0.5], [right, sum.zero + 0.5], 'ink'),
        toLine([left, foot + 0.5], [right, foot + 0.5], 'ink'),
      ),
      ...floor.front,
      ...(narrow
        ? drawSpendInside(model, frame, sum, floor.textX)
        : drawSpendLabels(model, frame, sum)),
      ...drawBrackets(model, frame, top, ROW),
      ...labelBars({ ...model, breaks: [] }, frame, columns, [], { top, foot }),
      ...notes.front,
    ],
  }
}
