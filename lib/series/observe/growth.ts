import type { Dataset } from '#lib/data/dataset'
import { explainMissing } from '#lib/series/explain-missing'
import { growYearOnYear } from '#lib/series/growth'
import { rateOfChange, roundRate } from '#lib/series/rates'
import type { Metric } from '#lib/metrics/metric'
import { observeComputed } from '#lib/series/observe/computed'
import type { Observation } from '#lib/series/observation'
import { isFiscalYear, isQuarter, type Labels, type Period } from '#lib/period/period'
import { linesIn, listPeriods, periodBefore, placeMetric, type View } from '#lib/series/view'

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

/** Periods for which a release printed a rate and no amount. */
function periodsWithPrintedRate(dataset: Dataset, metric: Metric, view: View): Period[] {
  const fits = { quarter: isQuarter, 'fiscal-year': isFiscalYear }
  if (view.frequency !== 'quarter' && view.frequency !== 'fiscal-year') return []
  return linesIn(metric, view.structure)
    .flatMap((line) => dataset.factsByLine.get(line) ?? [])
    .filter((fact) => fact.value === null && fact.release.published <= view.asOf)
    .map((fact) => fact.period)
    .filter(fits[view.frequency])
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
    const before = cells.get(periodBefore(period))
    if (!now || !before) {
      const absent = now ? periodBefore(period) : period
      const reason = explainMissing(dataset, metric, absent, view)
      return observeComputed(period, labels, null, [], reason)
    }
    if (before.line !== now.line) return observeComputed(period, labels, null, [], 'no-common-line')
    const rate = rateOfChange(now.value, before.value)
    const value = rate === null ? null : roundRate(rate)
    return observeComputed(period, labels, value, [now, before], 'sign-change')
  })
}
