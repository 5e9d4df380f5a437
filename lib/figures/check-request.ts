import type { ChartRow } from '#lib/charts/charts'
import type { FigureName } from '#lib/figures/figure'
import type { Metric } from '#lib/metrics/metric'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { type Query, METRIC_CAP, type QueryName } from '#lib/query/params'
import { Problem } from '#lib/query/problem'
import { quote, type Fault } from '#lib/query/read-params'
import { checkQuery } from '#lib/series/query-rules'
import { findNear, findNearest } from '#lib/words/nearest'

/**
 * What a 404 says about an id that does not exist, with the nearest that does. Its fault allows the
 * nearest id or, where the known ones are few, all of them.
 */
export function unknownOf(
  parameter: string,
  id: string,
  known: readonly { id: string; aliases?: readonly string[] }[],
  allows: 'nearest' | 'all' = 'nearest',
): UnknownName {
  const nearest = findNearest(id, known)
  const detail = id === '' ? `No ${parameter} is named.` : `There is no ${parameter} ${quote(id)}.`
  const allowed =
    allows === 'all' ? known.map((thing) => thing.id) : nearest === null ? [] : [nearest]
  // Words name it only where it may be what was meant; programs have the nearest of all.
  const offer = findNear(id, known) === null ? '' : ` The nearest is ${nearest}.`
  return { fault: { parameter, detail: `${detail}${offer}`, allowed }, nearest }
}

/** Something that a path names and that does not exist. */
export interface UnknownName {
  fault: Fault
  /** The nearest that does. */
  nearest: string | null
}

/** The chosen values among a request's that make a query. */
export function pickQuery(values: Partial<Query>, takes: readonly QueryName[]) {
  const query: Partial<Query> = {}
  for (const name of takes) Object.assign(query, { [name]: values[name] })
  return query
}

/** The one problem that says all that is wrong: 404 where anything is unknown, else 400. */
export function problemOf(unknown: readonly UnknownName[], faults: readonly Fault[]): Problem {
  const all = [...unknown.map(({ fault }) => fault), ...faults]
  const detail = all.map((fault) => fault.detail).join(' ')
  const [first] = unknown
  return first ? new Problem(404, detail, all, first.nearest) : new Problem(400, detail, all)
}

/** Throws the problem of a request unless nothing is wrong with it. */
export function refuseFaults(unknown: readonly UnknownName[], faults: readonly Fault[]): void {
  if (unknown.length + faults.length > 0) throw problemOf(unknown, faults)
}

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

/** A chart of the catalogue has small multiples by itself, or none. */
function checkMultiples({ id }: ChartRow, { view }: Query): Fault[] {
  if (view !== 'multiples') return []
  const detail = `view=multiples is for metrics that a reader picks; the chart ${id} says itself how it is drawn.`
  return [{ parameter: 'view', detail, allowed: ['lines', 'seasons'] }]
}

/** Faults of a request for a figure: one of the view does not offer a chart what charts then refuse. */
export function offerViews(kind: FigureName['kind'], faults: readonly Fault[]): Fault[] {
  return faults.map((fault) =>
    kind === 'chart' && fault.parameter === 'view'
      ? { ...fault, allowed: fault.allowed.filter((view) => view !== 'multiples') }
      : fault,
  )
}

/** What is wrong with a query that is well formed, for the chart it is asked of. */
export function checkChartQuery(row: ChartRow, query: Query): Fault[] {
  if (!row.transforms.includes(query.transform)) {
    const detail = `The chart ${row.id} has no transform ${quote(query.transform)}.`
    return [{ parameter: 'transform', detail, allowed: [...row.transforms] }]
  }
  const metrics = row.metrics.flatMap((id) => findMetric(id) ?? [])
  return [
    ...checkQuery(metrics, query),
    ...checkMultiples(row, query),
    ...checkBusinesses(row, metrics, query),
  ]
}
