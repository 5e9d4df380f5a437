import type { Claim } from '#lib/claims/claim'
import { findAmounts, type FoundAmount, type Span } from '#lib/claims/text/find-amounts'
import { findNames, type FoundName } from '#lib/claims/text/find-names'
import { findPeriods, type FoundPeriod } from '#lib/claims/text/find-periods'
import { readMeasure } from '#lib/claims/text/read-measure'
import type { Quarter } from '#lib/period/period'

/** A figure that was seen and not understood, and why. */
export interface Unread {
  at: number
  /** The figure as written. */
  written: string
  /** The words around it. */
  says: string
  why: string
  /** What was understood all the same. */
  metric: string | null
  when: string | null
}

/** What a piece of text states: claims that were understood, and figures that were not. */
export interface ReadPart {
  claims: Claim[]
  unread: Unread[]
}

/** A sentence that names one of these beside a figure may speak of its figures. */
const OTHERS =
  /\b(?:Amazon|AWS|Walmart|JD(?:\.com)?|PDD|Pinduoduo|Temu|Tencent|Meituan|Baidu|ByteDance|Microsoft|Azure|Google|Alphabet|Apple|Meta|Huawei|Shopify|eBay|Oracle|OpenAI)\b/

/** What may stand between a figure and the name that follows it: `39.8 billion in cloud revenue`. */
const JOINS = /^\s*(?:in|of|from|for)(?:\s+(?:the|total|its))*\s+$/i

/** The name a figure is of: one that follows and is joined to it, else the last before it. */
function nameOf(
  names: readonly FoundName[],
  at: FoundAmount,
  sentence: string,
): FoundName | undefined {
  const next = names.find(({ from }) => from >= at.to)
  // `21.5% of revenue` is a part of revenue, and of something named before.
  const whole = at.amount.unit === 'percent' && next?.metric.id === 'revenue'
  if (next && !whole && JOINS.test(sentence.slice(at.to, next.from))) return next
  return names.findLast(({ to }) => to <= at.from) ?? next
}

/** The nearest period; of two as near, the one before. */
function periodOf(periods: readonly FoundPeriod[], at: Span): FoundPeriod | undefined {
  const apart = ({ from, to }: Span) => (to <= at.from ? at.from - to : from - at.to)
  return [...periods].sort((a, b) => apart(a) - apart(b))[0]
}

/** The words between the figure's neighbors and it, which tell what a percentage is of. */
function wordsAround(amounts: readonly FoundAmount[], at: FoundAmount, sentence: string): string {
  const index = amounts.indexOf(at)
  const from = amounts[index - 1]?.to ?? 0
  return sentence.slice(from, amounts[index + 1]?.from ?? sentence.length)
}

const overlaps = (a: Span, b: Span) => a.from < b.to && b.from < a.to

/**
 * The figures of a sentence, each with the metric and the period that the sentence names for it.
 * What it does not name is not guessed: such a figure is unread, with the reason.
 */
export function readSentence(
  sentence: string,
  at: number,
  newest: Quarter | null,
  number: () => number,
): ReadPart {
  const periods = findPeriods(sentence, newest)
  const amounts = findAmounts(sentence).filter((one) => !periods.some((two) => overlaps(one, two)))
  if (amounts.length === 0) return { claims: [], unread: [] }
  const names = findNames(sentence)
  const part: ReadPart = { claims: [], unread: [] }
  for (const found of amounts) {
    const { written } = found.amount
    const name = nameOf(names, found, sentence)
    const period = periodOf(periods, found)
    const understood = { metric: name?.metric.id ?? null, when: period?.when ?? null }
    const fail = (why: string) =>
      part.unread.push({ at, written, says: sentence.trim(), why, ...understood })
    if (OTHERS.test(sentence)) fail('The sentence names another company.')
    else if (!name) fail('No line of the data is named.')
    else if (!period) fail('No period is named.')
    else {
      const words = wordsAround(amounts, found, sentence)
      const measure = readMeasure(found.amount, name.metric, words)
      if (!measure) fail('What the percentage is of is not said.')
      else part.claims.push(makeClaim(number(), at, words, found, name, period, measure))
    }
  }
  return part
}

function makeClaim(
  number: number,
  at: number,
  words: string,
  { amount }: FoundAmount,
  { metric }: FoundName,
  { when, reading }: FoundPeriod,
  measure: Claim['measure'],
): Claim {
  return {
    id: `claim-${number}`,
    block: null,
    at,
    says: words.trim().slice(0, 300),
    written: amount.written,
    when,
    metric: metric.id,
    measure,
    period: reading.periods[0],
    company: null,
    kind: null,
    note: null,
  }
}
