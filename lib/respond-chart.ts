import { buildChart } from '#lib/build-chart'
import { CHARTS, findChart } from '#lib/charts'
import type { Figure } from '#lib/exports/figure'
import { findMetric } from '#lib/metrics/metrics'
import { resolveDefaults } from '#lib/params'
import { checkQuery } from '#lib/query-rules'
import { parseResourceName } from '#lib/resource-name'
import type { Resource } from '#lib/respond'
import {
  answerFigure,
  pickQuery,
  readFigureRequest,
  refuseFaults,
  unknownOf,
} from '#lib/respond-figure'

/** `/api/v1/charts/{chart}[@V].{format}`: a chart of the catalogue. */
export const answerChart: Resource = (asked, context) => {
  const name = parseResourceName(asked.segment)
  const row = findChart(name.id)
  if (!row) {
    const { fault, nearest } = unknownOf('chart', name.id, CHARTS)
    fault.allowed = CHARTS.map(({ id }) => id)
    return refuseFaults([{ fault, nearest }], [])
  }
  const request = readFigureRequest(asked, context, name, row.params)
  const query = resolveDefaults(pickQuery(request.values, row.params), row.defaults)
  const metrics = row.metrics.flatMap((id) => findMetric(id) ?? [])
  refuseFaults(request.unknown, [...request.faults, ...checkQuery(metrics, query)])
  return answerFigure(asked, context, request, (asOf): Figure => {
    const chart = buildChart(context.dataset, row, query, asOf)
    return {
      id: row.id,
      kind: 'chart',
      metrics: row.metrics,
      query,
      params: row.params,
      asOf,
      series: chart.series,
      toChart: () => chart,
    }
  })
}
