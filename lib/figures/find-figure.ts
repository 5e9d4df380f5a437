import { buildOnce, compareSeries } from '#lib/charts/build-chart'
import { buildPicked, buildPickedChart } from '#lib/charts/build-picked'
import { chartParamsOf } from '#lib/charts/chart-params'
import { chartSearch } from '#lib/charts/chart-search'
import { CHARTS, findChart, resolveChartQuery, type ChartRow } from '#lib/charts/charts'
import { checkAxis } from '#lib/charts/log-axis'
import { LINE_CAP } from '#lib/charts/picked-mark'
import { checkStart } from '#lib/charts/plan'
import { addYours, checkYours } from '#lib/charts/read-yours'
import type { Dataset } from '#lib/data/dataset'
import {
  checkChartQuery,
  checkMetrics,
  unknownOf,
  type UnknownName,
} from '#lib/figures/check-request'
import type { Figure, FigureName } from '#lib/figures/figure'
import { once } from '#lib/memo/once'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import type { Query, QueryName } from '#lib/query/params'
import { QUERY_NAMES, SERIES_PARAMS } from '#lib/query/query-names'
import { readParams, type Fault } from '#lib/query/read-params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import type { Yours } from '#lib/query/yours'
import { checkOneUnit, checkQuery } from '#lib/series/query-rules'
import { querySeries } from '#lib/series/series'

/**
 * What a figure is for: `data`, every period of any metrics; `picture`, the same on one axis; `plot`,
 * the newest periods in one plot, as embeds and lists of changes show it.
 */
export type Purpose = 'data' | 'picture' | 'plot'

/** The data a query is checked against, as known on a vintage. */
export interface Vintage {
  dataset: Dataset
  /** `YYYY-MM-DD`. */
  asOf: string
}

/** A figure found by its name, to be asked, checked and built. */
export interface NamedFigure {
  /** What of the name does not exist; a figure with any cannot be built. */
  unknown: UnknownName[]
  /** What else is wrong with the name, such as a metric named twice. */
  faults: Fault[]
  /** The parameters its query can have. */
  params: readonly QueryName[]
  defaults: Partial<Query>
  /** The whole query of what was asked. */
  resolve: (asked: Partial<Query>, purpose: Purpose) => Query
  /** What is wrong with a whole query. */
  check: (query: Query, purpose: Purpose, vintage: Vintage) => Fault[]
  /** What is wrong with what a reader adds to it. */
  checkYours: (yours: Yours | undefined, vintage: Vintage) => Fault[]
  /**
   * The figure of a query without faults. What is the reader's own stands beside the series, which are
   * the same without it.
   */
  build: (vintage: Vintage, query: Query, yours?: Yours) => Figure
}

function findChartFigure(row: ChartRow): NamedFigure {
  const { id, metrics, params, defaults } = row
  return {
    unknown: [],
    faults: [],
    params,
    defaults,
    resolve: (asked) => resolveChartQuery(row, asked),
    check: (query, _, { dataset, asOf }) => {
      const start = checkStart(dataset, asOf, query.start)
      const faults = [...checkChartQuery(row, query), ...(start ? [start] : [])]
      return faults.length > 0 ? faults : checkAxis(dataset, metrics, query, asOf)
    },
    checkYours: (yours, { dataset, asOf }) => checkYours(dataset, row, yours, asOf),
    build: ({ dataset, asOf }, query, yours) => {
      const toPlain = () => buildOnce(dataset, row, query, asOf)
      const toChart = once(() => addYours(dataset, [toPlain()], yours)[0] ?? toPlain())
      return {
        ...{ kind: 'chart', id, metrics, query, params, asOf, toChart, yours },
        toCharts: () => [toChart()],
        get series() {
          return toPlain().series
        },
        get compare() {
          return toPlain().compare ?? null
        },
      }
    },
  }
}

function findUnknownChart(id: string): NamedFigure {
  return {
    unknown: [unknownOf('chart', id, CHARTS, 'all')],
    faults: [],
    params: QUERY_NAMES,
    defaults: {},
    resolve: (asked) => resolveDefaults(asked),
    check: () => [],
    checkYours: () => [],
    build: () => {
      throw new Error(`there is no chart ${id}`)
    },
  }
}

function checkCount(ids: readonly string[]): Fault[] {
  if (ids.length <= LINE_CAP) return []
  const detail = `The address names ${ids.length} metrics, more than one plot can hold.`
  return [{ parameter: 'metrics', detail, allowed: [`at most ${LINE_CAP} metrics`] }]
}

function findSeriesFigure(id: string): NamedFigure {
  const ids = id.split(',')
  const metrics = ids.flatMap((name) => findMetric(name) ?? [])
  return {
    unknown: [...new Set(ids)]
      .filter((name) => !findMetric(name))
      .map((name) => unknownOf('metric', name, METRICS)),
    faults: checkMetrics(ids),
    params: SERIES_PARAMS,
    defaults: {},
    resolve: (asked, purpose) =>
      purpose === 'plot' ? resolveChartQuery({ defaults: {} }, asked) : resolveDefaults(asked),
    check: (query, purpose, { dataset, asOf }) => {
      const faults = [
        ...(purpose === 'plot' ? checkCount(ids) : []),
        ...checkQuery(metrics, query),
        ...(purpose === 'data' ? [] : checkOneUnit(metrics, query)),
      ]
      return faults.length > 0 ? faults : checkAxis(dataset, ids, query, asOf)
    },
    checkYours: (yours, { dataset, asOf }) =>
      checkYours(dataset, { mark: 'lines', metrics: ids }, yours, asOf),
    build: ({ dataset, asOf }, query, yours) => {
      const toSeries = once(() => querySeries(dataset, ids, query, asOf))
      const toCompared = once(() => compareSeries(dataset, toSeries(), query, asOf))
      return {
        ...{ kind: 'series', id, metrics: ids, query, params: SERIES_PARAMS, asOf, yours },
        get series() {
          return toSeries()
        },
        get compare() {
          return toCompared()
        },
        toChart: once(() => {
          const chart = buildPickedChart(dataset, ids, query, asOf)
          return addYours(dataset, [chart], yours)[0] ?? chart
        }),
        toCharts: once(() => addYours(dataset, buildPicked(dataset, ids, query, asOf), yours)),
      }
    },
  }
}

/** The figure of a name: `segment-mix` among charts, `cloud,cmr` among series. */
export function findFigure({ kind, id }: FigureName): NamedFigure {
  if (kind === 'series') return findSeriesFigure(id)
  const row = findChart(id)
  return row ? findChartFigure(row) : findUnknownChart(id)
}

/** The choices of a query that a figure can show, and the faults of the others. */
export function keepValid(
  figure: NamedFigure,
  asked: Partial<Query>,
  purpose: Purpose,
  vintage: Vintage,
): { query: Partial<Query>; faults: Fault[] } {
  const faults = figure.check(figure.resolve(asked, purpose), purpose, vintage)
  const bad = faults.map(({ parameter }) => parameter)
  const valid = Object.entries(asked).filter(([name]) => !bad.includes(name))
  return { faults, query: Object.fromEntries(valid) as Partial<Query> } // a part of what was asked
}

/** What of a page's query a chart of the page can show. */
export function readChartQuery(
  row: ChartRow,
  page: URLSearchParams,
  vintage: Vintage,
): Partial<Query> {
  const search = new URLSearchParams(chartSearch(chartParamsOf(row), page))
  const { values } = readParams(search, row.params)
  return keepValid(findChartFigure(row), values, 'plot', vintage).query
}
