import type { Dataset } from '#lib/data/dataset'
import type { Quality } from '#lib/data/fact'
import type { Vintage } from '#lib/figures/find-figure'
import { isQuarter, type Quarter } from '#lib/period/period'
import { readTypedRange, type TypedReading } from '#lib/period/read-typed-range'
import type { Query } from '#lib/query/params'
import type { Fault } from '#lib/query/read-params'
import { listAllowed } from '#lib/query/grammar'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { querySeries } from '#lib/series/series'

/**
 * The quarters that revenue is known for as of a vintage, oldest first, with the quality of each:
 * the measure of what the data holds.
 */
export function listKnownQuarters(
  dataset: Dataset,
  asOf: string,
): { quarter: Quarter; quality: Quality | null }[] {
  const [revenue] = querySeries(dataset, ['revenue'], resolveDefaults({}), asOf)
  return (revenue?.observations ?? []).flatMap(({ period, quality }) =>
    isQuarter(period) ? [{ quarter: period, quality }] : [],
  )
}

/** Reads a text of periods as known on a vintage: the one way, for pages, API and embeds. */
export function readPeriods(
  text: string,
  { labels, frequency }: Pick<Query, 'labels' | 'frequency'>,
  { dataset, asOf }: Vintage,
): TypedReading & { quarters: Quarter[] } {
  const quarters = listKnownQuarters(dataset, asOf).map(({ quarter }) => quarter)
  return { ...readTypedRange(text, { labels, frequency, quarters }), quarters }
}

const RANGE = ['from', 'to', 'last'] as const

/**
 * A query with `periods` read into the range that they mean; of two readings, that of the labels in
 * use. The faults say what cannot be read, and what says the same twice.
 */
export function placePeriods(
  asked: Partial<Query>,
  text: string | null | undefined,
  query: Query,
  vintage: Vintage,
): { asked: Partial<Query>; faults: Fault[] } {
  if (text == null) return { asked, faults: [] }
  const allowed = listAllowed({ kind: 'periods' })
  const twice = RANGE.filter((name) => asked[name] !== undefined)
  if (twice.length > 0) {
    const detail = `periods takes the place of ${twice.join(' and ')}; give one of them.`
    return { asked, faults: [{ parameter: 'periods', detail, allowed }] }
  }
  const { ranges, fault } = readPeriods(text, query, vintage)
  const [range] = ranges
  if (range) return { asked: { ...asked, ...range }, faults: [] }
  return { asked, faults: [{ parameter: 'periods', detail: fault ?? '', allowed }] }
}
