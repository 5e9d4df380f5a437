import {
  findSeen,
  sayAmount,
  sayRate,
  writeReading,
  type ReadingRow,
} from '#app/_figure/reading/rows.ts'
import type { Chart, ChartSeries } from '#lib/charts/chart'
import { formatExact, formatGrowth } from '#lib/words/format'
import { labelPeriod, type Period } from '#lib/period/period'

type Side = Pick<ReadingRow, 'key' | 'label' | 'value' | 'spoken'> & Partial<ReadingRow>

const toSide = (row: Side): ReadingRow => ({
  sign: null,
  color: 'control',
  quality: null,
  main: false,
  ...row,
})

function growthRow(growth: ChartSeries, period: Period): ReadingRow[] {
  const seen = findSeen(growth, period)
  if (seen?.value == null) return []
  const label = seen.structure ? `Growth, ${seen.structure} structure` : 'Growth'
  const value = formatGrowth(seen.value)
  return [toSide({ key: 'growth', label, value, spoken: sayRate(seen.value) })]
}

function likeForLikeRow(chart: Chart, period: Period): ReadingRow[] {
  return chart.likeForLike.flatMap(({ of, series }) => {
    const seen = findSeen(series, period)
    if (seen?.value == null) return []
    const of_ = chart.series.length > 1 && chart.series.find(({ metric }) => metric === of)
    const label = of_ ? `${of_.shortLabel} like for like` : 'Like for like'
    const spoken = `${of_ ? label : 'like for like'} ${sayRate(seen.value)}`
    const { quality } = seen
    const value = formatGrowth(seen.value)
    return [toSide({ key: series.metric, label, value, spoken, quality, sign: 'diamond' })]
  })
}

function continuationRow(chart: Chart, period: Period): ReadingRow[] {
  return chart.continuation.flatMap((series) => {
    const seen = findSeen(series, period)
    if (seen?.value == null) return []
    const label = series.shortLabel
    const spoken = `${label} ${sayAmount(chart, seen.value)}`
    const value = writeReading(chart, seen.value)
    const { quality } = seen
    return [toSide({ key: series.metric, label, value, spoken, quality, sign: 'swatch' })]
  })
}

function spendRow(chart: Chart, period: Period): ReadingRow[] {
  return (chart.plan?.paths ?? []).flatMap(({ start, points }) => {
    const point = points.find((one) => one.period === period)
    if (point?.value == null) return []
    const from = `from ${labelPeriod(start, chart.query.labels)}`
    const label = `In sum ${from}`
    const spoken = `in sum ${from} ${sayAmount(chart, point.value)}`
    const { quality } = point
    return [toSide({ key: start, label, value: formatExact(point.value), spoken, quality })]
  })
}

/** What goes with the chart's own series: growth, like for like, what continues it, spend in sum. */
export function listSideRows(chart: Chart, period: Period): ReadingRow[] {
  return [
    ...chart.growth.flatMap((growth) => growthRow(growth, period)),
    ...likeForLikeRow(chart, period),
    ...continuationRow(chart, period),
    ...spendRow(chart, period),
  ]
}
