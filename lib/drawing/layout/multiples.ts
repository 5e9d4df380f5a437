import { drawAxis, drawBreaks, drawRibbon } from '#lib/drawing/layout/backdrop'
import { AXIS, RIBBON } from '#lib/drawing/layout/frame'
import {
  BETWEEN,
  TITLE,
  drawPanel,
  framePanels,
  measureExtent,
  measureRest,
  placePanel,
} from '#lib/drawing/layout/panels'
import type { MultiplesModel } from '#lib/drawing/model/chart-model'
import type { Scene } from '#lib/drawing/scene'

/** Each panel's part of the height of all plots, and the most they take together. */
const HEIGHT = 84
const MOST = 470
const LEAST = 24

/** Pixels of one unit, the same in every panel. */
function measureUnit({ panels }: MultiplesModel, height: number | null, top: number): number {
  const range = panels.reduce((sum, { scale }) => sum + scale.max - scale.min, 0)
  const rest = panels.reduce((sum, panel) => sum + measureRest(measureExtent([panel])), top + AXIS)
  const free = height === null ? Math.min(MOST, panels.length * HEIGHT) : height - rest
  return Math.max(free, panels.length * LEAST) / (range || 1)
}

/** Bars of several series one under the other, over one axis; a unit is equally high in all. */
export function layoutMultiples(
  model: MultiplesModel,
  width: number,
  height: number | null,
): Scene {
  const { panels } = model
  const frame = framePanels(model, width)
  const top = model.sections.length > 0 ? RIBBON : 0
  const unit = measureUnit(model, height, top)
  let y = top
  const placed = panels.map((panel, index) => {
    const vertical = placePanel(panel, index, frame, y + TITLE, unit, measureExtent([panel]))
    y += TITLE + vertical.plot.height + BETWEEN
    return { vertical, drawn: drawPanel(panel, model, frame, vertical) }
  })
  const foot = panels.length > 0 ? y - BETWEEN : RIBBON + MOST / 2
  return {
    width,
    height: foot + AXIS,
    words: model.words,
    plots: placed.map(({ vertical }) => vertical.plot),
    bands: frame.bands,
    back: [
      ...placed.flatMap(({ drawn }) => drawn.back),
      ...(top > 0 ? drawBreaks(model, frame, RIBBON, RIBBON) : []),
      ...drawRibbon(model, frame, RIBBON),
      ...drawAxis(model, frame, foot),
    ],
    marks: placed.flatMap(({ drawn }) => drawn.marks),
    front: placed.flatMap(({ drawn }) => drawn.front),
  }
}
