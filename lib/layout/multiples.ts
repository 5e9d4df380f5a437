import type { MultiplesModel, PanelModel } from '#lib/chart-model'
import { drawAxis, drawBreaks, drawGrid, drawRibbon, measureTicks } from '#lib/layout/backdrop'
import { labelBars, measureRight } from '#lib/layout/bar-labels'
import { measureBar, standColumns, type Column } from '#lib/layout/columns'
import { AXIS, LEFT, RIBBON, RIGHT, layoutFrame, type Frame } from '#lib/layout/frame'
import { toLine, toTriangle } from '#lib/layout/nodes'
import { HEAD, type Vertical } from '#lib/layout/vertical'
import type { Node, PathNode, Plot, Scene } from '#lib/scene'
import { textToken } from '#lib/theme'

const TITLE = 20
const BETWEEN = 10
const NAME_SIZE = 13
/** Room under the least value, where its label stands. */
const FOOT = 18
/** Gridlines nearer than a line of text are left out, and so is a lone step of a low plot. */
const LEAST_STEP = 16
/** Each panel's part of the height of all plots, and the most they take together. */
const HEIGHT = 84
const MOST = 470
const LEAST = 24

const footOf = ({ scale, restated }: PanelModel) =>
  (scale.min < 0 ? FOOT : 0) + (restated.length > 0 ? 6 : 0)

/** Height that a panel takes besides its values: name, labels, and what parts it from the next. */
const measureRest = (panel: PanelModel) => TITLE + HEAD + footOf(panel) + BETWEEN

/** Pixels of one unit, the same in every panel. */
function measureUnit({ panels }: MultiplesModel, height: number | null, top: number): number {
  const range = panels.reduce((sum, { scale }) => sum + scale.max - scale.min, 0)
  const rest = panels.reduce((sum, panel) => sum + measureRest(panel), top + AXIS)
  const free = height === null ? Math.min(MOST, panels.length * HEIGHT) : height - rest
  return Math.max(free, panels.length * LEAST) / (range || 1)
}

function placePanel(
  panel: PanelModel,
  index: number,
  { left, right }: Frame,
  y: number,
  unit: number,
): Vertical {
  const { max, min, ticks } = panel.scale
  const height = Math.ceil(HEAD + (max - min) * unit + footOf(panel))
  const zero = Math.round(y + HEAD + max * unit)
  const plot: Plot = {
    id: `panel ${index}`,
    x: left,
    y,
    width: right - left,
    height,
    domain: [(zero - y - height) / unit, (zero - y) / unit],
    ticks: ticks.map(({ value }) => value),
  }
  return { plot, zero, toY: (value) => zero - value * unit }
}

/** A slanted gap across a bar that goes on beyond its end, between two strokes. */
function drawCut({ box }: Column): Node[] {
  const y = box.y + box.height - 8
  const stroke = (at: number, paint: Pick<PathNode, 'stroke' | 'strokeWidth'>): Node => ({
    kind: 'path',
    d: `M${box.x - 1} ${at + 2}L${box.x + box.width + 1} ${at - 2}`,
    ...paint,
  })
  const rim = { stroke: 'control', strokeWidth: 1 } as const
  return [stroke(y, { stroke: 'page', strokeWidth: 4 }), stroke(y - 2, rim), stroke(y + 2, rim)]
}

function drawPanel(
  panel: PanelModel,
  model: MultiplesModel,
  frame: Frame,
  vertical: Vertical,
): Pick<Scene, 'back' | 'marks' | 'front'> {
  const { plot, zero, toY } = vertical
  const foot = plot.y + plot.height
  const columns = standColumns(panel.bars, panel.color, frame, vertical, measureBar(frame.step))
  const axis = { ...model, breaks: panel.breaks }
  const [first = 0, second = 0] = panel.scale.ticks.map(({ value }) => toY(value))
  const close = Math.abs(first - second) < LEAST_STEP
  const ticks = panel.scale.ticks.filter(({ value }) => value === 0 || !close)
  // A break begins under the name, so that it crosses none.
  const top = plot.y + RIBBON - 6
  const name: Node = {
    kind: 'text',
    x: frame.left,
    y: plot.y - 5,
    text: panel.name,
    size: NAME_SIZE,
    fill: textToken(panel.color),
    bold: true,
  }
  return {
    back: [...drawGrid(frame, vertical, ticks), ...drawBreaks(axis, frame, top, foot), name],
    marks: columns.map(({ node }) => node),
    front: [
      ...columns.filter(({ datum }) => panel.cut.includes(datum)).flatMap(drawCut),
      toLine([frame.left, zero + 0.5], [frame.right, zero + 0.5], 'ink'),
      ...labelBars(axis, frame, columns, [], { top: plot.y, foot }),
      ...panel.restated.map((at) => toTriangle(Math.round(frame.middle(at)), foot - 5)),
    ],
  }
}

/** Bars of several series one under the other, over one axis; a unit is equally high in all. */
export function layoutMultiples(
  model: MultiplesModel,
  width: number,
  height: number | null,
): Scene {
  const { panels } = model
  const ticks = panels.flatMap(({ scale }) => scale.ticks)
  const left = Math.max(LEFT, measureTicks(ticks))
  const texts = panels.flatMap(({ bars }) => bars.at(-1)?.text ?? [])
  const right = Math.max(
    RIGHT,
    ...texts.map((text) => measureRight(model, text, width - left - RIGHT)),
  )
  const frame = layoutFrame(model, width, { left, right })
  const top = model.sections.length > 0 ? RIBBON : 0
  const unit = measureUnit(model, height, top)
  let y = top
  const placed = panels.map((panel, index) => {
    const vertical = placePanel(panel, index, frame, y + TITLE, unit)
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
