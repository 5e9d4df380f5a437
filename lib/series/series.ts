import type { Dataset } from '#lib/data/dataset'
import { memoize } from '#lib/memo/memo'
import type { Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { labelPeriod, type Labels, type Period } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { convertToDollars, dollarUnit, isYuan } from '#lib/series/currency'
import { listRuns, markBreaks } from '#lib/series/describe-run'
import { indexRuns } from '#lib/series/index-runs'
import type { Observation, Series } from '#lib/series/observation'
import { missingObservation } from '#lib/series/observe/observe'
import { selectCells, type View } from '#lib/series/view'
import { TRANSFORMS } from '#lib/series/transforms'
import { windowObservations } from '#lib/series/window'

/**
 * "As first reported": each period as the document that first gave it let it be seen, growth
 * included. A value that none printed counts from the document that let it be computed.
 */
function observeFirst(
  dataset: Dataset,
  metric: Metric,
  view: View,
  observe: (view: View) => Observation[],
): Observation[] {
  const first = new Map<Period, Observation>()
  for (const asOf of dataset.vintages) {
    if (asOf > view.asOf) break
    const then = { ...view, asOf }
    const fresh = [...selectCells(dataset, metric, then).keys()].filter((key) => !first.has(key))
    if (fresh.length === 0) continue
    const byPeriod = new Map(observe(then).map((observation) => [observation.period, observation]))
    for (const period of fresh) {
      const observation = byPeriod.get(period)
      if (observation) first.set(period, observation)
    }
  }
  return observe(view).map((observation) => first.get(observation.period) ?? observation)
}

type Choices = Pick<
  Query,
  'structure' | 'frequency' | 'transform' | 'basis' | 'currency' | 'provisional'
>

/** The unit of a series: the transform's, in the currency asked for. */
export function unitOf(metric: Metric, { transform, currency }: Choices): string {
  const unit = TRANSFORMS[transform].unit(metric.unit)
  return currency === 'USD' && isYuan(unit) ? dollarUnit(unit) : unit
}

/** Drops leading periods that have neither a value nor a printed rate. */
function trimStart(observations: Observation[]): Observation[] {
  const first = observations.findIndex(({ value, printed }) => value !== null || printed !== null)
  return first < 0 ? [] : observations.slice(first)
}

/** The observation if it is filed; else one that says that it is hidden. */
function hideProvisional(observation: Observation): Observation {
  const { period, unit, label, value, quality } = observation
  if (quality === 'primary') return observation
  if (value === null) return { ...observation, inputs: [], printed: null }
  return missingObservation(period, unit, 'provisional-hidden', label)
}

function observeAll(dataset: Dataset, metric: Metric, choices: Choices, asOf: string) {
  const { structure, frequency, transform, basis, currency, provisional } = choices
  const { observe } = TRANSFORMS[transform]
  const view = { asOf, frequency, structure }
  const whole =
    basis === 'first'
      ? observeFirst(dataset, metric, view, (then) => observe(dataset, metric, then))
      : observe(dataset, metric, view)
  const unit = TRANSFORMS[transform].unit(metric.unit)
  const dollars = transform === 'level' && currency === 'USD'
  const observations = trimStart(whole)
    .map((observation) => ({ ...observation, unit }))
    .map((observation) => (dollars ? convertToDollars(dataset, observation) : observation))
    // Last: a filed amount in dollars is provisional where its rate is.
    .map((observation) => (provisional === 'hide' ? hideProvisional(observation) : observation))
  return markBreaks(observations)
}

/** A series of levels rebased so that the first value of each run is 100. */
export function indexSeries(series: Series): Series {
  const observations = indexRuns(series.observations)
  return { ...series, unit: TRANSFORMS.index.unit(series.unit), observations }
}

/** Observations as they are remembered bear the labels of releases. */
function labelAs(observations: Observation[], labels: Labels): Observation[] {
  if (labels === 'release') return observations
  return observations.map((observation) => ({
    ...observation,
    label: labelPeriod(observation.period, labels),
  }))
}

/** All observations of one metric, remembered for each dataset; labels and window come after. */
const observed = memoize((dataset: Dataset, id: string, asOf: string, choices: string) => {
  const metric = findMetric(id)
  return metric ? observeAll(dataset, metric, JSON.parse(choices) as Choices, asOf) : [] // as written by querySeries
})

/**
 * Series of metrics as they were known on `asOf` (a vintage): one observation for each period from
 * the first value to the newest release, cut to the query's window, with runs and breaks. Metric
 * ids and query are valid; unknown ids are left out.
 */
export function querySeries(
  dataset: Dataset,
  metrics: readonly string[],
  query: Query,
  asOf: string,
): Series[] {
  const { structure, frequency, transform, basis, currency, provisional } = query
  const choices = { structure, frequency, transform, basis, currency, provisional }
  const key = JSON.stringify(choices)
  return metrics.flatMap((id) => {
    const metric = findMetric(id)
    if (!metric) return []
    const window = windowObservations(observed(dataset, id, asOf, key), query)
    const rebased = transform === 'index' ? indexRuns(window) : window
    const observations = labelAs(rebased, query.labels)
    const unit = unitOf(metric, choices)
    return { metric: id, label: metric.label, unit, runs: listRuns(observations), observations }
  })
}
