import { type Dataset, listFacts } from '#lib/data/dataset'
import type { Release, Quality } from '#lib/data/fact'
import { DERIVED } from '#lib/metrics/derived'
import { labelLine } from '#lib/metrics/line-labels'
import { structureOfLine, type Color, type Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { fiscalYearOf, type Period } from '#lib/period/period'
import { cellsOf } from '#lib/series/cells'
import { growYearOnYear } from '#lib/series/growth'
import { rateOfChange, roundRate } from '#lib/series/rates'
import { worstQuality, type Cell } from '#lib/series/line'
import { linesIn, periodBefore, selectCells, type View } from '#lib/series/view'

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
  /** A segment's adjusted EBITA of its revenue, a profit of group revenue, percent. */
  margin: Amount | null
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
function rateBetween(now: number, before: number | null | undefined): Rate {
  if (before == null || before === 0) return null
  const rate = rateOfChange(now, before)
  return rate === null ? 'sign-change' : roundRate(rate)
}

/** The view of a release: its own vintage and structure. */
export function viewOfRelease(release: Release, frequency: View['frequency']): View {
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
  const cell = now ?? cells.find((known) => known !== undefined)
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
  const before = cellsOf(dataset, cell.line, 'quarter', view.asOf).get(period)
  if (before) return { ...amountOf(before), growth: rateBetween(cell.value, before.value) }
  const earlier = dataset.releases.findLast(({ published }) => published < release.published)
  const changed = earlier !== undefined && earlier.structure !== release.structure
  return changed && structureOfLine(cell.line) !== null ? 'another-structure' : null
}

function readLikeForLike(dataset: Dataset, id: string, release: Release): Amount | null {
  const [line] = findMetric(LIKE_FOR_LIKE[id] ?? '')?.lines ?? []
  const facts = line ? listFacts(dataset, line, release.id, release.published) : []
  const fact = facts.find((printed) => printed.document === release)
  return fact?.value == null ? null : { value: fact.value, quality: fact.quality }
}

/** The margin that goes with a row: of a segment its own, of a profit that on group revenue. */
function readMargin(dataset: Dataset, { id, segmentOf }: Metric, release: Release): Amount | null {
  const isOf = ({ family, derived }: Metric) =>
    family === 'margin' && derived?.needs[0] === id && derived.needs[1] === 'revenue'
  const margin = segmentOf.length > 0 ? findMetric(`${id}-margin`) : DERIVED.find(isOf)
  const view = viewOfRelease(release, 'quarter')
  const cell = margin && selectCells(dataset, margin, view).get(release.id)
  return cell ? amountOf(cell) : null
}

/** A metric's row in a release; null where the release gives no amount for its quarter. */
export function readResultRow(
  dataset: Dataset,
  release: Release,
  metric: Metric,
  color: Color | null,
): ResultRow | null {
  const view = viewOfRelease(release, 'quarter')
  const pair = readPair(dataset, metric, release.id, view)
  if (!pair) return null
  const { cell, ...quarter } = pair
  const years = viewOfRelease(release, 'fiscal-year')
  const ended = release.id.endsWith('Q4')
  const year = ended ? readPair(dataset, metric, fiscalYearOf(release.id), years) : null
  return {
    metric: metric.id,
    label: labelLine(metric, cell.line),
    color,
    ...quarter,
    margin: readMargin(dataset, metric, release),
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

/** What a release says of the whole group and of lines within segments, in the order shown. */
const LINES = [
  'cmr',
  'quick-commerce',
  'china-quick-commerce',
  'direct-sales',
  'direct-sales-before-2023',
  'china-retail',
  'intl-retail',
  'intl-ecommerce',
]
const PROFIT = [
  'adjusted-ebita',
  'adjusted-ebitda',
  'operating-income',
  'net-income',
  'non-gaap-net-income',
]
const CASH = [
  'operating-cash-flow',
  'capex',
  'free-cash-flow',
  'cash-liquid-investments',
  'cash-short-term-investments',
]

/** The rows of a results table, in groups with a rule between them. */
export interface ResultGroups {
  revenue: ResultRow | null
  segments: ResultRow[]
  /** Revenue less its segments; null where they sum to it, or one of them is not known. */
  rest: ResultRow | null
  lines: ResultRow[]
  profit: ResultRow[]
  cash: ResultRow[]
}

function readRows(dataset: Dataset, release: Release, ids: readonly string[]): ResultRow[] {
  return ids.flatMap((id) => {
    const metric = findMetric(id)
    return (metric && readResultRow(dataset, release, metric, null)) ?? []
  })
}

function restOf(whole: Amount | null, parts: readonly (Amount | null)[]): Amount | null {
  const known = parts.filter((part) => part !== null)
  return whole && known.length === parts.length ? subtractAmounts(whole, known) : null
}

function pairRest(whole: Pair, parts: readonly (Pair | null)[]): Pair | null {
  const now = restOf(
    whole.now,
    parts.map((part) => part?.now ?? null),
  )
  if (!now) return null
  const before = restOf(
    whole.before,
    parts.map((part) => part?.before ?? null),
  )
  return { now, before, growth: rateBetween(now.value, before?.value) }
}

/** What is left of a whole after its segments, as a row; null where nothing is. */
function readRest(whole: ResultRow, segments: readonly ResultRow[]): ResultRow | null {
  const quarter = pairRest(whole, segments)
  if (!quarter || (quarter.now.value === 0 && !quarter.before?.value)) return null
  const apart = segments.some(({ previous }) => previous === 'another-structure')
  const prior = [whole, ...segments].map(({ previous }) =>
    previous === 'another-structure' ? null : previous,
  )
  const [first = null, ...others] = prior
  const before = restOf(first, others)
  const year = whole.year
    ? pairRest(
        whole.year,
        segments.map((row) => row.year),
      )
    : null
  return {
    metric: 'rest',
    label: 'Unallocated, eliminations',
    color: null,
    ...quarter,
    margin: null,
    likeForLike: null,
    previous: apart
      ? 'another-structure'
      : before && { ...before, growth: rateBetween(quarter.now.value, before.value) },
    year,
  }
}

/** The metrics that are a release's segments, in the order it prints them. */
export function listSegmentsOf(dataset: Dataset, release: Release): string[] {
  const structure = dataset.structures.find(({ id }) => id === release.structure)
  return [...(structure?.segments ?? [])]
}

/** Everything a results table shows of a release's quarter, as that release gave it. */
export function readResultGroups(dataset: Dataset, release: Release): ResultGroups {
  const [revenue = null] = readRows(dataset, release, ['revenue'])
  const ids = listSegmentsOf(dataset, release)
  const segments = ids.flatMap((id) => {
    const metric = findMetric(id)
    return (metric && readResultRow(dataset, release, metric, metric.color)) ?? []
  })
  const whole = revenue && segments.length === ids.length
  const profit = readRows(dataset, release, PROFIT)
  const cash = readRows(dataset, release, CASH)
  const hasEbita = profit.some(({ metric }) => metric === 'adjusted-ebita')
  const hasLiquid = cash.some(({ metric }) => metric === 'cash-liquid-investments')
  return {
    revenue,
    segments,
    rest: whole ? readRest(revenue, segments) : null,
    lines: readRows(dataset, release, LINES),
    profit: profit.filter(({ metric }) => metric !== 'adjusted-ebitda' || !hasEbita),
    cash: cash.filter(({ metric }) => metric !== 'cash-short-term-investments' || !hasLiquid),
  }
}
