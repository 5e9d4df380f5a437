import { drawAxis, drawBreaks, drawRibbon } from '#lib/drawing/layout/backdrop'
import { AXIS, RIBBON, type Frame } from '#lib/drawing/layout/frame'
import {
  BETWEEN,
  TITLE,
  drawPanel,
  framePanels,
  measureExtent,
  measureRest,
  placePanel,
} from '#lib/drawing/layout/panels'
import type { MultiplesModel, PanelModel } from '#lib/drawing/model/chart-model'
import type { Scene } from '#lib/drawing/scene'

const COLUMNS = [2, 3, 4]
const GUTTER = 24
/** A narrower column has no room for its numbers, and lower values in a row show nothing. */
const LEAST_COLUMN = 200
const LEAST_ROW = 30

interface Grid {
  rows: PanelModel[][]
  column: number
  /** Pixels of one unit, the same in every panel. */
  unit: number
}

/** The panels in rows of `count`; null where their columns or rows would be too small. */
function arrangePanels(
  { panels, sections }: MultiplesModel,
  width: number,
  height: number,
  count: number,
): Grid | null {
  const column = Math.floor((width - (count - 1) * GUTTER) / count)
  const starts = panels.flatMap((_, index) => (index % count === 0 ? [index] : []))
  const rows = starts.map((start) => panels.slice(start, start + count))
  const extents = rows.map(measureExtent)
  const range = extents.reduce((sum, { max, min }) => sum + max - min, 0)
  const rest = extents.reduce((sum, extent) => sum + measureRest(extent), AXIS)
  const free = height - rest - (sections.length > 0 ? RIBBON : 0)
  if (column < LEAST_COLUMN || free < rows.length * LEAST_ROW || range === 0) return null
  return { rows, column, unit: free / range }
}

/** The grid in which a unit is highest. */
function chooseGrid(model: MultiplesModel, width: number, height: number): Grid | null {
  const grids = COLUMNS.filter((count) => count <= model.panels.length).flatMap(
    (count) => arrangePanels(model, width, height, count) ?? [],
  )
  return grids.sort((a, b) => b.unit - a.unit)[0] ?? null
}

/** The frame of a column that begins at `x`. */
function moveFrame(frame: Frame, x: number): Frame {
  return {
    ...frame,
    width: x + frame.width,
    left: x + frame.left,
    right: x + frame.right,
    edge: (at) => x + frame.edge(at),
    middle: (at) => x + frame.middle(at),
  }
}

/**
 * Plots of small multiples in rows side by side, each column over its own axis, for pictures too low
 * for one column; null where they do not fit. Its bands are those of the first column.
 */
export function layoutPanelGrid(
  model: MultiplesModel,
  width: number,
  height: number,
): Scene | null {
  const grid = chooseGrid(model, width, height)
  if (!grid) return null
  const { rows, column, unit } = grid
  const frame = framePanels(model, column)
  const top = model.sections.length > 0 ? RIBBON : 0
  const count = rows[0]?.length ?? 0
  const frames = Array.from({ length: count }, (_, at) => moveFrame(frame, at * (column + GUTTER)))
  const feet = new Array<number>(count).fill(top)
  let y = top
  const placed = rows.flatMap((row, at) => {
    const extent = measureExtent(row)
    const drawn = row.flatMap((panel, index) => {
      const own = frames[index]
      if (!own) return []
      const vertical = placePanel(panel, at * count + index, own, y + TITLE, unit, extent)
      feet[index] = vertical.plot.y + vertical.plot.height
      return [{ vertical, drawn: drawPanel(panel, model, own, vertical) }]
    })
    y = Math.max(...feet) + BETWEEN
    return drawn
  })
  return {
    width,
    height: Math.max(...feet) + AXIS,
    words: model.words,
    plots: placed.map(({ vertical }) => vertical.plot),
    bands: frame.bands,
    back: [
      ...placed.flatMap(({ drawn }) => drawn.back),
      ...frames.flatMap((own, index) => [
        ...(top > 0 ? drawBreaks(model, own, RIBBON, RIBBON) : []),
        ...drawRibbon(model, own, RIBBON),
        ...drawAxis(model, own, feet[index] ?? top),
      ]),
    ],
    marks: placed.flatMap(({ drawn }) => drawn.marks),
    front: placed.flatMap(({ drawn }) => drawn.front),
  }
}

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
