import {
  drawAxis,
  drawBreaks,
  drawRibbon,
  drawGrid,
  measureTicks,
  nameAxis,
  partSeasons,
  placeBreaks,
} from '#lib/drawing/layout/backdrop'
import { labelBars, measureRight } from '#lib/drawing/layout/bars'
import {
  inColor,
  layColumns,
  markUnknown,
  measureBar,
  standColumns,
  type BarColumn,
} from '#lib/drawing/layout/columns'
import { AXIS, RIBBON, type Frame, LEFT, RIGHT, layoutFrame } from '#lib/drawing/layout/frame'
import { scaled, toLine, toText, toTriangle } from '#lib/drawing/layout/nodes'
import { drawGhostBars } from '#lib/drawing/layout/then'
import {
  drawEstimates,
  drawNoteMarks,
  measureNotes,
  obstructEstimates,
  placeEstimates,
} from '#lib/drawing/layout/yours'
import { HEAD, type Vertical } from '#lib/drawing/layout/vertical'
import type { MultiplesModel, PanelModel } from '#lib/drawing/model/chart-model'
import type { Scene, Node, PathNode, Plot } from '#lib/drawing/scene'
import { textToken } from '#lib/drawing/theme'

/** Room of a panel's name, and between panels. */
const TITLE = 20
const BETWEEN = 10
const NAME_SIZE = 13
/** Room under the least value, where its label stands. */
const FOOT = 18
/** Gridlines nearer than a line of text are left out, and so is a lone step of a low plot. */
const LEAST_STEP = 16

/** What a panel's plot has to hold: its greatest and least value, and pixels under that. */
interface Extent {
  max: number
  min: number
  foot: number
}

/** Room over the panels: of notes, and of the ribbon where there is one. */
function measureTop({ noted, sections }: Pick<MultiplesModel, 'noted' | 'sections'>): number {
  return measureNotes({ noted }) + (sections.length > 0 ? RIBBON : 0)
}

/** The extent that holds all of some panels, which may then stand on one line. */
function measureExtent(panels: readonly PanelModel[]): Extent {
  const foot = ({ scale, restated }: PanelModel) =>
    (scale.min < 0 ? FOOT : 0) + (restated.length > 0 ? 6 : 0)
  return {
    max: Math.max(...panels.map(({ scale }) => scale.max)),
    min: Math.min(...panels.map(({ scale }) => scale.min)),
    foot: Math.max(...panels.map(foot)),
  }
}

/** Height that a panel takes besides its values: name, labels, and what parts it from the next. */
const measureRest = ({ foot }: Extent) => TITLE + HEAD + foot + BETWEEN

/** The frame that all panels of a width share: its margins hold the ticks and last labels of each. */
function framePanels(model: MultiplesModel, width: number): Frame {
  const { panels } = model
  const left = Math.max(LEFT, measureTicks(panels.flatMap(({ scale }) => scale.ticks)))
  const texts = panels.flatMap(({ bars }) => bars.at(-1)?.text ?? [])
  const right = Math.max(
    RIGHT,
    ...texts.map((text) => measureRight(model, text, width - left - RIGHT)),
  )
  return layoutFrame(model, width, { left, right })
}

/** The plot of a panel from `y` down, `unit` pixels a unit, as high as its extent asks. */
function placePanel(
  { scale }: PanelModel,
  index: number,
  { left, right }: Frame,
  y: number,
  unit: number,
  { max, min, foot }: Extent,
): Vertical {
  const height = Math.ceil(HEAD + (max - min) * unit + foot)
  const zero = Math.round(y + HEAD + max * unit)
  const plot: Plot = {
    id: `panel ${index}`,
    x: left,
    y,
    width: right - left,
    height,
    domain: [(zero - y - height) / unit, (zero - y) / unit],
    ticks: scale.ticks,
    rules: [],
    breaks: [],
    layers: [],
  }
  return { plot, zero, toY: (value) => zero - value * unit }
}

/** A slanted gap across a bar that goes on beyond its end, between two strokes. */
function drawCut({ box }: BarColumn): Node[] {
  const y = box.y + box.height - 8
  const stroke = (at: number, paint: Pick<PathNode, 'stroke' | 'strokeWidth'>): Node => ({
    kind: 'path',
    d: `M${box.x - 1} ${at + 2}L${box.x + box.width + 1} ${at - 2}`,
    ...paint,
  })
  const rim = { stroke: 'control', strokeWidth: 1 } as const
  return [stroke(y, { stroke: 'page', strokeWidth: 4 }), stroke(y - 2, rim), stroke(y + 2, rim)]
}

/** A panel as it is drawn, and its plot as a chart library draws it. */
interface DrawnPanel extends Pick<Scene, 'back' | 'marks' | 'front'> {
  plot: Plot
}

/** A placed panel: its name, gridlines, breaks, bars and numbers. */
function drawPanel(
  panel: PanelModel,
  model: MultiplesModel,
  frame: Frame,
  vertical: Vertical,
): DrawnPanel {
  const { plot, zero, toY } = vertical
  const foot = plot.y + plot.height
  const bar = measureBar(frame.step)
  const columns = standColumns(panel.bars, panel.color, frame, vertical, bar)
  const axis = { ...model, breaks: panel.breaks }
  const unknown = markUnknown(panel.unknown, frame, vertical)
  const [first = 0, second = 0] = panel.scale.ticks.map(({ value }) => toY(value))
  const close = Math.abs(first - second) < LEAST_STEP
  const ticks = panel.scale.ticks.filter(({ value }) => value === 0 || !close)
  // A break begins under the name, so that it crosses none.
  const top = plot.y + RIBBON - 6
  const style = { size: NAME_SIZE, fill: textToken(panel.color), bold: true }
  const name = toText(frame.left, plot.y - 5, panel.name, style)
  const breaks = placeBreaks(panel, top, foot)
  const own = placeEstimates(panel.estimates, frame, toY)
  const taken = [...unknown.taken, ...obstructEstimates(own)]
  const labels = labelBars(axis, frame, columns, [], { top: plot.y, foot }, taken)
  return {
    plot: {
      ...plot,
      ticks,
      rules: [{ value: 0, color: 'ink', strokeWidth: 1, over: true }],
      breaks,
      layers: [layColumns(panel.id, bar, inColor(panel.bars, panel.color))],
    },
    back: [
      ...drawGrid(frame, vertical, ticks),
      ...drawBreaks(breaks, frame),
      ...partSeasons(model, frame, plot.y, foot),
      ...drawGhostBars(panel.ghosts, frame, vertical, bar),
      name,
    ],
    marks: columns.map(({ node }) => node),
    front: [
      ...columns.filter(({ datum }) => panel.cut.includes(datum)).flatMap(drawCut),
      ...scaled(toLine([frame.left, zero + 0.5], [frame.right, zero + 0.5], 'ink')),
      ...labels,
      ...unknown.nodes,
      ...panel.restated.map((at) => toTriangle(Math.round(frame.middle(at)), foot - 5)),
      ...drawEstimates(own, frame, labels),
    ],
  }
}

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
  { panels, sections, noted }: MultiplesModel,
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
  const free = height - rest - measureTop({ noted, sections })
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
  const top = measureTop(model)
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
  const inRibbon = model.sections.length > 0 ? placeBreaks(model, top, top) : []
  return {
    width,
    height: Math.max(...feet) + AXIS,
    words: model.words,
    plots: placed.map(({ drawn }) => drawn.plot),
    axis: nameAxis(model, frame, Math.max(...feet)),
    bands: frame.bands,
    back: [
      ...placed.flatMap(({ drawn }) => drawn.back),
      ...frames.flatMap((own, index) => [
        ...drawBreaks(inRibbon, own),
        ...drawRibbon(model, own, top),
        ...drawAxis(model, own, feet[index] ?? top, nameAxis(model, own, feet[index] ?? top)),
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
  const top = measureTop(model)
  const unit = measureUnit(model, height, top)
  let y = top
  const placed = panels.map((panel, index) => {
    const vertical = placePanel(panel, index, frame, y + TITLE, unit, measureExtent([panel]))
    y += TITLE + vertical.plot.height + BETWEEN
    return { vertical, drawn: drawPanel(panel, model, frame, vertical) }
  })
  const foot = panels.length > 0 ? y - BETWEEN : RIBBON + MOST / 2
  const inRibbon = model.sections.length > 0 ? placeBreaks(model, top, top) : []
  const notes = drawNoteMarks(model, frame, [top, foot])
  const axis = nameAxis(model, frame, foot)
  return {
    width,
    height: foot + AXIS,
    words: model.words,
    plots: placed.map(({ drawn: { plot } }, index) =>
      index === 0 ? { ...plot, breaks: [...inRibbon, ...plot.breaks] } : plot,
    ),
    axis,
    bands: frame.bands,
    back: [
      ...notes.back,
      ...placed.flatMap(({ drawn }) => drawn.back),
      ...drawBreaks(inRibbon, frame),
      ...drawRibbon(model, frame, top),
      ...drawAxis(model, frame, foot, axis),
    ],
    marks: placed.flatMap(({ drawn }) => drawn.marks),
    front: [...placed.flatMap(({ drawn }) => drawn.front), ...notes.front],
  }
}
