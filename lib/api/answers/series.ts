import { answerFigure, readFigureRequest } from '#lib/api/answers/figure'
import type { Resource } from '#lib/api/answers/respond'
import { buildPickedChart } from '#lib/charts/build-picked'
import type { Figure } from '#lib/exports/figure'
import { findFormat } from '#lib/exports/index'
import { pickQuery, refuseFaults, unknownOf, checkMetrics } from '#lib/figures/check-request'
import { parseResourceName } from '#lib/figures/resource-name'
import { once } from '#lib/memo/once'
import type { Metric } from '#lib/metrics/metric'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { PARAMS } from '#lib/query/params'
import { resolveDefaults, SERIES_PARAMS } from '#lib/query/query-names'
import { checkOneUnit, checkQuery } from '#lib/series/query-rules'
import { querySeries } from '#lib/series/series'

/** `/api/v1/series/{metrics}[@V].{format}`: any metrics, each as one series. */
export const answerSeries: Resource = (asked, context) => {
  const name = parseResourceName(asked.segment)
  const drawn = findFormat(name.extension)?.oneUnit ?? true // only pictures have a view
  const takes = drawn ? ([...SERIES_PARAMS, 'view'] as const) : SERIES_PARAMS
  const request = readFigureRequest(asked, context, name, takes)
  const ids = name.id.split(',')
  const metrics: Metric[] = ids.flatMap((id) => findMetric(id) ?? [])
  const unknown = [...new Set(ids)]
    .filter((id) => !findMetric(id))
    .map((id) => unknownOf('metric', id, METRICS))
  const query = resolveDefaults(pickQuery(request.values, SERIES_PARAMS))
  refuseFaults(
    [...unknown, ...request.unknown],
    [
      ...checkMetrics(ids),
      ...request.faults,
      ...checkQuery(metrics, query),
      ...(request.format?.oneUnit ? checkOneUnit(metrics, query) : []),
    ],
  )
  return answerFigure(asked, context, request, (asOf): Figure => {
    const { dataset } = context
    const { view = PARAMS.view.default } = request.values
    const toSeries = once(() => querySeries(dataset, ids, query, asOf))
    return {
      id: name.id,
      kind: 'series',
      metrics: ids,
      view,
      query,
      params: SERIES_PARAMS,
      asOf,
      get series() {
        return toSeries()
      },
      toChart: once(() => buildPickedChart(dataset, ids, view, query, asOf)),
    }
  })
}
