import { cellsOf } from '#lib/series/cells'
import type { Dataset } from '#lib/data/dataset'
import type { Quality, Release } from '#lib/data/fact'
import { growYearOnYear, rateOfChange, roundRate } from '#lib/series/growth'
import { labelLine } from '#lib/metrics/line-labels'
import { worstQuality, type Cell } from '#lib/series/line'
import { listFacts } from '#lib/data/list-facts'
import { findMetric } from '#lib/metrics/metrics'
import { structureOfLine, type Color, type Metric } from '#lib/metrics/metric'
import { fiscalYearOf, type Period } from '#lib/period/period'
import { linesIn, periodBefore, type View } from '#lib/series/place'

/** A value with the quality of what it rests on. */
export interface Amount {
  value: number
  quality: Quality
}

/** Percent, or that the sign changed; null where there is nothing to compare with. */
export type Rate = number | 'sign-change' | null

/** A period beside its year-ago, in one line. */
export interface Pair {
  now: Amount
  before: Amount | null
  growth: Rate
}

/** One line of a release: the quarter, its year-ago and the quarter before, as known then. */
export interface ResultRow extends Pair {
  metric: string
  label: string
  color: Color | null
  /** The rate the release gave like for like, percent. */
  likeForLike: Amount | null
  /** The quarter before in the same line; `another-structure` where only another line has it. */
  previous: (Amount & { growth: Rate }) | 'another-structure' | null
  /** The fiscal year that ends with the quarter. */
  year: Pair | null
}

const LIKE_FOR_LIKE: Readonly<Record<string, string>> = {
  revenue: 'revenue-like-for-like-growth',
  cmr: 'cmr-like-for-like-growth',
}

const amountOf = ({ value, quality }: Cell): Amount => ({ value, quality })

/** Growth of one amount on another, percent. */
export function rateBetween(now: number, before: number | null | undefined): Rate {
  if (before == null || before === 0) return null
  const rate = rateOfChange(now, before)
  return rate === null ? 'sign-change' : roundRate(rate)
}

/** The view of a release: its own vintage and structure. */
export function viewOf(release: Release, frequency: View['frequency']): View {
  return { asOf: release.published, frequency, structure: release.structure }
}

/** A metric in a period as its release gives it, both amounts from one line; null for no amount. */
export function readPair(
  dataset: Dataset,
  metric: Metric,
  period: Period,
  view: View,
): (Pair & { cell: Cell }) | null {
  const { now, before } = growYearOnYear(dataset, metric, period, view)
  const cells = linesIn(metric, view.structure).map((line) =>
    cellsOf(dataset, line, view.frequency, view.asOf).get(period),
  )
  const cell = now ?? cells.find((found) => found !== undefined)
  if (!cell) return null
  const growth = rateBetween(cell.value, before?.value)
  return { cell, now: amountOf(cell), before: before ? amountOf(before) : null, growth }
}

function readPrevious(
  dataset: Dataset,
  cell: Cell,
  release: Release,
  view: View,
): ResultRow['previous'] {
  const period = periodBefore(release.id)
  const found = cellsOf(dataset, cell.line, 'quarter', view.asOf).get(period)
  if (found) return { ...amountOf(found), growth: rateBetween(cell.value, found.value) }
  const earlier = dataset.releases.findLast(({ published }) => published < release.published)
  const changed = earlier !== undefined && earlier.structure !== release.structure
  return changed && structureOfLine(cell.line) !== null ? 'another-structure' : null
}

function readLikeForLike(dataset: Dataset, id: string, release: Release): Amount | null {
  const [line] = findMetric(LIKE_FOR_LIKE[id] ?? '')?.lines ?? []
  const facts = line ? listFacts(dataset, line, release.id, release.published) : []
  const fact = facts.find((one) => one.release === release)
  return fact?.value == null ? null : { value: fact.value, quality: fact.quality }
}

/** A metric's row in a release; null where the release gives no amount for its quarter. */
export function readResultRow(
  dataset: Dataset,
  release: Release,
  metric: Metric,
  color: Color | null,
): ResultRow | null {
  const view = viewOf(release, 'quarter')
  const pair = readPair(dataset, metric, release.id, view)
  if (!pair) return null
  const { cell, ...quarter } = pair
  const years = viewOf(release, 'fiscal-year')
  const ended = release.id.endsWith('Q4')
  const year = ended ? readPair(dataset, metric, fiscalYearOf(release.id), years) : null
  return {
    metric: metric.id,
    label: labelLine(metric, cell.line),
    color,
    ...quarter,
    likeForLike: readLikeForLike(dataset, metric.id, release),
    previous: readPrevious(dataset, cell, release, view),
    year: year ? { now: year.now, before: year.before, growth: year.growth } : null,
  }
}

/** Several amounts less or plus, with the lowest quality of them. */
export function subtractAmounts(whole: Amount, parts: readonly Amount[]): Amount {
  const value = parts.reduce((rest, part) => rest - part.value, whole.value)
  return {
    value: Math.round(value * 1e6) / 1e6,
    quality: worstQuality([whole, ...parts].map(({ quality }) => quality)),
  }
}
