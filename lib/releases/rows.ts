import type { Dataset } from '#lib/data/dataset'
import type { Release } from '#lib/data/fact'
import { findMetric } from '#lib/metrics/metrics'
import {
  rateBetween,
  readResultRow,
  subtractAmounts,
  type Amount,
  type Pair,
  type ResultRow,
} from '#lib/releases/results-row'

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
export function readRest(whole: ResultRow, segments: readonly ResultRow[]): ResultRow | null {
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
    likeForLike: null,
    previous: apart
      ? 'another-structure'
      : before && { ...before, growth: rateBetween(quarter.now.value, before.value) },
    year,
  }
}

/** The metrics that are a release's segments, in the order it prints them. */
export function listSegmentsOf(dataset: Dataset, release: Release): string[] {
  const found = dataset.structures.find(({ id }) => id === release.structure)
  return [...(found?.segments ?? [])]
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
