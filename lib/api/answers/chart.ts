import { answerFigure, readFigureRequest } from '#lib/api/answers/figure'
import type { Resource } from '#lib/api/answers/respond'
import { buildOnce } from '#lib/charts/build-chart'
import { CHARTS, findChart, resolveChartQuery } from '#lib/charts/charts'
import { checkStart } from '#lib/charts/plan'
import { latestVintage } from '#lib/data/dataset'
import type { Figure } from '#lib/exports/figure'
import {
  pickQuery,
  problemOf,
  refuseFaults,
  unknownOf,
  checkChartQuery,
} from '#lib/figures/check-request'
import { parseResourceName } from '#lib/figures/resource-name'
import { once } from '#lib/memo/once'
import { QUERY_NAMES } from '#lib/query/query-names'

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
    const toChart = once(() => buildOnce(context.dataset, row, query, asOf))
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
