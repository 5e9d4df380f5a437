import type { Dataset } from '#lib/data/dataset'
import type { Quality } from '#lib/data/fact'
import { growYearOnYear } from '#lib/series/growth'
import { dollarUnit, findRate } from '#lib/series/currency'
import { worstQuality } from '#lib/series/line'
import { rateOfChange, roundRate, roundToCents } from '#lib/series/rates'
import type { Color, Structure } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import type { Query } from '#lib/query/params'
import type { Observation, Series } from '#lib/series/observation'
import { labelPeriod, type Period } from '#lib/period/period'
import type { View } from '#lib/series/view'
import { splitSegments } from '#lib/series/segments'

/** The newest period of a mix, segment by segment, in one structure. */
export interface MixReading {
  period: Period
  label: string
  structure: Structure
  rows: {
    metric: string
    label: string
    color: Color
    /** CNY million unless `unit` says otherwise. */
    value: number
    quality: Quality
    /** Percent of the segments' sum. */
    share: number | null
    /** Percent on the year before, in the same structure. */
    growth: number | null
    /** Percent of the segments' sum a year before, in the same structure. */
    shareBefore: number | null
  }[]
  total: number
  /** Only where amounts are in dollars, at the rate of the period's own release; growth is in yuan. */
  unit?: string | undefined
  totalGrowth: number | null
}

/** Each part of a sum in percent; null for all where any part is negative. */
function sharesOf(parts: readonly number[]): (number | null)[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  const possible = whole > 0 && parts.every((part) => part >= 0)
  return parts.map((part) => (possible ? roundRate((part / whole) * 100) : null))
}

/** The mix of one period with its year-ago in the same structure; null where it has none. */
function readMix(
  dataset: Dataset,
  period: Period,
  query: Pick<Query, 'structure' | 'frequency' | 'labels' | 'currency'>,
  asOf: string,
): MixReading | null {
  const { structure, frequency, labels } = query
  const split = splitSegments(dataset, { asOf, frequency, structure }).get(period)
  if (!split) return null
  const within: View = { asOf, frequency, structure: split.structure }
  const segments = [...split.cells].flatMap(([id, cell]) => {
    const metric = findMetric(id)
    return metric ? [{ metric, cell, growth: growYearOnYear(dataset, metric, period, within) }] : []
  })
  const before = segments.flatMap(({ growth }) => (growth.before ? [growth.before.value] : []))
  const known = before.length === segments.length
  const totalBefore = before.reduce((sum, value) => sum + value, 0)
  const shares = sharesOf(segments.map(({ cell }) => cell.value))
  const sharesBefore = known ? sharesOf(before) : []
  const rate = known ? rateOfChange(split.total, totalBefore) : null
  const dollars = query.currency === 'USD' ? findRate(dataset, period) : undefined
  const yuan = dollars?.value ?? null
  const convert = (value: number) => (yuan === null ? value : roundToCents(value / yuan))
  return {
    period,
    label: labelPeriod(period, labels),
    structure: split.structure,
    rows: segments.map(({ metric, cell, growth }, index) => ({
      metric: metric.id,
      label: metric.shortLabel,
      color: metric.color,
      value: convert(cell.value),
      quality: dollars ? worstQuality([cell.quality, dollars.quality]) : cell.quality,
      share: shares[index] ?? null,
      growth: growth.value,
      shareBefore: sharesBefore[index] ?? null,
    })),
    total: convert(split.total),
    ...(yuan === null ? {} : { unit: dollarUnit('CNY million') }),
    totalGrowth: rate === null ? null : roundRate(rate),
  }
}

/** The newest period of a stack that shows all its segments; as first reported there is none. */
export function readNewestMix(
  dataset: Dataset,
  series: readonly Series[],
  query: Query,
  asOf: string,
) {
  if (query.basis === 'first') return null
  let newest: Observation | undefined
  for (const { observations } of series)
    for (const own of observations)
      if (own.value !== null && (!newest || own.periodEnd > newest.periodEnd)) newest = own
  return newest ? readMix(dataset, newest.period, query, asOf) : null
}
