import { convertToDollars, dollarUnit, isYuan } from '#lib/currency'
import type { Dataset } from '#lib/dataset'
import { listRuns, markBreaks } from '#lib/describe-run'
import { observeFirst } from '#lib/first-basis'
import { roundRate } from '#lib/growth'
import { memoize } from '#lib/memo'
import { findMetric } from '#lib/metrics/metrics'
import type { Metric } from '#lib/metrics/metric'
import type { Observation, Series } from '#lib/observation'
import type { Query } from '#lib/params'
import { labelPeriod } from '#lib/period'
import { TRANSFORMS } from '#lib/transforms'
import { windowObservations } from '#lib/window'

type Choices = Pick<
  Query,
  'structure' | 'frequency' | 'transform' | 'basis' | 'currency' | 'provisional'
>

/** The unit of a series: the transform's, in the currency asked for. */
export function unitOf(metric: Metric, { transform, currency }: Choices): string {
  const unit = TRANSFORMS[transform].unit(metric.unit)
  return currency === 'USD' && isYuan(unit) ? dollarUnit(unit) : unit
}

/** From the first period with a value, or with a rate that was printed in its stead. */
function trimStart(observations: Observation[]): Observation[] {
  const first = observations.findIndex(({ value, printed }) => value !== null || printed !== null)
  return first < 0 ? [] : observations.slice(first)
}

function hideProvisional(observation: Observation): Observation {
  const { value, quality } = observation
  if (value === null || quality === 'primary') return observation
  return { ...observation, value: null, status: 'missing', reason: 'provisional-hidden' }
}

function observeAll(dataset: Dataset, metric: Metric, choices: Choices, asOf: string) {
  const { structure, frequency, transform, basis, currency, provisional } = choices
  const { observe } = TRANSFORMS[transform]
  const view = { asOf, frequency, structure }
  const seen =
    basis === 'first'
      ? observeFirst(dataset, metric, view, (then) => observe(dataset, metric, then, 'release'))
      : observe(dataset, metric, view, 'release')
  const unit = TRANSFORMS[transform].unit(metric.unit)
  const observations = markBreaks(trimStart(seen))
    .map((observation) => ({ ...observation, unit }))
    .map((observation) => (provisional === 'hide' ? hideProvisional(observation) : observation))
  return transform === 'level' && currency === 'USD'
    ? observations.map((observation) => convertToDollars(dataset, observation))
    : observations
}

/** All observations of one metric, remembered for each dataset; labels and window come after. */
const observed = memoize((dataset: Dataset, id: string, asOf: string, choices: string) => {
  const metric = findMetric(id)
  return metric ? observeAll(dataset, metric, JSON.parse(choices) as Choices, asOf) : [] // as written by querySeries
})

/** Rebases a window so that the first value of each run is 100. */
function indexRuns(observations: readonly Observation[]): Observation[] {
  let base: Observation | null = null
  return observations.map((observation) => {
    const { value, line } = observation
    if (value === null) return observation
    if (base === null || base.line !== line) base = observation
    const index = base.value ? roundRate((value / Math.abs(base.value)) * 100) : null
    return index === null
      ? { ...observation, value: null, status: 'missing', reason: 'sign-change' }
      : { ...observation, value: index, status: 'derived' }
  })
}

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
    const shown = transform === 'index' ? indexRuns(window) : window
    const observations = shown.map((observation) => ({
      ...observation,
      label: labelPeriod(observation.period, query.labels),
    }))
    const unit = unitOf(metric, choices)
    return { metric: id, label: metric.label, unit, runs: listRuns(observations), observations }
  })
}
