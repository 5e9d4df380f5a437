import type { Overview } from '#lib/overview/overview'
import type { Frequency } from '#lib/period/period'
import { TRANSFORMS } from '#lib/series/transforms'

const BY: Readonly<Record<Frequency, string>> = {
  quarter: 'by quarter',
  'fiscal-year': 'by fiscal year',
  'calendar-year': 'by calendar year',
  ttm: 'four quarters to each',
}

/** What a table of all metrics shows, in words: `Level, by quarter, in USD`. */
export function describeOverview({ query }: Pick<Overview, 'query'>): string {
  const { transform, frequency, currency, provisional } = query
  return [
    TRANSFORMS[transform].label,
    BY[frequency],
    ...(currency === 'USD' && transform === 'level' ? ['in USD'] : []),
    ...(provisional === 'hide' ? ['filed figures alone'] : []),
  ].join(', ')
}
