import type { Chart } from '#lib/chart'
import type { LayerModel, StackModel } from '#lib/chart-model'
import { indexPeriods, modelAxis } from '#lib/chart-model-axis'
import { listData, writeValue } from '#lib/chart-model-data'
import { scaleFromZero, type Scale } from '#lib/chart-model-scale'
import type { MarkColor } from '#lib/theme'

/** Foot to top, in every chart and structure. */
const ORDER: readonly MarkColor[] = [
  'china',
  'cloud',
  'intl',
  'ailabs',
  'cainiao',
  'local',
  'media',
  'others',
]
const rank = (color: MarkColor) => (ORDER.includes(color) ? ORDER.indexOf(color) : ORDER.length)

const QUARTERS: Scale = {
  min: 0,
  max: 100,
  ticks: [0, 25, 50, 75, 100].map((value) => ({ value, text: String(value) })),
}

/** The least and greatest height of each period's pile: losses pile up below zero. */
function listPiles(layers: readonly LayerModel[], count: number): number[] {
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const values = layers.flatMap(({ data }) => data.find((datum) => datum.at === at)?.value ?? [])
    const sum = (kept: number[]) => kept.reduce((total, value) => total + value, 0)
    return [sum(values.filter((value) => value > 0)), sum(values.filter((value) => value < 0))]
  })
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
