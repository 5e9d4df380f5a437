import { buildSeriesChart, describeWords } from '#lib/charts/build-chart'
import type { Chart, ChartSeries } from '#lib/charts/chart'
import { keyOfTotals } from '#lib/charts/part-totals'
import { LINE_CAP, pickMark } from '#lib/charts/picked-mark'
import { spreadColors } from '#lib/charts/spread-colors'
import type { Dataset } from '#lib/data/dataset'
import { groupBy } from '#lib/data/group-by'
import { findMetric } from '#lib/metrics/metrics'
import type { Frequency } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { isGrowth } from '#lib/series/rates'
import { querySeries, unitOf } from '#lib/series/series'
import { TRANSFORMS } from '#lib/series/transforms'
import { listPeriodsOf } from '#lib/series/list-periods'

/** Lines that may share a plot in colors that part them, in either view; more never share one. */
function paint(series: ChartSeries[]): ChartSeries[] {
  return series.length > LINE_CAP ? series : spreadColors(series)
}

/** First and last period that any of the charts has a row for; undefined where none has one. */
function findSpan(charts: readonly Chart[]): Chart['picked'] {
  const periods = listPeriodsOf(charts.flatMap(({ series }) => series))
  const [from, to] = [periods[0], periods.at(-1)]
  return from && to ? { from, to } : undefined
}

/** Picked metrics without a figure in the range, each with the newest period that has one. */
function noteWithoutFigures(dataset: Dataset, { series, query, asOf }: Chart): string[] {
  return series.flatMap(({ metric, shortLabel, observations }) => {
    if (observations.some(({ value }) => value !== null)) return []
    const newest = (frequency: Frequency) => {
      const whole = resolveDefaults({ frequency, labels: query.labels })
      const [picked] = querySeries(dataset, [metric], whole, asOf)
      return picked?.observations.findLast(({ value }) => value !== null)?.label
    }
    const last = newest(query.frequency)
    const year = newest('fiscal-year')
    const more = last
      ? ` Its newest is ${last}.`
      : year
        ? ` It is given by fiscal year, to ${year}.`
        : ''
    return [`${shortLabel} has no figure in these periods.${more}`]
  })
}

function noteDrawing({ series, mark, query }: Chart): string[] {
  const parted = series.some(({ observations }) =>
    observations.some((observation, index) => observation.break && index > 0),
  )
  const grows = isGrowth(query) || query.transform === 'chained'
  const crowded = mark === 'multiples' && series.length > LINE_CAP
  return [
    ...(parted && !grows && mark !== 'bars'
      ? [
          'A double stroke marks a change in what a line counts: the values on its two sides cannot be compared.',
        ]
      : []),
    ...(crowded ? [`One plot holds ${LINE_CAP} lines; more are small multiples.`] : []),
  ]
}

/**
 * A chart of metrics of one unit that a reader picked, in colors that part them: bars for one, else
 * lines or small multiples. Unknown ids are left out.
 */
export function buildPickedChart(
  dataset: Dataset,
  metrics: readonly string[],
  query: Query,
  asOf: string,
): Chart {
  const bare = buildSeriesChart(dataset, metrics, query, asOf)
  const chart: Chart = {
    ...bare,
    mark: pickMark(bare.series.length, query.axis === 'log' ? 'lines' : query.view, bare.mark),
    series: paint(bare.series),
    growth: paint(bare.growth),
    picked: findSpan([bare]),
  }
  const notes = [...noteWithoutFigures(dataset, chart), ...noteDrawing(chart)]
  return describeWords({ ...chart, notes })
}

/**
 * Metrics by the unit that a query shows them in, in the order of their first; contributions also by
 * the totals that they are of, as points of two totals compare no better than two units.
 */
function groupByAxis(
  dataset: Dataset,
  metrics: readonly string[],
  query: Query,
  asOf: string,
): string[][] {
  const known = metrics.flatMap((id) => findMetric(id) ?? [])
  const ids = known.map(({ id }) => id)
  const parts = query.transform === 'contribution' ? querySeries(dataset, ids, query, asOf) : []
  const totals = new Map(parts.map((series) => [series.metric, keyOfTotals(series)]))
  const groups = groupBy(known, (metric) =>
    [unitOf(metric, query), totals.get(metric.id) ?? ''].join(': '),
  )
  return [...groups.values()].map((group) => group.map(({ id }) => id))
}

/**
 * Charts of any metrics as they were known on `asOf`: one for each unit, and of contributions for each
 * total, each on its own scale, all over the same periods. The query is valid for every metric; unknown
 * ids are left out.
 */
export function buildPicked(
  dataset: Dataset,
  metrics: readonly string[],
  query: Query,
  asOf: string,
): Chart[] {
  const charts = groupByAxis(dataset, metrics, query, asOf).map((ids) =>
    buildPickedChart(dataset, ids, query, asOf),
  )
  const picked = findSpan(charts)
  return charts.map((chart) => ({ ...chart, picked }))
}

/**
 * A chart of levels with the year-over-year growth of each metric that has one, for tables: a plot of
 * several lines shows none. Growth is taken in yuan whatever the currency.
 */
export function addGrowth(dataset: Dataset, chart: Chart): Chart {
  const { query, asOf, growth } = chart
  if (query.transform !== 'level' || growth.length > 0) return chart
  const grown = chart.series.flatMap((series) => {
    const metric = findMetric(series.metric)
    if (!metric || TRANSFORMS.yoy.refuse(metric) !== null) return []
    const asked: Query = { ...query, transform: 'yoy', currency: 'CNY', last: null }
    const [rates] = querySeries(dataset, [metric.id], asked, asOf)
    const periods = new Set(series.observations.map(({ period }) => period))
    const observations = rates?.observations.filter(({ period }) => periods.has(period)) ?? []
    return rates ? [{ ...series, ...rates, observations }] : []
  })
  return { ...chart, growth: grown }
}
