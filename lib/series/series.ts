import type { Dataset } from '#lib/data/dataset'
import type { Quality } from '#lib/data/fact'
import { memoize } from '#lib/memo/memo'
import type { Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import type { Period } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { cellsOf } from '#lib/series/cells'
import { chainRates } from '#lib/series/chain-rates'
import { convertToDollars, dollarUnit, isYuan } from '#lib/series/currency'
import { listRuns, markBreaks } from '#lib/series/describe-run'
import { indexRuns } from '#lib/series/index-runs'
import type { Observation, Print, Series } from '#lib/series/observation'
import { missingObservation } from '#lib/series/observe/observe'
import { printOfCell, printOfKnown, type Known } from '#lib/series/prints'
import { linesIn, selectCells, type View } from '#lib/series/view'
import { TRANSFORMS } from '#lib/series/transforms'
import { labelAs } from '#lib/series/vary'
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

/** How many leading periods have neither a value nor a printed rate. */
function countBlank(observations: readonly Observation[]): number {
  const first = observations.findIndex(({ value, printed }) => value !== null || printed !== null)
  return first < 0 ? observations.length : first
}

/** The observation if it is filed; else one that says that it is hidden. */
function hideProvisional(observation: Observation): Observation {
  const { period, unit, label, value, quality } = observation
  if (quality === 'primary') return observation
  if (value === null) return { ...observation, inputs: [], printed: null }
  return missingObservation(period, unit, 'provisional-hidden', label)
}

/** Every period of a metric, and those of them that are shown: from the first that has something. */
interface Observed {
  whole: Observation[]
  shown: Observation[]
}

function observeAll(dataset: Dataset, metric: Metric, choices: Choices, asOf: string): Observed {
  const { structure, frequency, transform, basis, currency } = choices
  const { observe } = TRANSFORMS[transform]
  const view = { asOf, frequency, structure }
  const whole =
    basis === 'first'
      ? observeFirst(dataset, metric, view, (then) => observe(dataset, metric, then))
      : observe(dataset, metric, view)
  const unit = TRANSFORMS[transform].unit(metric.unit)
  const dollars = currency === 'USD'
  const observations = whole
    .map((observation) => (observation.unit === unit ? observation : { ...observation, unit }))
    .map((observation) => (dollars ? convertToDollars(dataset, observation) : observation))
  const marked = markBreaks(observations)
  return { whole: marked, shown: marked.slice(countBlank(whole)) }
}

/** What is shown where provisional values are hidden: a filed amount in dollars too where its rate is one. */
function hideAll({ whole, shown }: Observed): Observed {
  const marked = markBreaks(whole.map(hideProvisional))
  return { whole: marked, shown: marked.slice(whole.length - shown.length) }
}

/** True for what is computed of levels only when their range is known, of which the first is 100. */
export function isRebased({ transform }: Pick<Query, 'transform'>): boolean {
  return transform === 'index' || transform === 'chained'
}

/** What an index is made of: amounts in yuan, as rates of exchange are no growth of the company's. */
export const REBASED = { transform: 'level', currency: 'CNY' } as const satisfies Partial<Query>

/** Two levels as the newest line that has both gives them. */
function findCommonPair(dataset: Dataset, metric: Metric, query: Query, asOf: string) {
  const { frequency, structure } = query
  const lines = linesIn(metric, structure).map((line) => cellsOf(dataset, line, frequency, asOf))
  return (own: Known, first: Known): readonly [Print, Print] | null => {
    if (own.line === first.line) {
      const print = printOfKnown(first)
      return own === first ? [print, print] : [printOfKnown(own), print]
    }
    for (const cells of lines) {
      const [now, then] = [cells.get(own.period), cells.get(first.period)]
      const isHidden = query.provisional === 'hide' && [now, then].some(isProvisional)
      if (now && then && !isHidden) return [printOfCell(now), printOfCell(then)]
    }
    return null
  }
}

const isProvisional = (cell: { quality: Quality } | undefined) => cell?.quality !== 'primary'

/** Levels of the periods shown as an index that multiplies growth over breaks. */
function chainLevels(
  dataset: Dataset,
  metric: Metric,
  levels: readonly Observation[],
  query: Query,
  asOf: string,
): Observation[] {
  // Those before the first rate say too why there is none.
  const { whole } = observe(dataset, metric.id, { ...query, transform: 'yoy' }, asOf)
  const rates = new Map(whole.map((own) => [own.period, own]))
  const findPair = findCommonPair(dataset, metric, query, asOf)
  return markBreaks(chainRates({ levels, rates, findPair }))
}

/** A series of levels rebased as a query asks: the first value shown, or that of each run, is 100. */
export function rebaseSeries(dataset: Dataset, series: Series, query: Query, asOf: string): Series {
  const metric = findMetric(series.metric)
  const unit = TRANSFORMS[query.transform].unit(series.unit)
  const inUnit = (all: Observation[]) => all.map((observation) => ({ ...observation, unit }))
  if (query.transform !== 'chained' || !metric)
    return { ...series, unit, observations: inUnit(indexRuns(series.observations)) }
  const observations = inUnit(chainLevels(dataset, metric, series.observations, query, asOf))
  return { ...series, unit, runs: listRuns(observations), observations }
}

/** All observations of one metric, remembered for each dataset; labels and window come after. */
const observed = memoize(
  'series/series/observed',
  (dataset: Dataset, id: string, asOf: string, written: string): Observed => {
    const metric = findMetric(id)
    if (!metric) throw new RangeError(`${id} is not a metric`)
    const choices = JSON.parse(written) as Choices // as written below
    if (choices.provisional === 'show') return observeAll(dataset, metric, choices, asOf)
    return hideAll(observe(dataset, id, { ...choices, provisional: 'show' }, asOf))
  },
)

function observe(dataset: Dataset, id: string, choices: Choices, asOf: string): Observed {
  const { structure, frequency, transform, basis, currency, provisional } = choices
  const key = JSON.stringify({ structure, frequency, transform, basis, currency, provisional })
  return observed(dataset, id, asOf, key)
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
  return metrics.flatMap((id) => {
    const metric = findMetric(id)
    if (!metric) return []
    const window = windowObservations(observe(dataset, id, query, asOf).shown, query)
    const { label } = metric
    const shown = { metric: id, label, unit: metric.unit, runs: [], observations: window }
    const rebased = isRebased(query) ? rebaseSeries(dataset, shown, query, asOf) : shown
    const observations = labelAs(rebased.observations, query.labels)
    const unit = unitOf(metric, query)
    return { metric: id, label, unit, runs: listRuns(observations), observations }
  })
}
