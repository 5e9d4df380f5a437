import type { FoundAmount } from '#lib/claims/text/amounts/found-amount'
import type { Context } from '#lib/claims/text/reading/context'
import type { How, TopicReading } from '#lib/claims/text/reading/figure'
import { goesOn, isForeign } from '#lib/claims/text/reading/own-subject'
import { findMeasure, type MeasureId } from '#lib/claims/text/subjects/measures'
import { isBracketed, isSegment, type Subject } from '#lib/claims/text/subjects/find-subjects'

/**
 * Between an amount and what it is of, which follows: `a 7% growth in overall`, `of`, or words that
 * describe. A clause of another verb or an `and` ends it.
 */
const JOINS =
  /^[\s)]{0,2}(?:(?:year[- ](?:on|over)[- ]year|yoy|annual|quarterly|sequential|more|of|in|from|for|to|on|worth|total|its|the|overall|group|own|net|operating|reported|increase|decrease|decline|rise|drop|jump|gain|growth|fall|surge|slump|uptick|dip|contraction|expansion|improvement|reduction|hit|company's|Alibaba's|their|consolidated|adjusted|quarter|non-?GAAP|diluted|adj\.|organic|underlying|spent|by|fiscal|full-year|generated|revenue|sales|at|additional|own|were|was|are|left|still|remained|remaining)[\s-]){0,8}$/i

/** What follows an amount and is joined to it. */
function joinedAfter(
  sentence: string,
  end: number,
  subjects: readonly Subject[],
): Subject | undefined {
  const next = subjects.find(({ from }) => from >= end)
  if (!next) return undefined
  // `21.5% of revenue` is a part of revenue, and of something named before.
  if (
    sentence.charAt(end - 1) === '%' ||
    /percent|per cent|pct$/.test(sentence.slice(end - 8, end))
  )
    if (next.measure?.id === 'revenue' && /^\s?of\s/.test(sentence.slice(end, next.from)))
      return undefined
  return JOINS.test(sentence.slice(end, next.from)) ? next : undefined
}

function asTopic({ measure, entity, adjusted, written }: Subject, how: How): TopicReading {
  return { measure, entity, adjusted, written, how }
}

/** A name without a measure takes that of what was named before it. */
function fill(subject: Subject, before: readonly Subject[], headed: Subject | null): Subject[] {
  if (subject.measure) {
    const lead = headed && isSegment(headed.entity) && subject.entity === null ? headed : null
    return lead ? [{ ...subject, entity: lead.entity }, subject] : [subject]
  }
  const earlier = before.findLast(({ measure }) => measure !== null)?.measure ?? null
  if (isSegment(subject.entity)) {
    const measures = [headed?.measure ?? null, earlier].flatMap((measure) =>
      measure?.ofSegment ? [{ ...subject, measure }] : [],
    )
    return [...measures, { ...subject, measure: findMeasure('revenue') ?? null }]
  }
  if (subject.entity === 'other') return [subject]
  const lead = before.findLast(({ measure }) => measure !== null)
  if (lead && lead.entity === 'other') return [{ ...lead, entity: subject.entity }]
  const whole = { ...subject, measure: findMeasure('revenue') ?? null, said: false }
  if (lead) return [isSegment(lead.entity) ? lead : { ...lead, entity: subject.entity }, whole]
  return [...(headed?.measure ? [{ ...headed, entity: subject.entity }] : []), whole]
}

/** Pronouns that mean what was spoken of before. */
const PRONOUN =
  /\b(?:it|its|that|this|they|their|these|the unit|the division|the segment|the business|the figure|which)\b/i

function byMeasure(id: MeasureId, { from, to, amount }: FoundAmount): Subject {
  const measure = findMeasure(id) ?? null
  return { measure, entity: null, said: true, adjusted: false, written: amount.written, from, to }
}

/** `4.36 yuan per ADS` is of earnings per share, whatever word stands before it. */
function perShareSubject(
  sentence: string,
  found: FoundAmount,
  near: Subject | undefined,
): Subject | null {
  if (near?.measure && /^(?:eps|dividend|market|uncovered)$/.test(near.measure.id)) return null
  const measure = findMeasure(/dividend/i.test(sentence) ? 'dividend' : 'eps') ?? null
  const adjusted = /\b(?:adjusted|non-?GAAP)\b/i.test(
    sentence.slice(Math.max(0, found.from - 60), found.to),
  )
  const { from, to } = found
  return {
    measure,
    entity: near?.entity ?? null,
    said: true,
    adjusted,
    written: found.amount.written,
    from,
    to,
  }
}

/** `EPS: $2.93 adjusted`, `on an adjusted basis it was 16.7 billion`, `; non-GAAP 17.37`. */
function isAdjusted(sentence: string, { from }: FoundAmount, end: number): boolean {
  return (
    /^\s?[(,]?\s?(?:on an? )?(?:adjusted|adj\.?|non-?GAAP)(?! EBIT|\s(?:net|profit|income|earnings))\b/i.test(
      sentence.slice(end, end + 24),
    ) ||
    /\b(?:(?:on an? )?(?:adjusted|non-?GAAP) (?:basis|terms)|[,;:(]\s?(?:adjusted|adj\.?|non-?GAAP))[^,;\d]*$/i.test(
      sentence.slice(Math.max(0, from - 60), from),
    )
  )
}

/** Lines of revenue that no part has beside its own. */
const REVENUE_LINES = new Set(['cmr', 'commission', 'direct-sales'])

/** How many other names on each side an amount may be of. */
const FAR = 6

/** Words between a measure and its amount that say nothing else of whose it is. */
const LEADS = new Set(
  "'s was were is are had has been came come in at to of reached reaching hit totaled totalled totaling stood rose fell grew increased increasing decreased declined climbed jumped dropped surged slipped plunged soared gained added up down by about some only just over nearly the a an for during full year quarter period loss profit out and rising falling growing amounted recorded posted reported increase decrease year-over-year year-on-year yoy more than around roughly approximately almost still also then".split(
    ' ',
  ),
)
/** Words before a measure that name no one, beside those in small letters. */
const PLAIN_BEFORE = new Set(
  "The Its In On At For Total Group Quarterly Annual Net Overall Consolidated However Meanwhile But And While Our Adjusted Reported Alibaba Alibaba's Company Company's GAAP RMB CNY USD It That This Key As By With From Of Non-GAAP Diluted Basic Fiscal Full-year Income".split(
    ' ',
  ),
)

const wordsOf = (text: string) =>
  text
    .replace(/[\u0001,:()"]+/g, ' ')
    .split(/\s+/)
    .filter(Boolean)

/** True where no word of a text but verbs and the like could name another owner. */
function isLead(text: string): boolean {
  return (
    text.length < 160 &&
    wordsOf(text).every((word) => LEADS.has(word.toLowerCase()) || /^[-+]?[\d.,]+%$/.test(word))
  )
}

/** True where the last word of a text is not a name of its own. */
function endsPlainly(text: string): boolean {
  const last = wordsOf(text).at(-1) ?? ''
  return !/^\p{Lu}/u.test(last) || PLAIN_BEFORE.has(last)
}

/** True where nothing but verbs and periods stands between what is named and the amount. */
function isClean(sentence: string, near: Subject, found: FoundAmount, joined: boolean): boolean {
  if (!endsPlainly(sentence.slice(Math.max(0, near.from - 40), near.from))) return false
  return joined || near.from >= found.from || isLead(sentence.slice(near.to, found.from))
}

/** True where the words around an amount give it an owner that is not known, or none at all. */
function isOwnersOwn(
  sentence: string,
  found: FoundAmount,
  end: number,
  subjects: readonly Subject[],
  left: Subject | undefined,
  { headed }: Context,
): boolean {
  const after = sentence.slice(end)
  const named = headed !== null || subjects.length > 0
  if (!left) return !goesOn(sentence.slice(0, found.from), after, named)
  return isForeign(sentence.slice(left.to, found.from), after, left.measure !== null)
}

/** The subjects of an amount: what binds it, and what else it may be of. */
export interface ChosenTopics {
  topics: TopicReading[]
  /** What stands nearest; null where nothing is named. */
  near: Subject | null
  /** True where no word beside it could name another owner. */
  clean: boolean
  /** True where what is named leads to it at once, so that it is of nothing else. */
  only: boolean
  /** The subject that its own words bind to it; null where that is not sure. */
  bound: Subject | null
}

/**
 * What an amount of a sentence may be of, the likeliest first: what follows and is joined to it, the
 * last named before it, the rest of the sentence, what is carried on.
 */
export function chooseTopics(
  sentence: string,
  found: FoundAmount,
  end: number,
  subjects: readonly Subject[],
  context: Context,
): ChosenTopics {
  const before = subjects.filter(({ to }) => to <= found.from)
  const inside = subjects.find((one) => one.from < end && one.to > found.from)
  const left = before.findLast((one) => !isBracketed(sentence, one, found.from)) ?? before.at(-1)
  const follows = joinedAfter(sentence, end, subjects)
  // `parcels grew 5% at the cloud unit`: a name does not make them revenue.
  const isWhere =
    follows?.measure === null &&
    left?.measure?.id === 'uncovered' &&
    !isForeign(sentence.slice(left.to, found.from), '', true)
  const joined = isWhere ? undefined : follows
  const each =
    found.perShare === null ? null : perShareSubject(sentence, found, joined ?? inside ?? left)
  const people =
    /employees|people|staff|workers|员工/.test(found.noun) &&
    /employ|workforce|headcount|staff|payroll|员工/i.test(sentence)
  const counted = people ? byMeasure('employees', found) : null
  const named = counted ?? each ?? joined ?? inside ?? left
  const adjusted = isAdjusted(sentence, found, end)
  const near = named && adjusted ? { ...named, adjusted } : named
  const owned = !joined && !inside && !counted && !each
  if (owned && isOwnersOwn(sentence, found, end, subjects, left, context))
    return { topics: [], near: null, clean: false, only: false, bound: null }
  const after = subjects.filter(({ from }) => from >= end)
  const rest = [...before.slice(-FAR).toReversed(), ...after.slice(0, FAR)].filter(
    (one) => one !== named,
  )
  const { headed } = context
  const out: TopicReading[] = []
  const add = (subject: Subject, how: How) => {
    const lead = [
      ...context.subjects.toReversed(),
      ...subjects.slice(0, Math.max(0, subjects.indexOf(subject))).slice(-FAR),
    ]
    for (const full of fill(subject, lead, headed)) out.push(asTopic(full, how))
    // Merely in the same clause: the measure may be the whole group's.
    if (subject.measure?.ofSegment && !subject.said && isSegment(subject.entity))
      out.push(asTopic({ ...subject, entity: 'group' }, how))
  }
  if (near) add(near, 'beside')
  // `a 7% growth`, with the name before: both may be meant.
  if (joined && left && left !== joined) {
    const both =
      left.entity && isSegment(left.entity) && joined.measure
        ? { ...joined, entity: left.entity }
        : null
    if (both && joined.entity === null) out.unshift(asTopic(both, 'beside'))
  }
  const carriedOn = PRONOUN.test(sentence) || subjects.length === 0
  const carry = () => {
    for (const subject of context.subjects)
      if (subject.measure)
        out.push(asTopic(adjusted ? { ...subject, adjusted } : subject, 'carried'))
      else out.push(...fill(subject, [], headed).map((full) => asTopic(full, 'carried')))
    if (headed) out.push(...fill(headed, [], null).map((full) => asTopic(full, 'heading')))
  }
  if (!near) carry()
  for (const subject of rest) add(subject, 'sentence')
  if (near && carriedOn) carry()
  // A measure of no one's may be that of the segment spoken of before.
  const segment = [...context.subjects, ...(headed ? [headed] : [])].find(({ entity }) =>
    isSegment(entity),
  )
  if (near?.measure?.ofSegment && near.entity === null && segment)
    out.splice(1, 0, asTopic({ ...near, entity: segment.entity }, 'carried'))
  const next = after.find((one) => one !== joined)
  const alone =
    !next ||
    /[,;:.()]|\b(?:and|while|but|after|as|with|versus|compared|against|from)\b/i.test(
      sentence.slice(end, next.from),
    )
  const close =
    near !== undefined && (near === joined || !/[,;:]/.test(sentence.slice(near.to, found.from)))
  const clean = near !== undefined && isClean(sentence, near, found, near === joined)
  return {
    topics: out,
    near: near ?? null,
    clean,
    only:
      near !== undefined &&
      near === left &&
      (REVENUE_LINES.has(near.measure?.id ?? '') ||
        (near.measure === null && isSegment(near.entity))) &&
      !sentence.slice(near.to, found.from).includes('%') &&
      isLead(sentence.slice(near.to, found.from).replace(/[-+]/g, ' ')),
    bound:
      alone &&
      close &&
      (near.said || near.entity === null || near.entity === 'group') &&
      near.measure &&
      (near.entity !== null || !near.measure.ofSegment || !segment)
        ? near
        : null,
  }
}
