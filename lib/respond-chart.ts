import { buildChart } from '#lib/build-chart'
import { CHARTS, findChart, resolveChartQuery, type ChartRow } from '#lib/charts'
import type { Figure } from '#lib/exports/figure'
import { findMetric } from '#lib/metrics/metrics'
import { QUERY_NAMES, type Query } from '#lib/params'
import { checkQuery } from '#lib/query-rules'
import { quote, type Fault } from '#lib/read-params'
import { parseResourceName } from '#lib/resource-name'
import type { Resource } from '#lib/respond'
import {
  answerFigure,
  pickQuery,
  problemOf,
  readFigureRequest,
  refuseFaults,
  unknownOf,
} from '#lib/respond-figure'

/** What is wrong with a query that is well formed, for the chart it is asked of. */
export function checkChartQuery(row: ChartRow, query: Query): Fault[] {
  if (!row.transforms.includes(query.transform)) {
    const detail = `The chart ${row.id} has no transform ${quote(query.transform)}.`
    return [{ parameter: 'transform', detail, allowed: [...row.transforms] }]
  }
  return checkQuery(
    row.metrics.flatMap((id) => findMetric(id) ?? []),
    query,
  )
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
  refuseFaults(request.unknown, [...request.faults, ...checkChartQuery(row, query)])
  return answerFigure(asked, context, request, (asOf): Figure => {
    const chart = buildChart(context.dataset, row, query, asOf)
    const { series } = chart
    const what = { id: row.id, kind: 'chart' as const, metrics: row.metrics }
    return { ...what, query, params: takes, asOf, series, toChart: () => chart }
  })
}
