import type { Dataset } from '#lib/dataset'
import { roundRate } from '#lib/growth'
import type { Cell } from '#lib/line'
import type { Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { explainMissing } from '#lib/observe'
import { observeComputed } from '#lib/observe-computed'
import type { Observation } from '#lib/observation'
import type { Labels, Period } from '#lib/period'
import { listPeriods, placeMetric, type View } from '#lib/place'
import { pairWithEbita, splitSegments } from '#lib/segments'

/** The segment's own measure of profit; by convention `X-ebita` for segment `X`. */
export function findEbita(metric: Metric): Metric | undefined {
  return metric.segmentOf.length > 0 ? findMetric(`${metric.id}-ebita`) : undefined
}

/** `part` over `whole` in percent, for periods in which `pick` finds both. */
function observeRatio(
  dataset: Dataset,
  metric: Metric,
  view: View,
  labels: Labels,
  periods: Iterable<Period>,
  pick: (period: Period) => { inputs: Cell[]; whole: number; allowNegative: boolean } | null,
) {
  return listPeriods(dataset, periods, view).map((period) => {
    const found = pick(period)
    const [part] = found?.inputs ?? []
    if (!found || !part) {
      const reason = explainMissing(dataset, metric, period, view)
      return observeComputed(period, labels, null, [], reason)
    }
    const possible = found.whole > 0 && (found.allowNegative || part.value >= 0)
    const value = possible ? roundRate((part.value / found.whole) * 100) : null
    return observeComputed(period, labels, value, found.inputs, 'sign-change')
  })
}

/** A segment over the segments' sum before eliminations, percent; null for a negative segment. */
export function observeShare(
  dataset: Dataset,
  metric: Metric,
  view: View,
  labels: Labels,
): Observation[] {
  const splits = splitSegments(dataset, view)
  const held = [...splits.keys()].filter((period) => splits.get(period)?.cells.has(metric.id))
  return observeRatio(dataset, metric, view, labels, held, (period) => {
    const split = splits.get(period)
    const own = split?.cells.get(metric.id)
    if (!split || !own) return null
    const others = [...split.cells.values()].filter((cell) => cell !== own)
    return { inputs: [own, ...others], whole: split.total, allowNegative: false }
  })
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
  return observeRatio(dataset, metric, view, labels, held, (period) => {
    const part = cells.get(period)
    const total = whole.get(period)
    return part && total ? { inputs: [part, total], whole: total.value, allowNegative: true } : null
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
  const pairs = ebita ? pairWithEbita(dataset, metric, ebita, view) : new Map<Period, never>()
  return observeRatio(dataset, metric, view, labels, pairs.keys(), (period) => {
    const pair = pairs.get(period)
    const profit = ebita && pair?.cells.get(ebita.id)
    const revenue = pair?.cells.get(metric.id)
    return profit && revenue
      ? { inputs: [profit, revenue], whole: revenue.value, allowNegative: true }
      : null
  })
}
