import { findAmounts } from '#lib/claims/text/amounts/find-amounts'
import type { FoundAmount } from '#lib/claims/text/amounts/found-amount'
import {
  blank,
  findDates,
  findPeriods,
  type FoundPeriod,
} from '#lib/claims/text/periods/find-periods'
import { choosePeriods } from '#lib/claims/text/reading/choose-periods'
import { chooseTopics } from '#lib/claims/text/reading/choose-topics'
import type { Context } from '#lib/claims/text/reading/context'
import type { Figure } from '#lib/claims/text/reading/figure'
import { giveUnit, type TableUnit } from '#lib/claims/text/reading/table-unit'
import { findDirection, speaksOfLoss } from '#lib/claims/text/roles/direction-words'
import { findForecast, type Forecast } from '#lib/claims/text/roles/outside'
import { findRoles, saysGrowth, saysQuarterly } from '#lib/claims/text/roles/role'
import { findShift, isYearBefore } from '#lib/claims/text/roles/shift'
import { windowsOf } from '#lib/claims/text/roles/windows'
import type { Quarter } from '#lib/period/period'
import { overlaps } from '#lib/claims/text/span'
import { findSubjects, isSegment, type Subject } from '#lib/claims/text/subjects/find-subjects'
import { findMeasure } from '#lib/claims/text/subjects/measures'
import { isOutside, metricsOf } from '#lib/claims/text/subjects/metrics-of'

/** A sentence read: its figures, and what the next one is to know. */
export interface ReadSentence {
  figures: Figure[]
  subjects: Subject[]
  periods: FoundPeriod[]
  /** What the last figure is of; null where its sentence does not say. */
  last: Subject | null
}

const LIKE_FOR_LIKE =
  /\b(?:like[- ]for[- ]like|lfl|excluding|exclud(?:e|es|ed)|without|ex-|stripping out|underlying|organic|comparable basis|same basis|adjusted for|disposed|divested|disposals?|on an? (?:underlying|adjusted|comparable) basis)\b/i
/** A bare number right behind a unit in brackets is of that unit: `(RMB bn): 39.8`. */
const UNIT_BEFORE =
  /\((?:in\s)?(?<currency>RMB|CNY|US\$|USD|\$|¥|yuan)?\s?(?<scale>bn|billions?|mn|mm|m|millions?|b)?\)\s?[:=-]?\s?$/i

/** A comparison that ends at the amount. */
const COMPARED =
  /\b(?:above|below|ahead of|than|versus|vs\.?|against|compared (?:with|to)|short of|beat\w*|topp\w*|miss\w*)\b[^,;.]*$/i
/** Sums over spans that are not said exactly. */
const CUMULATIVE = /\b(?:since|cumulative(?:ly)?|so far|to date|in total|altogether)\b/i

/** Numbers that say no unit are figures only where a name or the words before give them one. */
function isFigure(found: FoundAmount, subject: Subject | undefined): boolean {
  if (found.kind !== 'bare') return found.kind !== 'count' || isCounted(found)
  const id = subject?.measure?.id
  if (found.amount.step < 1 && (id === 'eps' || id === 'dividend')) return true
  return id === 'employees' && found.amount.value > 1000
}

/** `12 stores` counts; `2 users` in prose hardly is a figure, and may be one all the same. */
function isCounted({ amount, scale, noun }: FoundAmount): boolean {
  return scale > 1 || amount.value >= 1000 || /member|ads|share/.test(noun)
}

function withUnitBefore(sentence: string, found: FoundAmount): FoundAmount {
  if (found.kind !== 'bare') return found
  const match = UNIT_BEFORE.exec(sentence.slice(Math.max(0, found.from - 24), found.from))
  const { currency, scale } = match?.groups ?? {}
  if (!currency && !scale) return found
  const factor = !scale ? 1 : /^b/i.test(scale) ? 1e9 : 1e6
  const isDollar = /^(?:US|\$)/i.test(currency ?? '')
  const { value, step, roundStep } = found.amount
  const amount = {
    ...found.amount,
    value: value * factor,
    step: step * factor,
    roundStep: roundStep * factor,
    unit: currency ? (isDollar ? ('USD' as const) : ('CNY' as const)) : ('plain' as const),
  }
  const kind = currency ? ('money' as const) : ('scaled' as const)
  return {
    ...found,
    amount,
    kind,
    currency: currency ? (isDollar ? 'USD' : 'CNY') : null,
    scale: factor,
  }
}

/** Between a line and the number it is given without a unit, and behind that number. */
const GIVES = /^(?:\s?[:=]?\s|\s(?:was|of|at|to|came to|vs\.?)\s)$/i
const GIVEN = /^\s?(?:[,;.()]|(?:vs\.?|and|in|up|down|before|after|for)\b|$)/i

/** `revenue 1,023,670`: a line's number with thousands marked and no unit is in millions of yuan. */
function withUnitUnsaid(
  sentence: string,
  found: FoundAmount,
  subjects: readonly Subject[],
  previous: FoundAmount | undefined,
): FoundAmount {
  const { amount, from, to, kind } = found
  if (kind !== 'bare') return found
  const between = (start: number) => sentence.slice(start, from)
  const after = sentence.slice(to, to + 12)
  // `221.9bn RMB (our estimate was 219.4)`: a number of the same size has the same unit.
  if (previous && previous.scale > 1 && amount.step < 1 && GIVEN.test(after)) {
    const times = Math.abs((amount.value * previous.scale) / (previous.amount.value || 1))
    if (from - previous.to < 40 && times > 0.5 && times < 2)
      return guessUnit(found, { currency: previous.currency, factor: previous.scale })
  }
  if (!/^\d{1,3}(?:,\d{3})+$/.test(amount.written) || !GIVEN.test(after)) return found
  const subject = subjects.findLast((one) => one.to <= from)
  const isLine =
    subject !== undefined && metricsOf(lineOf(subject)).some(({ unit }) => unit === 'CNY million')
  const follows =
    previous?.kind === 'money' && previous.scale === 1e6 && GIVES.test(between(previous.to))
  return isLine && (GIVES.test(between(subject.to)) || follows)
    ? guessUnit(found, { currency: 'CNY', factor: 1e6 })
    : found
}

function guessUnit(found: FoundAmount, unit: Pick<TableUnit, 'currency' | 'factor'>): FoundAmount {
  return { ...giveUnit(found, { ...unit, percent: false }, ''), guessed: true }
}

const lineOf = ({ measure, entity, adjusted }: Subject) => {
  return { measure: measure ?? findMeasure('revenue') ?? null, entity, adjusted }
}

/** The subject that stands nearest before an amount, or right behind it. */
function nearestSubject(subjects: readonly Subject[], found: FoundAmount): Subject | undefined {
  return (
    subjects.findLast(({ to }) => to <= found.from) ?? subjects.find(({ from }) => from >= found.to)
  )
}

function outsideBy(subject: { entity: unknown; written: string } | null): string | null {
  if (!subject) return null
  return subject.entity === 'other'
    ? `A figure of ${subject.written}, not of Alibaba Group.`
    : `“${subject.written}” is not a line of the results announcements.`
}

/** True where the last sentences are about another company and nothing before the amount is Alibaba's. */
function isOthers(
  { other }: Context,
  subjects: readonly Subject[],
  near: Subject | null,
  { from }: FoundAmount,
): boolean {
  const isOwn = ({ entity }: Subject) => entity === 'group' || isSegment(entity)
  return (
    other !== null &&
    !(near && isOwn(near)) &&
    !subjects.some((one) => one.to <= from && isOwn(one))
  )
}

/** A sentence with what is found in it before its context is known. */
export interface OpenSentence {
  sentence: string
  periods: FoundPeriod[]
  /** The sentence with periods and days blanked. */
  blanked: string
  amounts: FoundAmount[]
}

/** Words without which a number that has no unit is not a figure. */
const GIVES_UNIT =
  /\d,\d{3}|\((?:in )?(?:RMB|CNY|US|\$|¥|yuan|bn|mn|b|m)|employ|staff|workforce|headcount|payroll|people|EPS|EPADS|DPS|per |dividend|divs|员工/i

/** Finds numbers and periods; what a sentence is of is looked for only where that matters. */
export function openSentence(sentence: string, newest: Quarter): OpenSentence {
  const periods = findPeriods(sentence, newest)
  const dates = findDates(sentence).filter((date) => !periods.some((one) => overlaps(one, date)))
  const blanked = blank(sentence, [...periods, ...dates])
  return { sentence, periods, blanked, amounts: findAmounts(blanked) }
}

/** True where a sentence certainly has no figure, so that it only moves what is spoken of. */
export function hasNoFigure({ amounts, sentence }: OpenSentence): boolean {
  if (amounts.some(({ kind }) => kind !== 'bare')) return false
  return amounts.length === 0 || !GIVES_UNIT.test(sentence)
}

/** A sentence without a figure as it is read. */
export function readPlain({ blanked, periods }: OpenSentence): ReadSentence {
  return { figures: [], subjects: findSubjects(blanked), periods, last: null }
}

/**
 * The figures of a sentence with every way to understand them. `offset` is where the sentence begins
 * in the text.
 */
export function readSentence(open: OpenSentence, offset: number, context: Context): ReadSentence {
  const { sentence, periods, blanked, amounts } = open
  const subjects = findSubjects(blanked)
  const withUnits: FoundAmount[] = []
  for (const one of amounts) {
    const own = withUnitBefore(blanked, one)
    withUnits.push(withUnitUnsaid(blanked, own, subjects, withUnits.at(-1)))
  }
  const found = withUnits.filter((one) => isFigure(one, nearestSubject(subjects, one)))
  const figures: Figure[] = []
  let forecast: Forecast | null = null
  let lead: Subject | null = null
  for (const [index, one] of found.entries()) {
    const windows = windowsOf(sentence, found, index)
    const last = figures.at(-1)
    const windowsBlanked = windowsOf(blanked, found, index)
    if (one.restates && last) {
      figures.push({ ...last, found: one, from: offset + one.from, to: offset + one.to })
      continue
    }
    let behind = index
    while (found[behind + 1]?.restates) behind += 1
    const end = found[behind]?.to ?? one.to
    const nextFrom = windows.next?.from ?? sentence.length
    const { topics, bound, near, clean, only } = chooseTopics(
      blanked,
      one,
      endOf(blanked, end),
      subjects,
      context,
    )
    forecast = findForecast(windowsBlanked, forecast)
    const shift =
      findShift(windows) ??
      (one.kind !== 'percent' && isYearBefore(windows) ? ({ kind: 'year' } as const) : null)
    const chosen = choosePeriods(
      sentence,
      one,
      endOf(blanked, end),
      nextFrom,
      periods,
      shift,
      context,
    )
    lead = near ?? lead
    const [topic] = topics
    const outside = forecast
      ? `An estimate, a forecast or a plan (“${forecast.cue.trim()}”), not a report.`
      : topic && isOutside(topic)
        ? outsideBy(topic)
        : isOthers(context, subjects, near, one)
          ? outsideBy(context.other)
          : chosen.unknown
            ? 'No figures are held for such a span of time.'
            : null
    const clause = `${windows.before.slice(-120)} ${windows.after.slice(0, 120)}`
    figures.push({
      from: offset + one.from,
      to: offset + one.to,
      found: one,
      says: sentence.replace(/\s+/g, ' ').trim().slice(0, 300),
      outside,
      topics: topics.filter((one) => metricsOf(one).length > 0),
      roles: shift && last && last.found.kind === one.kind ? last.roles : findRoles(one, windows),
      periods: chosen.periods,
      direction:
        findDirection(one, windows) ??
        (shift && one.kind !== 'percent' && last?.direction === 'down' ? 'either' : null),
      likeForLike: LIKE_FOR_LIKE.test(clause),
      quarterly: saysQuarterly(windows),
      bound:
        bound !== null &&
        !sentence.includes('respectively') &&
        isPlain(one, windows) &&
        !CUMULATIVE.test(sentence),
      clean,
      only,
      ofLoss: speaksOfLoss(clause),
      compared: COMPARED.test(windows.before.slice(-50)),
    })
  }
  return { figures, subjects, periods, last: lead }
}

/** Behind the bracket that closes a restatement. */
function endOf(sentence: string, end: number): number {
  return /^\s?\)/.test(sentence.slice(end, end + 2))
    ? end + sentence.slice(end, end + 2).indexOf(')') + 1
    : end
}

/** True where a percentage is said to be growth, or an amount needs no word for what it is. */
function isPlain(one: FoundAmount, windows: ReturnType<typeof windowsOf>): boolean {
  return one.kind !== 'percent' || saysGrowth(windows)
}
