import type { Dataset } from '#lib/dataset'
import { growYearOnYear, rateOfChange, roundRate } from '#lib/growth'
import type { Metric } from '#lib/metrics/metric'
import { explainMissing } from '#lib/observe'
import { observeComputed } from '#lib/observe-computed'
import type { Observation } from '#lib/observation'
import type { Labels, Period } from '#lib/period'
import { listPeriods, newestQuarter, periodBefore, placeMetric, type View } from '#lib/place'

/** Year-over-year growth, percent, of every period the metric has. */
export function observeYearOnYear(
  dataset: Dataset,
  metric: Metric,
  view: View,
  labels: Labels,
): Observation[] {
  const cells = placeMetric(dataset, metric, view)
  const known = [...cells.keys(), ...periodsWithPrintedRate(dataset, metric, view)]
  return listPeriods(dataset, known, view).map((period) => {
    const { value, now, before, printed, reason } = growYearOnYear(dataset, metric, period, view)
    const missing = cells.has(period) ? reason : explainMissing(dataset, metric, period, view)
    const inputs = now && before ? [now, before] : []
    return { ...observeComputed(period, labels, value, inputs, missing), printed }
  })
}

/** Periods for which a release printed a rate though the amount is not known. */
function periodsWithPrintedRate(dataset: Dataset, metric: Metric, view: View): Period[] {
  if (view.frequency !== 'quarter') return []
  const newest = newestQuarter(dataset, view.asOf)
  return metric.lines
    .flatMap((line) => dataset.factsByLine.get(line) ?? [])
    .filter((fact) => fact.value === null && fact.period === newest)
    .map((fact) => fact.period)
}

/** Growth on the quarter before, percent; never across a break. */
export function observeQuarterOnQuarter(
  dataset: Dataset,
  metric: Metric,
  view: View,
  labels: Labels,
): Observation[] {
  const cells = placeMetric(dataset, metric, view)
  return listPeriods(dataset, cells.keys(), view).map((period) => {
    const now = cells.get(period)
    if (!now) {
      const reason = explainMissing(dataset, metric, period, view)
      return observeComputed(period, labels, null, [], reason)
    }
    const before = cells.get(periodBefore(period))
    if (!before || before.line !== now.line)
      return observeComputed(period, labels, null, [], before ? 'no-common-line' : 'outside-run')
    const rate = rateOfChange(now.value, before.value)
    const value = rate === null ? null : roundRate(rate)
    return observeComputed(period, labels, value, [now, before], 'sign-change')
  })
}
