import type { Evidence, Change, PrintRow } from '#app/_figure/provenance/prints.ts'
import type { GrowthReading } from '#app/_figure/provenance/prints.ts'
import type { Quality } from '#lib/data/fact'
import type { MarkColor } from '#lib/drawing/theme'
import { labelPeriod, lastQuarterOf, type Frequency } from '#lib/period/period'
import type { Observation } from '#lib/series/observation'
import type { PrintWords } from '#lib/series/print-words'

/** Everything about one value: what it is, how it stands, what it was made of, where it was printed. */
export interface ProvenanceEntry {
  key: string
  name: string
  color: MarkColor
  /** As exact as the chart has it; null where it is missing, and `missing` says why. */
  value: string | null
  /** `CNY million`, or what a percentage is of. */
  unit: string
  /** The number alone, for a spreadsheet. */
  plain: string
  quality: Quality | null
  growth: GrowthReading | null
  change: Change | null
  prints: PrintRow[]
  /** For a computed value: how, in words, and of what. */
  made: { words: string; rows: Evidence[] } | null
  /** `as printed`, `computed`. */
  status: string
  structure: string | null
  /** What its line covers. */
  covers: string | null
  notes: string[]
  missing: string | null
  links: EntryLinks
  /** The documents it rests on, for a citation. */
  places: PrintWords[]
}

/** Pages of this site that say more of a value. */
interface EntryLinks {
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
