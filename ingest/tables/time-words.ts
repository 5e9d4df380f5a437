import { getMonth, getQuarter, getYear, parse } from 'date-fns'
import { quarterAt, type FiscalPeriod, type Quarter } from '#lib/period/period'

/** How a release names a month; three letters decide. */
export const MONTH = '(mar(?:ch)?|jun(?:e)?|sep(?:t(?:ember)?)?|dec(?:ember)?)'
/** A day on which a quarter ends, without its year. */
export const MONTH_END = `${MONTH}\\.? (?:30|31)`
export const YEAR = '(2 ?0 ?\\d ?\\d)(?!\\d)'
/** `March 31, 2025`. */
export const DATE = `${MONTH_END} ?, ?${YEAR}`

const MONTHS_BY_WORD: Record<string, number> = { three: 3, six: 6, nine: 9, twelve: 12 }

/** A span of time that a column or a sentence is about. */
export interface Span {
  /** 0 for a day. */
  months: number
  /** The quarter it ends with. */
  end: Quarter
}

/**
 * The quarter that ends in a month, given as a word and a year whose letters may stand apart. Null
 * where no quarter ends then, or the words are not a month and a year of this century.
 */
export function quarterEnding(month: string, year: string): Quarter | null {
  const words = `${month.replace(/\s/g, '').slice(0, 3)} ${year.replace(/\s/g, '')}`
  const date = parse(words, 'MMM yyyy', 0)
  const isEnd = getMonth(date) % 3 === 2 && Math.floor(getYear(date) / 100) === 20
  // The March quarter is the last of the fiscal year that has the same number.
  return isEnd ? quarterAt(getYear(date) * 4 + getQuarter(date) + 2) : null
}

/** `three` → 3; a year, a quarter → 12, 3. */
export function monthsOf(word: string): number {
  const bare = word.replace(/\s/g, '').toLowerCase()
  if (bare.includes('quarter')) return 3
  if (bare.includes('year')) return 12
  const named = Object.entries(MONTHS_BY_WORD).find(([name]) => bare.startsWith(name))
  return named?.[1] ?? 0
}

/** The fiscal period of a span; null for half-years, nine months and years that end elsewhere. */
export function periodOfSpan(span: Span): FiscalPeriod | null {
  if (span.months === 3) return span.end
  if (span.months === 12 && span.end.endsWith('Q4')) return `FY${Number(span.end.slice(2, 6))}`
  return null
}
