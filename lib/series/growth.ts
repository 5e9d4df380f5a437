import { type Dataset, listFacts } from '#lib/data/dataset'
import type { Fact } from '#lib/data/fact'
import type { LineId, Metric } from '#lib/metrics/metric'
import { lastQuarterOf, yearAgo, type Period } from '#lib/period/period'
import type { TransformId } from '#lib/query/params'
import { cellsOf } from '#lib/series/cells'
import { isUsable, rankQuality, worstQuality, type Cell } from '#lib/series/line'
import type { Reason, Observation } from '#lib/series/observation'
import { isSum, linesIn, type View } from '#lib/series/place'

/** True for the transforms that give changes in percent, which are written with a sign. */
export function isGrowth({ transform }: { transform: TransformId }): boolean {
  return transform === 'yoy' || transform === 'qoq'
}

/**
 * A percentage before it was rounded to 0.01, from its inputs, so that a table rounds it once:
 * 3.4476 is 3.4, though 3.45 would be 3.5. The value itself where its inputs do not give it.
 */
export function exactPercent(
  { value, inputs }: Pick<Observation, 'value' | 'inputs'>,
  transform: TransformId,
): number | null {
  const [first, second] = inputs.map((input) => input.value)
  if (value === null || first == null || second == null) return value
  const whole = inputs.reduce((sum, input) => sum + (input.value ?? 0), 0)
  const exact =
    transform === 'yoy' || transform === 'qoq'
      ? rateOfChange(first, second)
      : transform === 'share'
        ? (first / whole) * 100
        : (first / second) * 100
  return exact !== null && Math.abs(exact - value) < 0.011 ? exact : value
}

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

/** Rounds to two decimals, halves away from zero; never to minus zero. */
export function roundToCents(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * 100 + 1e-9)) / 100 + 0
}

/**
 * Rounds a rate, percent, to two decimals, but one just below a half stays below it: 34.496 is
 * 34.49, not 34.5, so that charts, which round it again, say 34 % as the company does.
 */
export function roundRate(rate: number): number {
  const size = Math.abs(rate)
  const rounded = roundToCents(size)
  const lifted = rounded % 1 === 0.5 && size < rounded - 1e-9
  return roundToCents(Math.sign(rate) * (lifted ? rounded - 0.01 : rounded))
}

/**
 * Percent change over the absolute earlier value, so a smaller loss is positive growth, as the
 * company prints it; null for a zero divisor or a change of sign. Not rounded.
 */
export function rateOfChange(now: number, before: number): number | null {
  if (before === 0 || now * before < 0) return null
  return ((now - before) / Math.abs(before)) * 100
}

function cellOfFact(fact: Fact & { value: number }): Cell {
  const { period, line, value, quality } = fact
  const vintage = fact.release.published
  return { period, line, value, quality, vintage, fact, first: fact, inputs: [] }
}

/**
 * The pair of values that one release printed side by side: the newest such release, of those with
 * the best documents, since a lower quality never takes the place of a higher one.
 */
function findPrintedPair(
  dataset: Dataset,
  line: LineId,
  period: Period,
  asOf: string,
): [Cell, Cell] | null {
  const usable = (when: Period) => listFacts(dataset, line, when, asOf).filter(isUsable)
  const before = usable(yearAgo(period))
  let best: { pair: [Cell, Cell]; rank: number } | null = null
  for (const fact of usable(period)) {
    const base = before.find((other) => other.release === fact.release)
    if (!base) continue
    const rank = rankQuality(worstQuality([fact.quality, base.quality]))
    if (!best || rank <= best.rank) best = { pair: [cellOfFact(fact), cellOfFact(base)], rank }
  }
  return best?.pair ?? null
}

const qualityOf = (cells: readonly Cell[]) => worstQuality(cells.map(({ quality }) => quality))

/** Whether two values are the same as two others, from better documents. */
function isBetterSourced(cells: readonly Cell[], others: readonly Cell[]): boolean {
  return (
    rankQuality(qualityOf(cells)) < rankQuality(qualityOf(others)) &&
    cells.every(({ value }, index) => value === others[index]?.value)
  )
}

/** The rate the period's own release printed, in the given line first. */
function findPrintedRate(
  dataset: Dataset,
  lines: readonly LineId[],
  period: Period,
  asOf: string,
): number | null {
  for (const line of lines)
    for (const fact of listFacts(dataset, line, period, asOf)) {
      const own = fact.release.id === lastQuarterOf(period)
      if (own && !fact.unconfirmed && fact.printedYoy !== null) return fact.printedYoy
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
  const lines = linesIn(metric, view.structure)
  const held = lines.map((line) => {
    const cells = cellsOf(dataset, line, view.frequency, view.asOf)
    return { line, now: cells.get(period), before: cells.get(ago) }
  })
  const common = held.find(({ now, before }) => now && before)
  const line = common?.line ?? null
  const summed = isSum(view)
  const inOrder = line ? [line, ...lines] : lines
  const printed = summed ? null : findPrintedRate(dataset, inOrder, period, view.asOf)
  if (!common?.now || !common.before) {
    const reason = held.some(({ before }) => before) ? 'no-common-line' : 'no-year-ago'
    return { value: null, line, now: null, before: null, printed, reason }
  }
  const shown: [Cell, Cell] = [common.now, common.before]
  const pair = summed ? null : findPrintedPair(dataset, common.line, period, view.asOf)
  const [now, before] = pair && !isBetterSourced(shown, pair) ? pair : shown
  const rate = rateOfChange(now.value, before.value)
  const reason = rate === null ? 'sign-change' : null
  return { value: rate === null ? null : roundRate(rate), line, now, before, printed, reason }
}
