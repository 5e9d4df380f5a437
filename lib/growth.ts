import { cellsOf } from '#lib/cells'
import { structureOfLine, type LineId, type Metric } from '#lib/metrics/metric'
import type { Dataset } from '#lib/dataset'
import { isUsable, type Cell } from '#lib/line'
import type { Reason } from '#lib/observation'
import { isFiscalYear, isQuarter, lastQuarterOf, yearAgo, type Period } from '#lib/period'
import { linesIn, type View } from '#lib/place'

/** A rate, percent, with the two values it was taken from; null with the reason. */
export interface Growth {
  value: number | null
  line: LineId | null
  now: Cell | null
  before: Cell | null
  /** The rate that the period's own release printed. */
  printed: number | null
  reason: Reason | null
}

/** Rounds to two decimals, halves away from zero. */
export function roundRate(rate: number): number {
  return (Math.sign(rate) * Math.round(Math.abs(rate) * 100 + 1e-9)) / 100
}

/**
 * Percent change over the absolute earlier value, so a smaller loss is positive growth, as the
 * company prints it; null for a zero divisor or a change of sign. Not rounded.
 */
export function rateOfChange(now: number, before: number): number | null {
  if (before === 0 || now * before < 0) return null
  return ((now - before) / Math.abs(before)) * 100
}

function cellOfFact(dataset: Dataset, line: LineId, release: string, period: Period): Cell | null {
  const fact = (dataset.factsByLine.get(line) ?? []).find(
    (candidate) => candidate.release.id === release && candidate.period === period,
  )
  if (!fact || !isUsable(fact)) return null
  const { value, quality } = fact
  return {
    period,
    line,
    value,
    quality,
    vintage: fact.release.published,
    fact,
    first: fact,
    inputs: [],
  }
}

/** The pair of values that one release printed side by side, the newest such release. */
function printedPair(
  dataset: Dataset,
  line: LineId,
  period: Period,
  asOf: string,
): [Cell, Cell] | null {
  if (!isQuarter(period) && !isFiscalYear(period)) return null
  for (const release of dataset.releases.toReversed()) {
    if (release.published > asOf) continue
    const now = cellOfFact(dataset, line, release.id, period)
    const before = now && cellOfFact(dataset, line, release.id, yearAgo(period))
    if (now && before) return [now, before]
  }
  return null
}

/** The rate the period's own release printed beside the amount, in the given line first. */
function printedRate(
  dataset: Dataset,
  metric: Metric,
  line: LineId | null,
  period: Period,
  asOf: string,
): number | null {
  const lines = line ? [line, ...metric.lines] : metric.lines
  for (const candidate of lines)
    for (const fact of dataset.factsByLine.get(candidate) ?? []) {
      const own = fact.release.id === lastQuarterOf(period) && fact.period === period
      if (own && fact.printedYoy !== null && fact.release.published <= asOf) return fact.printedYoy
    }
  return null
}

/**
 * Year-over-year growth of a metric in a period: in the newest line in which both the period and
 * its year-ago are known as of the vintage, over the pair that one release printed side by side,
 * the newest such release; only where no release prints both, over the values shown. So restating
 * one side never bends a rate.
 */
export function growYearOnYear(
  dataset: Dataset,
  metric: Metric,
  period: Period,
  view: View,
): Growth {
  const ago = yearAgo(period)
  const held = linesIn(metric, view.structure).map((line) => {
    const cells = cellsOf(dataset, line, view.frequency, view.asOf)
    return { line, now: cells.get(period), before: cells.get(ago) }
  })
  const common = held.find(({ now, before }) => now && before)
  const line = common?.line ?? null
  const printed =
    view.frequency === 'quarter' || view.frequency === 'fiscal-year'
      ? printedRate(dataset, metric, line, period, view.asOf)
      : null
  if (!common?.now || !common.before) {
    const reason = held.some(({ before }) => before) ? 'no-common-line' : 'no-year-ago'
    return { value: null, line, now: null, before: null, printed, reason }
  }
  const summed = view.frequency === 'ttm' || view.frequency === 'calendar-year'
  const pair = summed ? null : printedPair(dataset, common.line, period, view.asOf)
  const [now, before] = pair ?? [common.now, common.before]
  const rate = rateOfChange(now.value, before.value)
  const reason = rate === null ? 'sign-change' : null
  return { value: rate === null ? null : roundRate(rate), line, now, before, printed, reason }
}

/** The structure a growth rate was taken in. */
export function structureOfGrowth(growth: Growth): ReturnType<typeof structureOfLine> {
  return growth.line === null ? null : structureOfLine(growth.line)
}
