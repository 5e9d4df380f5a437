import { buildOnce } from '#lib/charts/build-once'
import { CHARTS, findChart, resolveChartQuery, type ChartRow } from '#lib/charts/charts'
import type { Figure } from '#lib/exports/figure'
import type { Metric } from '#lib/metrics/metric'
import { latestVintage } from '#lib/data/dataset'
import { lazily } from '#lib/memo/lazily'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { type Query } from '#lib/query/params'
import { QUERY_NAMES } from '#lib/query/query-names'
import { checkStart } from '#lib/charts/plan'
import { checkQuery } from '#lib/series/query-rules'
import { quote, type Fault } from '#lib/query/read-params'
import { parseResourceName } from '#lib/figures/resource-name'
import type { Resource } from '#lib/api/answers/respond'
import {
  answerFigure,
  pickQuery,
  problemOf,
  readFigureRequest,
  refuseFaults,
  unknownOf,
} from '#lib/api/answers/figure'

/** Faults of segments whose business a chart does not show; a stack shows them all. */
function checkBusinesses(row: ChartRow, metrics: readonly Metric[], query: Query): Fault[] {
  if (metrics.length === 0) return []
  const shows = ({ color }: Metric) => metrics.some((metric) => metric.color === color)
  const strangers = (query.segments ?? []).flatMap((id) => {
    const segment = findMetric(id)
    return segment && !shows(segment) ? segment.id : []
  })
  if (strangers.length === 0) return []
  const allowed = METRICS.filter((metric) => metric.segmentOf.length > 0 && shows(metric))
  const detail = `The chart ${row.id} does not show ${strangers.join(', ')}.`
  return [{ parameter: 'segments', detail, allowed: allowed.map(({ id }) => id) }]
}

/** What is wrong with a query that is well formed, for the chart it is asked of. */
export function checkChartQuery(row: ChartRow, query: Query): Fault[] {
  if (!row.transforms.includes(query.transform)) {
    const detail = `The chart ${row.id} has no transform ${quote(query.transform)}.`
    return [{ parameter: 'transform', detail, allowed: [...row.transforms] }]
  }
  const metrics = row.metrics.flatMap((id) => findMetric(id) ?? [])
  return [...checkQuery(metrics, query), ...checkBusinesses(row, metrics, query)]
}

/** `/api/v1/charts/{chart}[@V].{format}`: a chart of the catalogue. */
export const answerChart: Resource = (asked, context) => {
  const name = parseResourceName(asked.segment)
  const row = findChart(name.id)
  const takes = row?.params ?? QUERY_NAMES
  const request = readFigureRequest(asked, context, name, takes)
  if (!row) {
    const { fault, nearest } = unknownOf('chart', name.id, CHARTS)
    const known = { nearest, fault: { ...fault, allowed: CHARTS.map(({ id }) => id) } }
    throw problemOf([known, ...request.unknown], request.faults)
  }
  const query = resolveChartQuery(row, pickQuery(request.values, takes))
  const start = checkStart(
    context.dataset,
    request.asOf ?? latestVintage(context.dataset),
    query.start,
  )
  const faults = [...request.faults, ...checkChartQuery(row, query), ...(start ? [start] : [])]
  refuseFaults(request.unknown, faults)
  return answerFigure(asked, context, request, (asOf): Figure => {
    const toChart = lazily(() => buildOnce(context.dataset, row, query, asOf))
    return {
      id: row.id,
      kind: 'chart',
      metrics: row.metrics,
      view: null,
      query,
      params: takes,
      asOf,
      get series() {
        return toChart().series
      },
      toChart,
    }
  })
}
