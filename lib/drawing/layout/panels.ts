import { drawBreaks, drawGrid, measureTicks } from '#lib/drawing/layout/backdrop'
import { labelBars, measureRight } from '#lib/drawing/layout/bars'
import { measureBar, standColumns, type BarColumn } from '#lib/drawing/layout/columns'
import { LEFT, RIBBON, RIGHT, layoutFrame, type Frame } from '#lib/drawing/layout/frame'
import { toLine, toText, toTriangle } from '#lib/drawing/layout/nodes'
import { HEAD, type Vertical } from '#lib/drawing/layout/vertical'
import type { MultiplesModel, PanelModel } from '#lib/drawing/model/chart-model'
import type { Node, PathNode, Plot, Scene } from '#lib/drawing/scene'
import { textToken } from '#lib/drawing/theme'

/** Room of a panel's name, and between panels. */
export const TITLE = 20
export const BETWEEN = 10
const NAME_SIZE = 13
/** Room under the least value, where its label stands. */
const FOOT = 18
/** Gridlines nearer than a line of text are left out, and so is a lone step of a low plot. */
const LEAST_STEP = 16

/** What a panel's plot has to hold: its greatest and least value, and pixels under that. */
export interface Extent {
  max: number
  min: number
  foot: number
}

/** The extent that holds all of some panels, which may then stand on one line. */
export function measureExtent(panels: readonly PanelModel[]): Extent {
  const foot = ({ scale, restated }: PanelModel) =>
    (scale.min < 0 ? FOOT : 0) + (restated.length > 0 ? 6 : 0)
  return {
    max: Math.max(...panels.map(({ scale }) => scale.max)),
    min: Math.min(...panels.map(({ scale }) => scale.min)),
    foot: Math.max(...panels.map(foot)),
  }
}

/** Height that a panel takes besides its values: name, labels, and what parts it from the next. */
export const measureRest = ({ foot }: Extent) => TITLE + HEAD + foot + BETWEEN

/** The frame that all panels of a width share: its margins hold the ticks and last labels of each. */
export function framePanels(model: MultiplesModel, width: number): Frame {
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
export function placePanel(
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
    ticks: scale.ticks.map(({ value }) => value),
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

/** A placed panel: its name, gridlines, breaks, bars and numbers. */
export function drawPanel(
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
  const style = { size: NAME_SIZE, fill: textToken(panel.color), bold: true }
  const name = toText(frame.left, plot.y - 5, panel.name, style)
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
