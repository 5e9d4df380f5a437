import type { Dataset } from '#lib/data/dataset'
import type { Release } from '#lib/data/fact'
import { isUsable } from '#lib/series/line'
import { memoize } from '#lib/memo/memo'
import { findDerivedLine } from '#lib/metrics/derived'
import { structureOfLine, type LineId, type Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { cellsOf } from '#lib/series/cells'
import { factsOf } from '#lib/series/observe/observe'
import type { Reason } from '#lib/series/observation'
import { lastQuarterOf, periodEnd, quarterAt, quarterIndex, type Period } from '#lib/period/period'
import { isSum, selectCells, type View } from '#lib/series/view'

/** Why four quarters make no sum: each is known, but not all in one line; or one is missing. */
function explainMissingSum(dataset: Dataset, metric: Metric, period: Period, view: View): Reason {
  const quarters = { ...view, frequency: 'quarter' as const }
  const known = selectCells(dataset, metric, quarters)
  const last = quarterIndex(lastQuarterOf(period))
  const missing = [0, 1, 2, 3]
    .map((back) => quarterAt(last - back))
    .find((quarter) => !known.has(quarter))
  return missing ? explainMissing(dataset, metric, missing, quarters) : 'no-common-line'
}

/**
 * Whether a metric's lines had ended by a period, as known on a vintage: it has no line in the
 * newest release's structure and no later value. A release that we have not read may still have printed
 * a line of its own structure.
 */
function hasEnded(dataset: Dataset, metric: Metric, release: Release, asOf: string): boolean {
  const structures = metric.lines.map(structureOfLine)
  const current = dataset.releases.findLast(({ published }) => published <= asOf)
  if (!current || structures.includes(current.structure)) return false
  if (release.pages === null && structures.includes(release.structure)) return false
  return newestEnd(dataset, metric.id, asOf).day <= release.periodEnd
}

/** The end of the newest period that a metric has a value for, as known on a vintage; empty for none. */
const newestEnd = memoize(
  'series/explain-missing/newestEnd',
  (dataset: Dataset, id: string, asOf: string) => {
    const days = (findMetric(id)?.lines ?? [])
      .flatMap((line) => dataset.factsByLine.get(line) ?? [])
      .filter((fact) => isUsable(fact) && fact.document.published <= asOf)
      .map(({ period }) => periodEnd(period))
    return { day: days.reduce((newest, day) => (day > newest ? day : newest), '') }
  },
)

/** Whether what continues a metric has been printed for a period after its own last one. */
function isContinued(dataset: Dataset, metric: Metric, asOf: string): boolean {
  const own = newestEnd(dataset, metric.id, asOf)
  return metric.successors.some((heir) => newestEnd(dataset, heir, asOf).day > own.day)
}

/** Two years of releases: a line that some print once a year only is in one of them. */
const RELEASES_WITHOUT = 8

/** Whether none of the newest releases that were read, as known on a vintage, prints a metric. */
function hasStopped(dataset: Dataset, metric: Metric, asOf: string): boolean {
  const read = dataset.releases.filter(
    ({ pages, published }) => pages !== null && published <= asOf,
  )
  const first = read.at(-RELEASES_WITHOUT)
  return first !== undefined && newestEnd(dataset, metric.id, asOf).day < first.periodEnd
}

/**
 * Why a formula has no value: one of its parts has none; or each has one, and not all in one
 * structure; or they make no sense together, as a tax rate of a loss.
 */
function explainMissingPart(
  dataset: Dataset,
  { lines, derived }: Metric,
  period: Period,
  view: View,
): Reason {
  const parts = (derived?.needs ?? []).flatMap((id) => findMetric(id) ?? [])
  const missing = parts.find((part) => !selectCells(dataset, part, view).has(period))
  if (missing) return explainMissing(dataset, missing, period, view)
  const has = (line: LineId) => cellsOf(dataset, line, view.frequency, view.asOf).has(period)
  const together = lines.some((line) => findDerivedLine(line)?.parts.every(has))
  return together ? 'sign-change' : 'no-common-line'
}

/**
 * Why a metric has no value for a period. Reasons in order: the structure was replaced; a successor
 * metric took over, or releases print it no more; the release was read and does not print it; else we have not collected it.
 */
export function explainMissing(
  dataset: Dataset,
  metric: Metric,
  period: Period,
  view: View,
): Reason {
  if (metric.derived) return explainMissingPart(dataset, metric, period, view)
  const facts = factsOf(dataset, metric, period, view.asOf)
  const usable = facts.some(isUsable)
  if (!usable && facts.some((fact) => fact.unconfirmed)) return 'unconfirmed'
  if (isSum(view)) return explainMissingSum(dataset, metric, period, view)
  const structured = metric.lines.some((line) => structureOfLine(line) !== null)
  if (usable || (structured && view.structure !== 'auto')) return 'outside-run'
  const quarter = lastQuarterOf(period)
  const release = dataset.releases.find((candidate) => candidate.id === quarter)
  if (!release) return 'not-collected'
  const ends =
    structured || isContinued(dataset, metric, view.asOf) || hasStopped(dataset, metric, view.asOf)
  if (ends && hasEnded(dataset, metric, release, view.asOf)) return 'line-ended'
  return !structured || release.pages === null ? 'not-collected' : 'not-printed'
}
