import { type Dataset, listFacts } from '#lib/data/dataset'
import type { Fact } from '#lib/data/fact'
import { findDerivedLine } from '#lib/metrics/derived'
import { isRatio, type LineId, type Metric } from '#lib/metrics/metric'
import { lastQuarterOf, yearAgo, type Period } from '#lib/period/period'
import { cellsOf, computeCell } from '#lib/series/cells'
import { isUsable, rankQuality, worstQuality, type Cell } from '#lib/series/line'
import type { Reason } from '#lib/series/observation'
import { rateOfChange, roundRate, roundToCents } from '#lib/series/rates'
import { isSum, linesIn, type View } from '#lib/series/view'

/** A rate, percent, or a change in percentage points, with the two values it was taken from; null with the reason. */
export interface Growth {
  value: number | null
  line: LineId | null
  now: Cell | null
  before: Cell | null
  /** The rate that the period's own release printed. */
  printed: number | null
  reason: Reason | null
}

function cellOfFact(fact: Fact & { value: number }): Cell {
  const { period, line, value, quality } = fact
  const vintage = fact.document.published
  return { period, line, value, quality, vintage, fact, first: fact, inputs: [] }
}

/** Whether a filing prints again what an earlier document printed, which changes nothing. */
function isRepeated({ document }: Fact, pair: readonly Cell[], earlier: readonly Cell[]): boolean {
  const same = pair.every(({ value }, index) => value === earlier[index]?.value)
  return same && document.kind !== 'release'
}

/**
 * The pair of values that one document printed side by side: the newest such document, of those with
 * the best quality, since a lower one never takes the place of a higher one.
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
    const base = before.find((other) => other.document === fact.document)
    if (!base) continue
    const rank = rankQuality(worstQuality([fact.quality, base.quality]))
    const pair: [Cell, Cell] = [cellOfFact(fact), cellOfFact(base)]
    if (best && (rank > best.rank || (rank === best.rank && isRepeated(fact, pair, best.pair))))
      continue
    best = { pair, rank }
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

/**
 * The two values that growth in a line is taken from: those that one release printed side by side,
 * else those shown. The parts of a derived line are each taken so.
 */
function findPair(
  dataset: Dataset,
  line: LineId,
  shown: readonly [Cell, Cell],
  view: View,
): readonly [Cell, Cell] {
  const [now, before] = shown
  const derived = findDerivedLine(line)
  if (derived) {
    const pairOf = (part: LineId) => {
      const [own, ago] = shown.map((cell) => cell.inputs.find(({ line: of }) => of === part))
      return own && ago ? findPair(dataset, part, [own, ago], view) : [own, ago]
    }
    const isInBoth = ({ line: part }: Cell) => before.inputs.some((own) => own.line === part)
    const counted = derived.paired ? now.inputs.filter(isInBoth) : now.inputs
    const pairs = counted.map(({ line: part }) => pairOf(part))
    const gone = derived.paired
      ? []
      : before.inputs.filter(({ line: part }) => !now.inputs.some((own) => own.line === part))
    const of = (period: Period, side: 0 | 1, more: readonly Cell[] = []) => {
      const parts = pairs.flatMap((pair) => pair[side] ?? [])
      return computeCell(derived, period, [...parts, ...more])
    }
    return [of(now.period, 0) ?? now, of(before.period, 1, gone) ?? before]
  }
  const pair = isSum(view) ? null : findPrintedPair(dataset, line, now.period, view.asOf)
  return pair && !isBetterSourced(shown, pair) ? pair : shown
}

/** The change of a value on an earlier one: percent, or percentage points of what is a percentage. */
export function changeBetween(metric: Metric, now: Cell, before: Cell): number | null {
  if (isRatio(metric)) return roundToCents(now.value - before.value)
  const rate = rateOfChange(now.value, before.value)
  return rate === null ? null : roundRate(rate)
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
      const own = fact.document.id === lastQuarterOf(period)
      if (own && !fact.unconfirmed && fact.printedYoy !== null) return fact.printedYoy
    }
  return null
}

/**
 * Year-over-year growth of a metric in a period: in the newest line in which both the period and
 * its year-ago are known as of the vintage, over the pair that one document printed side by side,
 * the newest such document; only where none prints both, over the values shown. So restating one
 * side never bends a rate. Of a ratio it is the change in percentage points.
 */
export function growYearOnYear(
  dataset: Dataset,
  metric: Metric,
  period: Period,
  view: View,
): Growth {
  const ago = yearAgo(period)
  const lines = linesIn(metric, view.structure)
  const pairs = lines.map((line) => {
    const cells = cellsOf(dataset, line, view.frequency, view.asOf)
    return { line, now: cells.get(period), before: cells.get(ago) }
  })
  const common = pairs.find(({ now, before }) => now && before)
  const line = common?.line ?? null
  const summed = isSum(view)
  const inOrder = line ? [line, ...lines] : lines
  const printed = summed ? null : findPrintedRate(dataset, inOrder, period, view.asOf)
  if (!common?.now || !common.before) {
    const reason = pairs.some(({ before }) => before) ? 'no-common-line' : 'no-year-ago'
    return { value: null, line, now: null, before: null, printed, reason }
  }
  const [now, before] = findPair(dataset, common.line, [common.now, common.before], view)
  const value = changeBetween(metric, now, before)
  return { value, line, now, before, printed, reason: value === null ? 'sign-change' : null }
}
