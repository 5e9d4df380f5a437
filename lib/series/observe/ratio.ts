import type { Dataset } from '#lib/data/dataset'
import { explainMissing } from '#lib/series/explain-missing'
import { roundRate } from '#lib/series/rates'
import type { Cell } from '#lib/series/line'
import type { Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { observeComputed } from '#lib/series/observe/computed'
import type { Observation, Reason } from '#lib/series/observation'
import type { Labels, Period } from '#lib/period/period'
import { listPeriods, placeMetric, type View } from '#lib/series/view'
import { pairWithEbita, splitSegments } from '#lib/series/segments'

/** The segment's own measure of profit; by convention `X-ebita` for segment `X`. */
export function findEbita(metric: Metric): Metric | undefined {
  return metric.segmentOf.length > 0 ? findMetric(`${metric.id}-ebita`) : undefined
}

/** Cells of which the first is the part; null where the ratio means nothing. */
interface Ratio {
  inputs: Cell[]
  percent: number | null
}

const percentOf = (part: Cell, whole: number): number | null =>
  whole > 0 ? roundRate((part.value / whole) * 100) : null

/** The ratio of every period from the first of `periods`, or the reason there is none. */
function observeRatio(
  dataset: Dataset,
  view: View,
  labels: Labels,
  periods: Iterable<Period>,
  pick: (period: Period) => Ratio | Reason,
): Observation[] {
  return listPeriods(dataset, periods, view).map((period) => {
    const found = pick(period)
    return typeof found === 'string'
      ? observeComputed(period, labels, null, [], found)
      : observeComputed(period, labels, found.percent, found.inputs, 'sign-change')
  })
}

/** The other segments' inputs stand with their own shares: listed with every one they fill an answer. */
function listOwnInputs(seen: Observation): Observation {
  const [own, ...others] = seen.inputs
  if (!own) return seen
  return { ...seen, inputs: [own, ...others.map((print) => ({ ...print, inputs: [] }))] }
}

/** A segment over the segments' sum before eliminations, percent; null where a segment is negative. */
export function observeShare(
  dataset: Dataset,
  metric: Metric,
  view: View,
  labels: Labels,
): Observation[] {
  const splits = splitSegments(dataset, view)
  const held = [...splits.keys()].filter((period) => splits.get(period)?.cells.has(metric.id))
  const shares = observeRatio(dataset, view, labels, held, (period) => {
    const split = splits.get(period)
    const own = split?.cells.get(metric.id)
    if (!split || !own) return explainMissing(dataset, metric, period, view)
    const others = [...split.cells.values()].filter((cell) => cell !== own)
    const inputs = [own, ...others]
    const negative = inputs.some((cell) => cell.value < 0)
    return { inputs, percent: negative ? null : percentOf(own, split.total) }
  })
  return shares.map(listOwnInputs)
}

/** A line over group revenue, percent. */
export function observeShareOfRevenue(
  dataset: Dataset,
  metric: Metric,
  view: View,
  labels: Labels,
): Observation[] {
  const cells = placeMetric(dataset, metric, view)
  const revenue = findMetric('revenue')
  const whole = revenue ? placeMetric(dataset, revenue, view) : new Map<Period, Cell>()
  const held = [...cells.keys()].filter((period) => whole.has(period))
  return observeRatio(dataset, view, labels, held, (period) => {
    const part = cells.get(period)
    const total = whole.get(period)
    if (part && total) return { inputs: [part, total], percent: percentOf(part, total.value) }
    const absent = part && revenue ? revenue : metric
    return explainMissing(dataset, absent, period, view)
  })
}

/** A segment's adjusted EBITA over its revenue in the same structure, percent. */
export function observeMargin(
  dataset: Dataset,
  metric: Metric,
  view: View,
  labels: Labels,
): Observation[] {
  const ebita = findEbita(metric)
  if (!ebita) return []
  const pairs = pairWithEbita(dataset, metric, ebita, view)
  const known = placeMetric(dataset, metric, view)
  const profits = placeMetric(dataset, ebita, view)
  return observeRatio(dataset, view, labels, pairs.keys(), (period) => {
    const profit = pairs.get(period)?.cells.get(ebita.id)
    const revenue = pairs.get(period)?.cells.get(metric.id)
    if (profit && revenue)
      return { inputs: [profit, revenue], percent: percentOf(profit, revenue.value) }
    if (known.has(period) && profits.has(period)) return 'no-common-line'
    return explainMissing(dataset, known.has(period) ? ebita : metric, period, view)
  })
}
