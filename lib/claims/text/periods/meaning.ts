import { format } from 'date-fns'
import type { ClaimPeriod } from '#lib/claims/claim-period'
import { periodEnd, quarterAt, quarterIndex, type Quarter } from '#lib/period/period'

/**
 * How sure a period is: `exact` can mean one thing only, `label` leaves open whose quarter or year it
 * counts, `relative` counts from the text's day.
 */
type Naming = 'exact' | 'label' | 'relative'

/** What the words for a period mean: the likeliest first; none where the data has no such span. */
export interface Meaning {
  naming: Naming
  periods: ClaimPeriod[]
}

/** A quarter by the number that a calendar gives it: 3 of 2025 is the one that ends in September. */
export function calendarQuarter(number: number, year: number): Quarter {
  return number === 1 ? asQuarter(year, 4) : asQuarter(year + 1, number - 1)
}

/** A quarter by its fiscal number. */
export function asQuarter(year: number, number: number): Quarter {
  return quarterAt(year * 4 + number - 1)
}

/** `9` → 3: the calendar quarter that a month ends; null for a month that ends none. */
export function quarterOfMonth(month: number): number | null {
  return month % 3 === 0 ? month / 3 : null
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  format(new Date(2000, month), 'MMM').toLowerCase(),
)

/** `Sept.` → 9; 0 for no month. */
export function readMonth(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1
}

const ORDINALS: readonly RegExp[] = [
  /^(?:first|1st|opening|one|1)$/i,
  /^(?:second|2nd|two|2)$/i,
  /^(?:third|3rd|three|3)$/i,
  /^(?:fourth|4th|final|last|four|4)$/i,
]

/** `second` → 2; 0 for no ordinal of a quarter. */
export function readOrdinal(word: string): number {
  return ORDINALS.findIndex((pattern) => pattern.test(word)) + 1
}

/** A year of two or four digits, or the later of two joined (`2024/25`); null for none since 2005. */
export function readYear(text: string): number | null {
  const parts = /^'?(\d{2,4})(?:\s?[/–-]\s?'?(\d{2,4}))?$/.exec(text.trim())
  const last = parts?.[2] ?? parts?.[1]
  if (!last || last.length === 3) return null
  const year = last.length === 2 ? 2000 + Number(last) : Number(last)
  return year >= 2005 && year <= 2060 ? year : null
}

/** The newest quarter of a calendar number that a text of the day can speak of. */
export function newestCalendar(number: number, newest: Quarter): Quarter {
  for (let back = 0; back < 4; back += 1) {
    const quarter = quarterAt(quarterIndex(newest) - back)
    if (calendarNumber(quarter) === number) return quarter
  }
  return newest
}

/** The newest quarter of a fiscal number that a text of the day can speak of. */
export function newestFiscal(number: number, newest: Quarter): Quarter {
  const back = (Number(newest.slice(-1)) - number + 4) % 4
  return quarterAt(quarterIndex(newest) - back)
}

/** 3 for the quarter that ends in September. */
function calendarNumber(quarter: Quarter): number {
  return (Number(quarter.slice(-1)) % 4) + 1
}

/** The calendar year in which a quarter ends. */
export function calendarYear(quarter: Quarter): number {
  return Number(periodEnd(quarter).slice(0, 4))
}

/** Of quarters that one label can mean: what is newest first, what cannot be known yet last. */
export function rankQuarters(quarters: readonly Quarter[], newest: Quarter): Quarter[] {
  const limit = quarterIndex(newest)
  const rank = (quarter: Quarter) => {
    if (quarter === newest) return 0
    return quarterIndex(quarter) > limit ? 2 : 1
  }
  return [...new Set(quarters)].sort((a, b) => rank(a) - rank(b))
}
