import { writeValue, type Chart } from '#lib/charts/chart'
import { indexPeriods, modelAxis } from '#lib/drawing/model/axis'
import type { LayerModel, StackModel } from '#lib/drawing/model/chart-model'
import { listData } from '#lib/drawing/model/data'
import { scaleFromZero, type Scale } from '#lib/drawing/model/scale'
import type { MarkColor } from '#lib/drawing/theme'
import { COLORS } from '#lib/metrics/metric'

/** Foot to top, in every chart and structure. */
const rank = (color: MarkColor) => COLORS.findIndex((known) => known === color)

const QUARTERS: Scale = {
  min: 0,
  max: 100,
  ticks: [0, 25, 50, 75, 100].map((value) => ({ value, text: String(value) })),
}

/** The greatest and least heights of the periods' piles: losses pile up below zero. */
function listPiles(layers: readonly LayerModel[], count: number): number[] {
  const gains = new Array<number>(count).fill(0)
  const losses = new Array<number>(count).fill(0)
  for (const { at, value } of layers.flatMap(({ data }) => data)) {
    const pile = value > 0 ? gains : losses
    pile[at] = (pile[at] ?? 0) + value
  }
  return [...gains, ...losses]
}

/** Segments as parts of a pile, in the order of their colors. */
export function modelStack(chart: Chart): StackModel {
  const axis = modelAxis(chart)
  const at = indexPeriods(axis.categories)
  const layers = chart.series
    .map((series) => ({
      id: series.metric,
      name: series.shortLabel,
      color: series.color,
      data: listData(series, at, (value) => writeValue(chart, value)),
    }))
    .filter(({ data }) => data.length > 0)
    .sort((a, b) => rank(a.color) - rank(b.color))
  const share = chart.query.transform === 'share'
  const piles = listPiles(layers, axis.categories.length)
  return {
    mark: 'stack',
    ...axis,
    words: chart,
    share,
    scale: share ? QUARTERS : scaleFromZero(piles, { signed: false }),
    layers,
  }
}
