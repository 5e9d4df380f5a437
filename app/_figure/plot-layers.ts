import { measureBar } from '#lib/drawing/layout/columns'
import { measurePile } from '#lib/drawing/layout/piles'
import { measureColumn } from '#lib/drawing/layout/strip'
import type { ChartModel, Datum } from '#lib/drawing/model/chart-model'
import type { Node, Plot, Scene } from '#lib/drawing/scene'
import type { MarkColor } from '#lib/drawing/theme'

/** Bars of one key: columns stand on zero, parts stand on the parts before them. */
export interface BarLayer {
  key: string
  shape: 'column' | 'part'
  width: number
  bars: readonly { datum: Datum; color: MarkColor }[]
}

/** Points joined by a line. */
export interface LineLayer {
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

export interface Layers {
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
