import type { Observation } from '#lib/series/observation'
import type { Frequency } from '#lib/query/params'
import { labelPeriod, lastQuarterOf } from '#lib/period/period'

/** Pages of this site that say more of a value. */
export interface EntryLinks {
  /** Every release's figure for the period. */
  metric: string
  /** The announcement that printed it or, for a computed value, that of its last quarter. */
  results: { text: string; href: string }
}

/** Links for a value of a metric; `asOf` is the date the page is seen from, null for the newest. */
export function linkEntry(
  metric: string,
  { period, release }: Pick<Observation, 'period' | 'release'>,
  frequency: Frequency,
  asOf: string | null,
): EntryLinks {
  const params = new URLSearchParams()
  // A metric's page has the quarters and years that releases print, and no other sums.
  const printed = frequency === 'quarter' || frequency === 'fiscal-year'
  if (frequency === 'fiscal-year') params.set('frequency', frequency)
  if (printed) params.set('from', period)
  if (printed) params.set('to', period)
  if (asOf) params.set('as-of', asOf)
  const announced = release ?? lastQuarterOf(period)
  const search = params.size > 0 ? `?${params}` : ''
  return {
    metric: `/metrics/${metric}${search}#vintages`,
    results: {
      text: `${labelPeriod(announced, 'release')} results`,
      href: `/releases/${announced}`,
    },
  }
}
