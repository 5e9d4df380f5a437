import { writeKnown, writeValue, type Chart, type ChartSeries } from '#lib/charts/chart'
import { nameTotal } from '#lib/charts/name-total'
import { groupBy } from '#lib/data/group-by'
import { compareInTime, indexPeriods, modelAxis, type Category } from '#lib/drawing/model/axis'
import type { LayerModel, StackModel, TotalModel } from '#lib/drawing/model/chart-model'
import { listData, toDrawn } from '#lib/drawing/model/data'
import { listGhosts, modelThen } from '#lib/drawing/model/then'
import { scaleFromZero, type Scale } from '#lib/drawing/model/scale'
import { listNoted } from '#lib/drawing/model/yours'
import type { MarkColor } from '#lib/drawing/theme'
import type { Period } from '#lib/period/period'
import { COLORS } from '#lib/metrics/metric'
import { exactPercent } from '#lib/series/rates'
import { formatTableRate } from '#lib/words/format'

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

/** The sum of each period's parts, where any part drawn is a loss; a period that lacks a part has none. */
function listTotals(
  chart: Chart,
  categories: readonly Category[],
  at: ReadonlyMap<Period, number>,
): TotalModel[] {
  const sums = new Map<number, number>()
  const lacking = new Set<number>()
  for (const { observations } of chart.series)
    for (const { period, value, reason } of observations) {
      const index = at.get(period)
      if (index === undefined) continue
      if (value !== null) sums.set(index, (sums.get(index) ?? 0) + value)
      else if (reason !== 'outside-run' && reason !== 'line-ended') lacking.add(index)
    }
  const losses = chart.series.some(({ observations }) =>
    observations.some(({ value }) => value !== null && value < 0),
  )
  if (!losses || chart.series.length < 2) return []
  return [...sums]
    .filter(([index]) => !lacking.has(index))
    .map(([index, sum]) => ({
      at: index,
      value: toDrawn(sum, chart.unit),
      text: writeValue(chart, sum),
    }))
    .sort(compareInTime(categories))
}

/** The growth that contributions add up to, where it is known. */
function listGrowth({ observations }: ChartSeries, at: ReadonlyMap<Period, number>): TotalModel[] {
  return observations.flatMap((observation) => {
    const { period, value } = observation
    const index = at.get(period)
    if (value === null || index === undefined) return []
    const exact = exactPercent(observation, 'yoy') ?? value
    return [{ at: index, value, text: formatTableRate(exact) }]
  })
}

/** What each period's parts came to on an earlier date, where all stand on the same lines; or the total. */
function listSumsThen(chart: Chart, at: ReadonlyMap<Period, number>): StackModel['sumsThen'] {
  if (chart.total)
    return listGhosts(chart, 'rate', chart.total.metric, at).filter(({ recast }) => !recast)
  const parts = (chart.compare?.series ?? []).filter(({ part }) => part === 'value')
  const values = parts.flatMap((series) => series.values)
  return [...groupBy(values, ({ period }) => period)].flatMap(([period, own]) => {
    const index = at.get(period)
    if (index === undefined || own.some(({ change }) => change === null)) return []
    const sum = own.reduce((total, { then }) => total + (then?.value ?? 0), 0)
    return [{ at: index, value: toDrawn(sum, chart.unit) }]
  })
}

/** Segments as parts of a pile, in the order of their colors; contributions in their own. */
export function modelStack(chart: Chart): StackModel {
  const axis = modelAxis(chart)
  const at = indexPeriods(axis.categories)
  const layers = chart.series
    .map((series) => ({
      id: series.metric,
      name: series.shortLabel,
      color: series.color,
      data: listData(series, at, (_, own) => writeKnown(chart, own)),
    }))
    .filter(({ data }) => data.length > 0)
    .sort((a, b) => (chart.total ? 0 : rank(a.color) - rank(b.color)))
  const share = chart.query.transform === 'share'
  const sums = chart.total
    ? listGrowth(chart.total, at)
    : share
      ? []
      : listTotals(chart, axis.categories, at)
  const piles = listPiles(layers, axis.categories.length)
  const sumsThen = share ? [] : listSumsThen(chart, at)
  const heights = [
    ...piles,
    ...[...(chart.total ? sums : []), ...sumsThen].map(({ value }) => value),
  ]
  const whole = share && chart.query.segments === null
  return {
    mark: 'stack',
    ...axis,
    words: chart,
    then: modelThen(chart),
    share: whole,
    scale: whole ? QUARTERS : scaleFromZero(heights, { signed: chart.total !== undefined }),
    layers,
    noted: listNoted(chart, at),
    totals: sums,
    sum: nameTotal(chart),
    growth: chart.total !== undefined,
    sumsThen,
  }
}
