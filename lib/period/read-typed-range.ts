import {
  type Frequency,
  firstQuarterOf,
  isFiscalYear,
  labelPeriod,
  lastQuarterOf,
  quarterAt,
  quarterIndex,
  yearOf,
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
  'FQ2 2026, 2QFY26, Sep 2025, Q3 2025, H1 FY2026, FY2024, last 8 quarters, 5y, ytd, max, FY2024 on, Sep 2023 – Jun 2025'

const LAST_CAP = 60
const OPEN = /\s*(?:\bon(?:wards?)?|\b(?:to|until|till) (?:now|date|today|latest)|[–—]|\s-)$/
const LAST = /^(?:the )?(?:last|newest|latest|past) (\d{1,2})(?: (quarter|year|period)s?)?$/
/** The same as terminals have it: `5y`, `8q`. */
const COUNT = /^(\d{1,2}) ?(?:(y)(?:(?:ea)?rs?)?|(q)(?:uarter|tr)?s?)$/
/** The year so far: `ytd`, or whose year it is: `fytd`, `calendar ytd`. */
const SO_FAR = /^(?:(f)(?:iscal)?|(c)(?:alendar)?)?[ -]?(?:ytd|year[ -]to[ -]date)$/

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

/** The year of the newest quarter, up to that quarter. */
function readSoFar(reckoning: Reckoning, newest: Quarter | undefined): TypedRange | null {
  if (!newest) return null
  const year =
    reckoning === 'calendar' && !newest.endsWith('Q4') ? yearOf(newest) - 1 : yearOf(newest)
  const from = firstQuarterOf(reckoning === 'fiscal' ? `FY${year}` : `CY${year}`)
  return { from, to: null, last: null }
}

/** What a text names at one end of a range: where it begins and where it ends. */
interface Span {
  from: FiscalPeriod
  to: FiscalPeriod
}

/** Half a year, of either calendar where it does not say: `H1 FY2026`, `1HFY26`, `H2 2025`, `1H26`. */
const HALF =
  /^(?:([fc])\w* )?(?:h([12])|([12])h)[ -]?(?:([fc])(?:y|iscal|alendar)?)?[ -]?((?:20)?\d\d)$/
/** The year first: `FY26-H1`, `2025 H2`. */
const HALF_LAST = /^(?:([fc])(?:y|iscal|alendar)?)? ?((?:20)?\d\d)[ -]?(?:h([12])|([12])h)$/

function readHalf(text: string, reckoning: Reckoning): Span | null {
  const plain = text.replace(/[’']/g, '')
  const [first, before, leading, numbered, own = before, year] = HALF.exec(plain) ?? []
  const [last, era, end, after, counted] = HALF_LAST.exec(plain) ?? []
  if (first === undefined && last === undefined) return null
  const half = Number(leading ?? numbered ?? after ?? counted)
  const digits = Number((year ?? end ?? '').padStart(4, '20'))
  const said = own ?? era
  const either = numbered === undefined ? 'calendar' : reckoning // as 2Q26 and Q2 2026 are read
  const meant = said === undefined ? either : said === 'f' ? 'fiscal' : 'calendar'
  const begin = firstQuarterOf(meant === 'fiscal' ? `FY${digits}` : `CY${digits}`)
  const start = quarterIndex(begin) + 2 * (half - 1)
  return { from: quarterAt(start), to: quarterAt(start + 1) }
}

function readSpan(text: string, reckoning: Reckoning): Span | null {
  const half = readHalf(text, reckoning)
  if (half) return half
  const period = readTypedPeriod(text, reckoning)
  if (!period) return null
  return isFiscalYear(period)
    ? { from: period, to: period }
    : { from: firstQuarterOf(period), to: lastQuarterOf(period) }
}

function readEnds(text: string, reckoning: Reckoning): TypedRange | null {
  const read = (part: string) => readSpan(part, reckoning)
  const only = read(text)
  if (only) return { ...only, last: null }
  for (const parting of PARTINGS) {
    for (const match of text.matchAll(new RegExp(parting, 'g'))) {
      const first = read(text.slice(0, match.index))
      const second = read(text.slice(match.index + match[0].length))
      if (first && second) return { from: first.from, to: second.to, last: null }
    }
  }
  return null
}

function readRange(text: string, reckoning: Reckoning, context: TypedContext): TypedRange | null {
  const { frequency, quarters } = context
  if (/^(max|all)( periods| quarters| years)?$/.test(text))
    return { from: quarters[0] ?? null, to: null, last: null }
  const so = SO_FAR.exec(text)
  if (so) return readSoFar(so[1] ? 'fiscal' : so[2] ? 'calendar' : reckoning, quarters.at(-1))
  const [, counted, years] = COUNT.exec(text) ?? []
  const [, digits = counted, noun = counted && (years ? 'year' : 'quarter')] = LAST.exec(text) ?? []
  if (digits !== undefined) {
    const last = countPeriods(Number(digits), noun, frequency)
    return last === null ? null : { from: null, to: null, last }
  }
  const until = /^(?:up )?(?:to|until|till) (.+)$/.exec(text)?.[1]
  const end = until === undefined ? null : readSpan(until, reckoning)
  if (end) return { from: null, to: end.to, last: null }
  const begun = /^(?:from|since|between) (.+)$/.exec(text)?.[1]
  const body = begun ?? text
  const open = body.replace(OPEN, '')
  const start = open !== body || begun !== undefined ? readSpan(open, reckoning) : null
  if (start) return { from: start.from, to: null, last: null }
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
