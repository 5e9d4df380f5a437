import { measureBar } from '#lib/drawing/layout/columns'
import { toBox, toPoint } from '#lib/drawing/layout/nodes'
import { measurePile, drawPart, measureGap } from '#lib/drawing/layout/piles'
import { measureColumn } from '#lib/drawing/layout/strip'
import type { ChartModel, Datum } from '#lib/drawing/model/chart-model'
import type { Node, Plot, Scene } from '#lib/drawing/scene'
import type { MarkColor } from '#lib/drawing/theme'

/** A bar as the chart library places it: unrounded, its height negative below zero. */
interface PlacedBar {
  x: number
  y: number
  width: number
  height: number
}

const tenth = (value: number) => Math.round(value * 10) / 10

/** The library rounds a bar's offset within its step; what that adds or loses is undone. */
function placeLeft({ x, width }: PlacedBar, step: number): number {
  const offset = (step - width) / 2
  return Math.round(x - Math.round(offset) + offset)
}

function shapeColumn(bar: PlacedBar, left: number, datum: Datum, color: MarkColor): Node[] {
  const edges = [Math.round(bar.y), Math.round(bar.y + bar.height)]
  const [top, foot] = [Math.min(...edges), Math.max(...edges)]
  const height = datum.value === 0 ? 0 : Math.max(1, foot - top)
  const y = datum.value < 0 ? top : foot - height
  return [toBox({ x: left, y, width: bar.width, height }, color, datum.quality)]
}

function shapePart(
  bar: PlacedBar,
  left: number,
  datum: Datum,
  color: MarkColor,
  { zero, step }: { zero: number; step: number },
): Node[] {
  const edges = [Math.round(bar.y), Math.round(bar.y + bar.height)]
  const [top, foot] = [Math.min(...edges), Math.max(...edges)]
  const isFirst = datum.value < 0 ? top === zero : foot === zero
  const parting = isFirst ? 0 : measureGap(step)
  const y = datum.value < 0 ? top + parting : top
  const height = Math.max(foot - top - parting, foot > top ? 1 : 0)
  return drawPart({ color }, datum, { x: left, y, width: bar.width, height })
}

/** A placed bar in the manner of its quality, on whole pixels as the server draws it. */
export function shapeBar(
  { shape }: BarLayer,
  { datum, color }: BarLayer['bars'][number],
  placed: PlacedBar,
  place: { zero: number; step: number },
): Node[] {
  const left = placeLeft(placed, place.step)
  return shape === 'column'
    ? shapeColumn(placed, left, datum, color)
    : shapePart(placed, left, datum, color, place)
}

/** A line through its placed points, then the points in the manner of their quality. */
export function shapeLine(
  { color, strokeWidth, points, dotted }: LineLayer,
  placed: readonly { x: number | null; y: number | null }[],
): Node[] {
  const known = points.flatMap((datum) => {
    const { x, y } = placed[datum.at] ?? {}
    return x == null || y == null ? [] : [{ datum, x: tenth(x), y: tenth(y) }]
  })
  const d = `M${known.map(({ x, y }) => `${x} ${y}`).join('L')}`
  const dots = known.filter(({ datum }) => dotted || datum.quality !== 'primary')
  return [
    ...(known.length > 1 ? [{ kind: 'path' as const, d, stroke: color, strokeWidth }] : []),
    ...dots.map(({ datum, x, y }) => toPoint(x, y, color, datum.quality)),
  ]
}

/** Bars of one key: columns stand on zero, parts stand on the parts before them. */
interface BarLayer {
  key: string
  shape: 'column' | 'part'
  width: number
  bars: readonly { datum: Datum; color: MarkColor }[]
}

/** Points joined by a line. */
interface LineLayer {
  key: string
  color: MarkColor
  strokeWidth: number
  points: readonly Datum[]
  /** True where even points of the company's own documents get a dot. */
  dotted: boolean
}

/** What the chart library draws into one plot. */
export interface PlotLayers {
  plot: Plot
  bars: BarLayer[]
  lines: LineLayer[]
}

interface Layers {
  plots: PlotLayers[]
  /** Marks that the library does not draw, for they are neither bars nor lines. */
  rest: Node[]
}

const DOTS_FROM = 18

const column = (
  key: string,
  width: number,
  color: MarkColor,
  data: readonly Datum[],
): BarLayer => ({
  key,
  shape: 'column',
  width,
  bars: data.map((datum) => ({ datum, color })),
})

/** The library joins nothing where there is one period only: its points stay the scene's. */
const isJoinable = ({ categories }: ChartModel) => categories.length > 1

const isLine = (node: Node) =>
  node.kind === 'circle' || (node.kind === 'path' && node.stroke !== undefined)

function listLines(model: ChartModel, step: number): LineLayer[] {
  if (!isJoinable(model)) return []
  if (model.mark === 'lines')
    return model.lines.flatMap(({ id, color, stretches }) =>
      stretches.map((points, index) => ({
        key: `${id} ${index}`,
        color,
        strokeWidth: 2,
        points,
        dotted: step >= DOTS_FROM || points.length === 1,
      })),
    )
  if (model.mark !== 'plan') return []
  const ordered = [...model.paths].sort((a, b) => Number(a.chosen) - Number(b.chosen))
  return ordered.map(({ chosen, data, name }) => ({
    key: name,
    color: model.color,
    strokeWidth: chosen ? 2 : 1.25,
    points: data,
    dotted: true,
  }))
}

function listBars(model: ChartModel, plot: Plot['id'], step: number): BarLayer[] {
  switch (model.mark) {
    case 'lines':
      return []
    case 'stack':
      return model.layers.map(({ id, color, data }) => ({
        key: id,
        shape: 'part',
        width: measurePile(step),
        bars: data.map((datum) => ({ datum, color })),
      }))
    case 'multiples':
      return model.panels
        .filter((_, index) => plot === `panel ${index}`)
        .map(({ id, color, bars }) => column(id, measureBar(step), color, bars))
    case 'plan':
      return plot === 'strip' ? [column('bars', measureBar(step), model.color, model.bars)] : []
    case 'bars': {
      const { color, bars, faint, strip } = model
      if (plot === 'strip')
        return [column('growth', measureColumn(step), color, strip?.columns ?? [])]
      const own = column('bars', measureBar(step), color, bars)
      const after = faint.map((datum) => ({ datum, color: 'control' as const }))
      return [{ ...own, bars: [...own.bars, ...after] }]
    }
  }
}

/**
 * Shares a scene's marks out: bars and lines go to the chart library, plot by plot; the plan's band
 * between two paths, and the points of a chart with a single period, stay nodes of the scene.
 */
export function listLayers(model: ChartModel, { plots, marks }: Scene): Layers {
  const drawn = plots.map((plot) => {
    const step = plot.width / Math.max(model.categories.length, 1)
    const lines = plot.id === 'main' ? listLines(model, step) : []
    return { plot, bars: listBars(model, plot.id, step), lines }
  })
  const rest = marks.filter((node) => node.kind !== 'rect' && !(isJoinable(model) && isLine(node)))
  return { plots: drawn, rest }
}
