import type { ClaimPeriod } from '#lib/claims/claim-period'
import { isTrailing, lastOf } from '#lib/claims/claim-period'
import type { FoundAmount } from '#lib/claims/text/amounts/found-amount'
import type { Context } from '#lib/claims/text/reading/context'
import type { How, PeriodReading } from '#lib/claims/text/reading/figure'
import type { FoundPeriod } from '#lib/claims/text/periods/find-periods'
import { calendarYear } from '#lib/claims/text/periods/meaning'
import type { Shift } from '#lib/claims/text/roles/shift'
import {
  isCalendarYear,
  isFiscalYear,
  isHalfYear,
  isQuarter,
  quarterAt,
  quarterIndex,
  yearAgo,
  yearOf,
} from '#lib/period/period'

/** Before a period that is only compared with, or marks how far back something lies. */
const ASIDE =
  /\b(?:since|than|from|against|versus|vs\.?|compared (?:with|to)|relative to|over|until|before|after|(?:same|corresponding|comparable) (?:\w+ )?(?:period|quarter|three months) (?:of|in)|(?:fastest|slowest|highest|lowest|weakest|strongest|best|worst|biggest|largest)(?: \w+){0,4} (?:since|in|of)|starting|beginning|by the end of|through|next|coming|previous|prior|last)\s(?:the\s|its\s|fiscal\s)*$/i
/** Between an amount and the period that is its own: `in`, `for the`, `, in the`. */
const ATTACHES =
  /^[\s,)]{0,3}(?:(?:year[- ]o[nv]e?r?[- ]year|yoy|RMB|yuan|of revenue|in revenue|in sales|growth|per ADS|loss|profit)\s)?(?:(?:in|for|during|over|of|at|on|as of|by|through)\s)?(?:(?:the|its|Alibaba's|company's|group's|fiscal|their|same|a)\s){0,3}[\s(]{0,2}$/i

/** A period of the sentence as one of its amounts sees it. */
interface Seen {
  found: FoundPeriod
  aside: boolean
}

function see(sentence: string, periods: readonly FoundPeriod[]): Seen[] {
  return periods.map((found) => {
    const before = sentence.slice(Math.max(0, found.from - 60), found.from)
    return { found, aside: ASIDE.test(before) }
  })
}

function readings(found: FoundPeriod, how: How, shifted: string | null = null): PeriodReading[] {
  const sure = found.naming === 'exact' && found.periods.length === 1
  return found.periods.map((period) => ({ period, how, written: found.written, sure, shifted }))
}

/** A period that lies before another; null where the kind of period has no such. */
function shiftPeriod(period: ClaimPeriod, shift: NonNullable<Shift>, by: 'year' | 'quarter') {
  if (shift.kind === 'same') {
    if (!isQuarter(period)) return isFiscalYear(period) ? (`FY${shift.year}` as const) : null
    for (let back = 1; back <= 5; back += 1) {
      const quarter = quarterAt(quarterIndex(period) - 4 * back)
      if (calendarYear(quarter) === shift.year) return quarter
    }
    return null
  }
  if (by === 'quarter') return isQuarter(period) ? quarterAt(quarterIndex(period) - 1) : null
  if (isTrailing(period)) return `TTM-${yearAgo(lastOf(period))}` as const
  return yearAgo(period)
}

function shiftAll(base: readonly PeriodReading[], shift: NonNullable<Shift>): PeriodReading[] {
  const ways =
    shift.kind === 'open'
      ? (['year', 'quarter'] as const)
      : [shift.kind === 'quarter' ? ('quarter' as const) : ('year' as const)]
  return ways.flatMap((way) =>
    base.flatMap((reading) => {
      const period = shiftPeriod(reading.period, shift, way)
      const sure = reading.sure && shift.kind !== 'open'
      return period ? [{ ...reading, period, sure, shifted: `one ${way} before` }] : []
    }),
  )
}

/** What the text's day says: the newest quarter, and the year where it has just ended. */
function fromDay({ newest, dated }: Context): PeriodReading[] {
  const written = dated ? 'the newest release on the text’s day' : 'the newest release'
  const reading = { how: 'dated' as const, written, sure: false, shifted: null }
  const last = newest.endsWith('Q4') ? yearOf(newest) : yearOf(newest) - 1
  return [
    { ...reading, period: newest },
    { ...reading, period: `FY${last}` as const },
  ]
}

function carried({ period, heading }: Context): PeriodReading[] {
  const own = period ? readings(period, 'carried') : []
  const head = heading ? readings(heading, 'heading') : []
  return [...own, ...head]
}

function unique(all: readonly PeriodReading[]): PeriodReading[] {
  const seen = new Set<string>()
  return all.filter(({ period }) => !seen.has(period) && seen.add(period))
}

/** True for a period in brackets that give a figure of their own: `(FY2024: 941 billion)`. */
function isBracketedFigure(sentence: string, { from, to }: FoundPeriod, at: number): boolean {
  const open = sentence.lastIndexOf('(', from)
  if (open < 0 || sentence.slice(open, from).includes(')')) return false
  const close = sentence.indexOf(')', to)
  return (
    close >= 0 &&
    close <= at &&
    /\d\s?(?:%|bn|billion|million|mn|m\b)/.test(sentence.slice(to, close))
  )
}

/** What a period named beside an amount means with it: `last quarter` beside a comparison. */
export interface ChosenPeriods {
  periods: PeriodReading[]
  /** True where a period beside it is of a kind that the data does not have: nine months. */
  unknown: boolean
}

/**
 * The periods that an amount of a sentence may be for, the likeliest first: the one that follows it
 * at once, the last one named before it, any other of the sentence, what is carried on, the text's
 * day. A comparison takes what lies before.
 */
export function choosePeriods(
  sentence: string,
  one: FoundAmount,
  end: number,
  nextFrom: number,
  named: readonly FoundPeriod[],
  shift: Shift,
  context: Context,
): ChosenPeriods {
  const seen = see(sentence, named)
  const attached = seen.find(
    ({ found }) =>
      found.from >= end &&
      found.from <= nextFrom &&
      !/^\s?[:=]/.test(sentence.slice(found.to, found.to + 2)) &&
      ATTACHES.test(sentence.slice(end, found.from)),
  )
  const plain = seen.filter(({ aside }) => !aside)
  const before = plain.findLast(
    ({ found }) => found.to <= one.from && !isBracketedFigure(sentence, found, one.from),
  )
  const after = plain.find(
    ({ found }) => found.from >= one.to && !isBracketedFigure(sentence, found, sentence.length),
  )
  const inSentence = [before, after].flatMap((found) => found ?? [])
  const [first] = inSentence
  const rest = seen.filter(({ found }) => found !== first?.found && found !== attached?.found)
  const base = unique([
    ...inSentence.flatMap((one) => {
      const all = readings(one.found, 'sentence')
      return one === before ? all : all.map((reading) => ({ ...reading, sure: false }))
    }),
    ...carried(context),
    ...fromDay(context),
  ])
  const unknown = (attached ?? (shift ? undefined : first))?.found.periods.length === 0
  const others = rest.flatMap(({ found }) =>
    readings(found, 'sentence').map((reading) => ({ ...reading, sure: false })),
  )
  if (shift) {
    const own =
      attached && attached.found.naming !== 'relative' ? readings(attached.found, 'beside') : []
    // What leads a comparison may name its period: `against the December quarter 2023's 5 billion`.
    const led = seen.filter(
      ({ found, aside }) => aside && found.to <= one.from && one.from - found.to < 30,
    )
    const leading = led.flatMap(({ found }) => readings(found, 'beside'))
    const mostly = own.length > 0 ? own : leading
    const withYear = own.flatMap((reading) => relabel(reading, base[0]))
    // `Between 2019 and 2023 it went from 56 to 126`: the earlier one is named.
    const earlier = plain.filter(({ found }) => found !== first?.found && found.to <= one.from)
    const before =
      shift.kind === 'open' ? earlier.flatMap(({ found }) => readings(found, 'sentence')) : []
    const all = [...withYear, ...mostly, ...before, ...shiftAll(base, shift), ...base, ...others]
    return { periods: unique(all), unknown }
  }
  const own = attached ? readings(attached.found, 'beside') : []
  return { periods: unique([...own, ...base, ...others]), unknown }
}

/** A year named beside a quarter's figure is the same quarter of it: `14.8 billion in 2023`. */
function relabel(own: PeriodReading, base: PeriodReading | undefined): PeriodReading[] {
  const period = base?.period
  if (!period || !isQuarter(period) || !(isFiscalYear(own.period) || isCalendarYear(own.period)))
    return []
  const quarter = shiftPeriod(period, { kind: 'same', year: yearOf(own.period) }, 'year')
  if (!quarter || isHalfYear(quarter)) return []
  return [{ ...own, period: quarter, sure: false, shifted: 'the same quarter of that year' }]
}
