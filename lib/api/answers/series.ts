import { buildPickedChart } from '#lib/charts/build-picked'
import type { Figure } from '#lib/exports/figure'
import type { Metric } from '#lib/metrics/metric'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { findFormat } from '#lib/exports/index'
import { lazily } from '#lib/memo/lazily'
import { METRIC_CAP, PARAMS } from '#lib/query/params'
import { resolveDefaults, SERIES_PARAMS } from '#lib/query/query-names'
import { checkOneUnit, checkQuery } from '#lib/series/query-rules'
import type { Fault } from '#lib/query/read-params'
import { parseResourceName } from '#lib/figures/resource-name'
import type { Resource } from '#lib/api/answers/respond'
import {
  answerFigure,
  pickQuery,
  readFigureRequest,
  refuseFaults,
  unknownOf,
} from '#lib/api/answers/figure'
import { querySeries } from '#lib/series/series'

/** Faults of a list of metrics that an address names: one named twice, or too many. */
export function checkMetrics(ids: readonly string[]): Fault[] {
  const faults: Fault[] = []
  const repeated = ids.filter((id, index) => ids.indexOf(id) < index)
  if (repeated.length > 0) {
    const detail = `${[...new Set(repeated)].join(', ').slice(0, 60)} is named more than once.`
    faults.push({ parameter: 'metrics', detail, allowed: ['each metric once'] })
  }
  if (ids.length > METRIC_CAP) {
    const detail = `The address names ${ids.length} metrics.`
    faults.push({ parameter: 'metrics', detail, allowed: [`at most ${METRIC_CAP} metrics`] })
  }
  return faults
}

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
    const toSeries = lazily(() => querySeries(dataset, ids, query, asOf))
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
      toChart: lazily(() => buildPickedChart(dataset, ids, view, query, asOf)),
    }
  })
}
