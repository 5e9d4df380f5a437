import type { Dataset } from '#lib/data/dataset'
import type { Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { isFiscalYear, isQuarter, type Period } from '#lib/period/period'
import { explainMissing } from '#lib/series/explain-missing'
import { changeBetween, growYearOnYear } from '#lib/series/growth'
import type { Cell } from '#lib/series/line'
import type { Observation, Reason } from '#lib/series/observation'
import { observeComputed, type Observe } from '#lib/series/observe/observe'
import { roundRate } from '#lib/series/rates'
import { pairWithEbita, splitSegments } from '#lib/series/segments'
import { linesIn, listPeriods, periodBefore, selectCells, type View } from '#lib/series/view'

/** What a percentage was computed from; null where it means nothing. */
interface Percentage {
  inputs: Cell[]
  percent: number | null
}

const percentOf = (part: Cell, whole: number): number | null =>
  whole > 0 ? roundRate((part.value / whole) * 100) : null

/** The percentage of every period from the first of `periods`, or the reason there is none. */
function observePercent(
  dataset: Dataset,
  view: View,
  periods: Iterable<Period>,
  pick: (period: Period) => Percentage | Reason,
): Observation[] {
  return listPeriods(dataset, periods, view).map((period) => {
    const picked = pick(period)
    return typeof picked === 'string'
      ? observeComputed(period, null, [], picked)
      : observeComputed(period, picked.percent, picked.inputs, 'sign-change')
  })
}

/** Year-over-year growth, percent, of every period the metric has. */
export const observeYearOnYear: Observe = (dataset, metric, view) => {
  const cells = selectCells(dataset, metric, view)
  const known = [...cells.keys(), ...periodsWithPrintedRate(dataset, metric, view)]
  return listPeriods(dataset, known, view).map((period) => {
    const { value, now, before, printed, reason } = growYearOnYear(dataset, metric, period, view)
    const missing = cells.has(period) ? reason : explainMissing(dataset, metric, period, view)
    const inputs = now && before ? [now, before] : []
    return { ...observeComputed(period, value, inputs, missing), printed }
  })
}

/** Periods for which a release printed a rate and no amount. */
function periodsWithPrintedRate(dataset: Dataset, metric: Metric, view: View): Period[] {
  const fits = { quarter: isQuarter, 'fiscal-year': isFiscalYear }
  if (view.frequency !== 'quarter' && view.frequency !== 'fiscal-year') return []
  return linesIn(metric, view.structure)
    .flatMap((line) => dataset.factsByLine.get(line) ?? [])
    .filter((fact) => fact.value === null && fact.document.published <= view.asOf)
    .map((fact) => fact.period)
    .filter(fits[view.frequency])
}

/** Growth on the quarter before, percent; never across a break. */
export const observeQuarterOnQuarter: Observe = (dataset, metric, view) => {
  const cells = selectCells(dataset, metric, view)
  return observePercent(dataset, view, cells.keys(), (period) => {
    const now = cells.get(period)
    const before = cells.get(periodBefore(period))
    if (!now || !before)
      return explainMissing(dataset, metric, now ? periodBefore(period) : period, view)
    if (before.line !== now.line) return 'no-common-line'
    return { inputs: [now, before], percent: changeBetween(metric, now, before) }
  })
}

/** The other segments' inputs stand with their own shares: listed with every one they fill an answer. */
function listOwnInputs(observation: Observation): Observation {
  const [own, ...others] = observation.inputs
  if (!own) return observation
  return { ...observation, inputs: [own, ...others.map((print) => ({ ...print, inputs: [] }))] }
}

/** A segment over the segments' sum before eliminations, percent; null where a segment is negative. */
export const observeShare: Observe = (dataset, metric, view) => {
  const splits = splitSegments(dataset, view)
  const known = [...splits.keys()].filter((period) => splits.get(period)?.cells.has(metric.id))
  const shares = observePercent(dataset, view, known, (period) => {
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
export const observeShareOfRevenue: Observe = (dataset, metric, view) => {
  const cells = selectCells(dataset, metric, view)
  const revenue = findMetric('revenue')
  const whole = revenue ? selectCells(dataset, revenue, view) : new Map<Period, Cell>()
  const common = [...cells.keys()].filter((period) => whole.has(period))
  return observePercent(dataset, view, common, (period) => {
    const part = cells.get(period)
    const total = whole.get(period)
    if (part && total) return { inputs: [part, total], percent: percentOf(part, total.value) }
    const absent = part && revenue ? revenue : metric
    return explainMissing(dataset, absent, period, view)
  })
}

/** The segment's own measure of profit; by convention `X-ebita` for segment `X`. */
export function findEbita(metric: Metric): Metric | undefined {
  return metric.segmentOf.length > 0 ? findMetric(`${metric.id}-ebita`) : undefined
}

/** A segment's adjusted EBITA over its revenue in the same structure, percent. */
export const observeMargin: Observe = (dataset, metric, view) => {
  const ebita = findEbita(metric)
  if (!ebita) return []
  const pairs = pairWithEbita(dataset, metric, ebita, view)
  const known = selectCells(dataset, metric, view)
  const profits = selectCells(dataset, ebita, view)
  return observePercent(dataset, view, pairs.keys(), (period) => {
    const profit = pairs.get(period)?.cells.get(ebita.id)
    const revenue = pairs.get(period)?.cells.get(metric.id)
    if (profit && revenue)
      return { inputs: [profit, revenue], percent: percentOf(profit, revenue.value) }
    if (known.has(period) && profits.has(period)) return 'no-common-line'
    return explainMissing(dataset, known.has(period) ? ebita : metric, period, view)
  })
}
