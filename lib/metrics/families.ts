import type { Aggregation } from '#lib/metrics/metric'

/** The families of metrics, in the order a list of all of them takes. */
export const FAMILIES: readonly { id: string; label: string }[] = [
  { id: 'revenue', label: 'Revenue of the group' },
  { id: 'segment-revenue', label: 'Segments: revenue' },
  { id: 'revenue-line', label: 'Lines of revenue' },
  { id: 'segment-ebita', label: 'Segments: adjusted EBITA' },
  { id: 'reconciliation', label: 'From segments to the group' },
  { id: 'income-statement', label: 'Income statement' },
  { id: 'adjusted', label: 'Adjusted profit' },
  { id: 'per-share', label: 'Earnings per ADS and share' },
  { id: 'cash-flow', label: 'Cash flow' },
  { id: 'balance', label: 'Balance sheet' },
  { id: 'capital-return', label: 'Capital returned' },
  { id: 'operating', label: 'People, members and volume' },
  { id: 'growth-as-printed', label: 'Growth as printed' },
  { id: 'rate', label: 'Exchange rate' },
  { id: 'margin', label: 'Margins' },
  { id: 'ratio', label: 'Ratios' },
]

/** How quarters make a year, in words. */
export const AGGREGATION_WORDS: Readonly<Record<Aggregation, string>> = {
  sum: 'Adds up: a year is the sum of its quarters, and a fourth quarter that was not printed is the year less three.',
  last: 'A value at a date: a year takes the value of its last quarter.',
  none: 'Does not add up: years only as printed.',
  parts: 'Computed of its parts: that of a year or of four quarters is of their sums.',
}
