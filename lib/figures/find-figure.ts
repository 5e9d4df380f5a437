import { buildOnce } from '#lib/charts/build-chart'
import { buildPickedChart } from '#lib/charts/build-picked'
import type { Chart } from '#lib/charts/chart'
import { CHARTS, findChart, resolveChartQuery } from '#lib/charts/charts'
import { LINE_CAP } from '#lib/charts/pick-mark'
import type { Dataset } from '#lib/data/dataset'
import {
  unknownOf,
  type UnknownName,
  checkMetrics,
  checkChartQuery,
} from '#lib/figures/check-request'
import type { FigureName } from '#lib/figures/figure-address'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { PARAMS, type Query, type QueryName, type SeriesView } from '#lib/query/params'
import { QUERY_NAMES, SERIES_PARAMS } from '#lib/query/query-names'
import type { Fault } from '#lib/query/read-params'
import { checkOneUnit, checkQuery } from '#lib/series/query-rules'

/** A figure as an embed or a list of changes needs it, found by its name. */
export interface NamedFigure {
  /** What of the name does not exist; a figure with any cannot be built. */
  unknown: UnknownName[]
  takes: readonly QueryName[]
  defaults: Partial<Query>
  /** The whole query of what was asked. */
  resolve: (asked: Partial<Query>) => Query
  /** What is wrong with a whole query. */
  check: (query: Query) => Fault[]
  /** Several series as lines unless `view` says otherwise; a chart has its own manner. */
  build: (dataset: Dataset, query: Query, asOf: string, view?: SeriesView) => Chart
}

function findCatalogued(id: string): NamedFigure {
  const row = findChart(id)
  if (row)
    return {
      unknown: [],
      takes: row.params,
      defaults: row.defaults,
      resolve: (asked) => resolveChartQuery(row, asked),
      check: (query) => checkChartQuery(row, query),
      build: (dataset, query, asOf) => buildOnce(dataset, row, query, asOf),
    }
  const { fault, nearest } = unknownOf('chart', id, CHARTS)
  const allowed = CHARTS.map((chart) => chart.id)
  return {
    ...findSeries(id),
    unknown: [{ nearest, fault: { ...fault, allowed } }],
    takes: QUERY_NAMES,
  }
}

/** An embed has room for one plot of lines. */
function checkCount(ids: readonly string[]): Fault[] {
  if (ids.length <= LINE_CAP) return []
  const detail = `The address names ${ids.length} metrics, more than one plot can hold.`
  return [{ parameter: 'metrics', detail, allowed: [`at most ${LINE_CAP} metrics`] }]
}

/** Any metrics of one unit; as on pages, 12 quarters or 8 years unless a range is asked for. */
function findSeries(name: string): NamedFigure {
  const ids = name.split(',')
  const metrics = ids.flatMap((id) => findMetric(id) ?? [])
  return {
    unknown: [...new Set(ids)]
      .filter((id) => !findMetric(id))
      .map((id) => unknownOf('metric', id, METRICS)),
    takes: SERIES_PARAMS,
    defaults: {},
    resolve: (asked) => resolveChartQuery({ defaults: {} }, asked),
    check: (query) => [
      ...checkMetrics(ids),
      ...checkCount(ids),
      ...checkQuery(metrics, query),
      ...checkOneUnit(metrics, query),
    ],
    build: (dataset, query, asOf, view = PARAMS.view.default) =>
      buildPickedChart(dataset, ids, view, query, asOf),
  }
}

/** The figure of a name: `segment-mix` among charts, `cloud,cmr` among series. */
export function findNamedFigure({ kind, id }: FigureName): NamedFigure {
  return kind === 'chart' ? findCatalogued(id) : findSeries(id)
}
