import type { Metric } from '#lib/metrics/metric'
import { METRICS } from '#lib/metrics/metrics'
import { findNearest } from '#lib/words/nearest'
import { TRANSFORM_IDS, type Query } from '#lib/query/params'
import { firstQuarterOf, lastQuarterOf, quarterIndex } from '#lib/period/period'
import { quote, type Fault } from '#lib/query/read-params'
import { TRANSFORMS } from '#lib/series/transforms'

function checkTransform(metrics: readonly Metric[], { transform, frequency }: Query): Fault[] {
  const refusals = metrics.flatMap((metric) => TRANSFORMS[transform].refuse(metric) ?? [])
  const faults: Fault[] = []
  if (refusals.length > 0) {
    const detail = `transform=${transform} is not available: ${refusals.join('; ')}.`
    const allowed = TRANSFORM_IDS.filter((id) =>
      metrics.every((metric) => TRANSFORMS[id].refuse(metric) === null),
    )
    faults.push({ parameter: 'transform', detail, allowed })
  }
  if (transform === 'qoq' && frequency !== 'quarter') {
    const detail = `transform=qoq compares quarters, so it needs frequency=quarter, not ${frequency}.`
    faults.push({ parameter: 'frequency', detail, allowed: ['quarter'] })
  }
  return faults
}

function checkFrequency(metrics: readonly Metric[], { frequency }: Query): Fault[] {
  if (frequency !== 'ttm' && frequency !== 'calendar-year') return []
  const unfit = metrics.filter((metric) => metric.aggregation === 'none')
  if (unfit.length === 0) return []
  const ids = unfit.map((metric) => metric.id).join(', ')
  const detail = `frequency=${frequency} adds up four quarters; ${ids} cannot be added up.`
  return [{ parameter: 'frequency', detail, allowed: ['quarter', 'fiscal-year'] }]
}

function checkRange({ from, to }: Query): Fault[] {
  if (!from || !to || quarterIndex(firstQuarterOf(from)) <= quarterIndex(lastQuarterOf(to)))
    return []
  const detail = `from=${from} is after to=${to}.`
  return [{ parameter: 'from', detail, allowed: [`a period not after ${to}`] }]
}

function checkSegments({ segments }: Query): Fault[] {
  const known = METRICS.filter((metric) => metric.segmentOf.length > 0)
  const unknown = (segments ?? []).filter((id) => !known.some((metric) => metric.id === id))
  return unknown.map((id) => ({
    parameter: 'segments',
    detail: `${quote(id)} is not a segment; the nearest is ${findNearest(id, known)}.`,
    allowed: known.map((metric) => metric.id),
  }))
}

/** A value as first reported is the same on every later date. */
function checkCompare({ compare, basis }: Query): Fault[] {
  if (compare == null || basis !== 'first') return []
  const detail =
    'compare shows what changed since a date, and values as first reported (basis=first) never change.'
  return [{ parameter: 'compare', detail, allowed: ['basis=latest'] }]
}

/** Seasons are of quarters. */
function checkView({ view, frequency }: Query): Fault[] {
  if (view !== 'seasons' || frequency === 'quarter') return []
  const detail = `view=seasons sets the same quarter of successive years side by side, so it needs frequency=quarter, not ${frequency}.`
  return [{ parameter: 'view', detail, allowed: ['lines', 'frequency=quarter'] }]
}

/**
 * What is wrong with a query whose parameters are each well formed: a transform that its metrics
 * cannot have, a frequency they do not add up to, a range that ends before it begins, an id that is
 * not a segment, a comparison of what never changes, seasons of years.
 */
export function checkQuery(metrics: readonly Metric[], query: Query): Fault[] {
  return [
    ...checkTransform(metrics, query),
    ...checkFrequency(metrics, query),
    ...checkRange(query),
    ...checkSegments(query),
    ...checkCompare(query),
    ...checkView(query),
  ]
}

/** The fault of a picture asked for metrics whose units differ; none where one axis serves all. */
export function checkOneUnit(metrics: readonly Metric[], { transform }: Query): Fault[] {
  const units = new Set(metrics.map((metric) => TRANSFORMS[transform].unit(metric.unit)))
  if (units.size < 2) return []
  const detail = `A picture has one axis, and these metrics have ${units.size} units: ${[...units].join(', ')}.`
  return [{ parameter: 'metrics', detail, allowed: ['metrics of one unit', 'transform=yoy'] }]
}
