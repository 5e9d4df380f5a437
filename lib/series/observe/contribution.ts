import type { Dataset } from '#lib/data/dataset'
import { listContributors, type Contributor } from '#lib/metrics/contribution'
import type { LineId, Metric } from '#lib/metrics/metric'
import type { Period } from '#lib/period/period'
import { explainMissing } from '#lib/series/explain-missing'
import { addValues, type Cell } from '#lib/series/line'
import { growYearOnYear } from '#lib/series/growth'
import type { Observation, Reason } from '#lib/series/observation'
import { observeComputed, type Observe } from '#lib/series/observe/observe'
import { sayPoints } from '#lib/series/points-words'
import { contribute, roundToCents } from '#lib/series/rates'
import { listPeriods, selectCells, type View } from '#lib/series/view'
import { formatExact, formatSigned } from '#lib/words/format'

/** A part and its total, each as the pair that growth is taken from: the part's two cells first. */
interface Pairs {
  contributor: Contributor
  cells: readonly Cell[]
}

/** The pairs of the newest line that has both; else why a line lacks one. */
function findPairs(
  dataset: Dataset,
  metric: Metric,
  contributors: readonly Contributor[],
  period: Period,
  view: View,
): Pairs | Reason {
  let reason: Reason = 'no-year-ago'
  for (const contributor of contributors) {
    const { line, total, totalLine } = contributor
    const grow = (of: Metric, lines: LineId[]) =>
      growYearOnYear(dataset, { ...of, lines }, period, view)
    const own = grow(metric, [line])
    if (own.now && own.before) {
      const whole = grow(total, [totalLine])
      if (whole.now && whole.before)
        return { contributor, cells: [own.now, own.before, whole.now, whole.before] }
      reason = whole.reason ?? reason
    } else if (own.reason === 'no-common-line') reason = own.reason
  }
  return reason
}

/** How the points were made, in words with their numbers. */
function describePoints(values: readonly number[], { sign, total }: Contributor): string {
  const [now = NaN, before = NaN, , whole = NaN] = values
  const change = formatSigned(sign * addValues([now, -before]), 'CNY million')
  return sayPoints(change, formatExact(whole, 'CNY million'), total.label)
}

function observePoints(period: Period, { contributor, cells }: Pairs): Observation {
  const values = cells.map(({ value }) => value)
  const points = contribute(values, contributor.sign)
  const value = points === null ? null : roundToCents(points)
  const observation = observeComputed(period, value, cells, 'sign-change')
  return { ...observation, note: value === null ? null : describePoints(values, contributor) }
}

/**
 * Percentage points of the growth of a metric's total on the year before, of every period that the
 * metric has: its change over the total's amount of a year before, both as growth takes them, in the
 * newest structure that has all four values.
 */
export const observeContribution: Observe = (dataset, metric, view) => {
  const contributors = listContributors(metric)
  const lines = contributors.map(({ line }) => line)
  const cells = selectCells(dataset, { lines }, view)
  return listPeriods(dataset, cells.keys(), view).map((period) => {
    if (!cells.has(period))
      return observeComputed(period, null, [], explainMissing(dataset, metric, period, view))
    const pairs = findPairs(dataset, metric, contributors, period, view)
    return typeof pairs === 'string'
      ? observeComputed(period, null, [], pairs)
      : observePoints(period, pairs)
  })
}
