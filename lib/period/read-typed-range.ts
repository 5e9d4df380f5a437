import {
  type Frequency,
  firstQuarterOf,
  isFiscalYear,
  labelPeriod,
  lastQuarterOf,
  quarterIndex,
  type FiscalPeriod,
  type Labels,
  type Period,
  type Quarter,
} from '#lib/period/period'
import { readTypedPeriod, reckoningOf, type Reckoning } from '#lib/period/read-typed-period'

/** A range of periods as an address asks for it. */
export interface TypedRange {
  from: FiscalPeriod | null
  to: FiscalPeriod | null
  last: number | null
}

/** What a typed text is read against. */
export interface TypedContext {
  labels: Labels
  frequency: Frequency
  /** The quarters that there are figures for, oldest first. */
  quarters: readonly Quarter[]
}

/** How a text was read: the reading that is taken first, then the other one there is, if any. */
export type TypedReading =
  { ranges: [TypedRange, ...TypedRange[]]; fault: null } | { ranges: []; fault: string }

/** Forms that are understood, as a sentence lists them. */
export const TYPED_FORMS =
  'FQ2 2026, 2QFY26, Sep 2025, Q3 2025, FY2024, last 8 quarters, FY2024 on, Sep 2023 – Jun 2025'

const LAST_CAP = 60
const OPEN = /\s*(?:\bon(?:wards?)?|\b(?:to|until|till) (?:now|date|today|latest)|[–—]|\s-)$/
const LAST = /^(?:the )?(?:last|newest|latest|past) (\d{1,2})(?: (quarter|year|period)s?)?$/

/** Where a text may be parted into two ends: at words and dashes first, then at any hyphen. */
const PARTINGS = [/\s*[–—]\s*|\s+(?:to|until|till|through|and|-+)\s+/, /-/]

function isYearly(frequency: Frequency): boolean {
  return frequency === 'fiscal-year' || frequency === 'calendar-year'
}

/** `last 3 years` as a number of periods; null where that is not a whole number. */
function countPeriods(count: number, noun: string | undefined, frequency: Frequency) {
  const yearly = isYearly(frequency)
  const periods =
    noun === 'year' && !yearly ? count * 4 : noun === 'quarter' && yearly ? count / 4 : count
  return Number.isInteger(periods) && periods >= 1 && periods <= LAST_CAP ? periods : null
}

const startOf = (period: Period): FiscalPeriod =>
  isFiscalYear(period) ? period : firstQuarterOf(period)
const endOf = (period: Period): FiscalPeriod =>
  isFiscalYear(period) ? period : lastQuarterOf(period)

function readEnds(text: string, reckoning: Reckoning): TypedRange | null {
  const read = (part: string) => readTypedPeriod(part, reckoning)
  const only = read(text)
  if (only) return { from: startOf(only), to: endOf(only), last: null }
  for (const parting of PARTINGS) {
    for (const match of text.matchAll(new RegExp(parting, 'g'))) {
      const first = read(text.slice(0, match.index))
      const second = read(text.slice(match.index + match[0].length))
      if (first && second) return { from: startOf(first), to: endOf(second), last: null }
    }
  }
  return null
}

function readRange(text: string, reckoning: Reckoning, context: TypedContext): TypedRange | null {
  const { frequency, quarters } = context
  if (/^all( periods| quarters| years)?$/.test(text))
    return { from: quarters[0] ?? null, to: null, last: null }
  const [, digits, noun] = LAST.exec(text) ?? []
  if (digits !== undefined) {
    const last = countPeriods(Number(digits), noun, frequency)
    return last === null ? null : { from: null, to: null, last }
  }
  const until = /^(?:up )?(?:to|until|till) (.+)$/.exec(text)?.[1]
  const end = until === undefined ? null : readTypedPeriod(until, reckoning)
  if (end) return { from: null, to: endOf(end), last: null }
  const begun = /^(?:from|since|between) (.+)$/.exec(text)?.[1]
  const body = begun ?? text
  const open = body.replace(OPEN, '')
  const start = open !== body || begun !== undefined ? readTypedPeriod(open, reckoning) : null
  if (start) return { from: startOf(start), to: null, last: null }
  return readEnds(body, reckoning)
}

/** Why a range that was read cannot be shown; null where it can. */
function refuseRange({ from, to }: TypedRange, context: TypedContext): string | null {
  const { labels, frequency, quarters } = context
  const [oldest, newest] = [quarters[0], quarters.at(-1)]
  if (!oldest || !newest) return null
  const name = (period: Period) => labelPeriod(period, labels)
  const first = from ? firstQuarterOf(from) : oldest
  const last = to ? lastQuarterOf(to) : newest
  if (from && to && quarterIndex(first) > quarterIndex(last))
    return `The range ends before it begins: ${name(from)} comes after ${name(to)}.`
  if (quarterIndex(first) > quarterIndex(newest) || quarterIndex(last) < quarterIndex(oldest))
    return `There are no figures for these periods: they run from ${name(oldest)} to ${name(newest)}.`
  const ending = frequency === 'fiscal-year' ? 'Q4' : 'Q3'
  const ends = quarters.some(
    (quarter) =>
      quarter.endsWith(ending) &&
      quarterIndex(quarter) >= quarterIndex(first) &&
      quarterIndex(quarter) <= quarterIndex(last),
  )
  if (isYearly(frequency) && !ends)
    return 'No year ends in these quarters. Choose Quarter to see them.'
  return null
}

/**
 * Reads periods as people type them: one period, a range, `FY2024 on`, `last 8 quarters`. Where a
 * form belongs to both calendars (`2Q26`, `2024`) there are two readings, that of the labels in use
 * first. A text in none of these forms, or without figures, has a fault that says so.
 */
export function readTypedRange(typed: string, context: TypedContext): TypedReading {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ')
  const own = reckoningOf(context.labels)
  const both = [own, own === 'fiscal' ? 'calendar' : 'fiscal'] as const
  const [taken, other] = both.map((reckoning) => readRange(text, reckoning, context))
  if (!taken) {
    const quoted = typed.trim().length > 40 ? `${typed.trim().slice(0, 40)}…` : typed.trim()
    return { ranges: [], fault: `“${quoted}” is not understood. Try ${TYPED_FORMS}.` }
  }
  const fault = refuseRange(taken, context)
  if (fault) return { ranges: [], fault }
  const differs = other && JSON.stringify(other) !== JSON.stringify(taken)
  const offersBoth = differs && refuseRange(other, context) === null
  return { ranges: offersBoth ? [taken, other] : [taken], fault: null }
}
