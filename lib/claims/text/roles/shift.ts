import type { Windows } from '#lib/claims/text/roles/windows'

/**
 * How far before its sentence's period an amount lies: a year, a quarter, the same quarter of a year
 * that is named, or a period named beside it. Null for the period itself.
 */
export type Shift =
  { kind: 'year' } | { kind: 'quarter' } | { kind: 'same'; year: number } | { kind: 'open' } | null

const YEAR_BEFORE =
  /\b(?:(?:a|one|the) year[- ](?:ago|earlier|before|prior|previously|back)|year[- ](?:ago|earlier)|(?:the |its )?(?:same|corresponding|comparable|equivalent|year-ago|prior-year|previous-year|last year's|prior year's|previous year's) (?:\w+ )?(?:period|quarter|three months|three-month period|time|month|stretch|year)|(?:the )?(?:last|previous|prior|preceding|past) year(?:'s)?(?! of)|the year (?:earlier|before|prior)|in the same (?:quarter|period)|the (?:same|corresponding|comparable) (?:quarter|period))\b|去年同期|上年同期/i
const QUARTER_BEFORE =
  /\b(?:(?:the |its )?(?:previous|prior|preceding|last|immediately preceding) quarter(?!\s(?:last|a year|of (?:last|the)|20))|a quarter (?:ago|earlier|before)|three months (?:ago|earlier|before)|the quarter (?:before|earlier)|quarter-ago)\b|上季度/i
const SAME_OF =
  /\b(?:same|corresponding|comparable|equivalent) (?:\w+ )?(?:period|quarter|three months|time)(?: of| in)?(?: the)?(?: (?:fiscal|calendar)(?: year)?)? (20\d\d)\b/i
/** A comparison that leads to the amount, with few words between. */
const COMPARES =
  /\b(?:(?:up|down|increase|decrease|rebound\w*|recover\w*|narrow\w*|widen\w*|improv\w*|slow\w*|accelerat\w*|reversal|swing|turnaround|departure) from|from|compar(?:ed|es|ing|ison)(?: favorably)?(?: (?:with|to))?|versus|vs\.?|against|than|relative to|in contrast (?:with|to)|contrast(?:s|ing|ed)? (?:with|to)|as opposed to|as against|over(?= (?:RMB|CNY|US\$|\$|¥))|after(?=\s$))\s(?<tail>(?:(?!\b(?:while|but|with|and|whereas)\b)[^,;:]){0,90})$|去年同期(?:的|为)?$/i
/** Behind these the amount is the period's own again. */
const TO_OWN = /\b(?:to|reaching|hitting|totaling|totalling|came in at|at)\s(?:\w+\s){0,2}$/i

const PRIOR_OWN =
  /\b(?:(?:a|the) year[- ](?:ago|earlier)|year-ago|prior-year|previous-year|last year's|(?:the )?prior year's|(?:the )?previous year's|the same (?:period|quarter) (?:last year|a year (?:ago|earlier)))(?:\s(?:quarter|period))?(?:'s)?\s(?:(?!(?:and|but|while|was|were|made|to|level)\b)\w+\s){0,3}$|\b(?:year (?:ago|earlier|before)|last year|previous year|prior year),? when\s[^,]{0,50}$|\b(?:a year (?:ago|earlier|before)|the year before|last year),?\s(?:it|that|this|they|the figure|the number|the total)\s(?:was|were|had been|stood at|came to|totall?ed)\s$|\b(?:a year (?:ago|earlier|before)|year-ago|the year before|prior year|last year)\s?[:,]\s?$/i

/** The shift that words name outright. */
function nameShift(text: string): Shift {
  const same = SAME_OF.exec(text)
  if (same) return { kind: 'same', year: Number(same[1]) }
  const year = YEAR_BEFORE.exec(text)
  const quarter = QUARTER_BEFORE.exec(text)
  if (year && (!quarter || year.index <= quarter.index)) return { kind: 'year' }
  return quarter ? { kind: 'quarter' } : null
}

/** What stands at once behind an amount: nothing of another clause. */
function head(after: string): string {
  return /^[^,;:.]{0,90}/.exec(after)?.[0] ?? ''
}

/**
 * Whether an amount is what another is compared with, and how far back it lies. `sentence` has its
 * periods in words still.
 */
export function findShift({ before, after, next }: Windows): Shift {
  const comparison = COMPARES.exec(before)
  const behind = head(
    next ? after.replace(/\b(?:to|and|versus|vs|compared|against|from)\b[^]*$/i, '') : after,
  )
  // `less than 5%` is a bound; `35% more than 29.6 billion` compares.
  const isBound = /\S.*\b(?:less|more|fewer)\sthan\s$/i.test(before)
  const tail = comparison?.groups?.['tail'] ?? ''
  const compares = comparison !== null && !isBound && !TO_OWN.test(tail)
  if (compares) return nameShift(behind) ?? nameShift(tail) ?? { kind: 'open' }
  if (PRIOR_OWN.test(before)) return { kind: 'year' }
  return null
}

/** True where what follows an amount at once says that it was a year before: `29.6 billion a year earlier`. */
export function isYearBefore({ after }: Windows): boolean {
  return /^\s?(?:yuan\s)?(?:(?:in|for|during|reported|posted|recorded|booked|earned)\s)?(?:the\s)?(?:a year (?:ago|earlier|before|prior)|(?:year-ago|prior-year|corresponding|comparable|same) (?:quarter|period)(?: (?:last|a) year| of (?:last|the (?:previous|prior))| (?:ago|earlier))|(?:year-ago|prior-year) (?:quarter|period)|the year (?:before|earlier))/i.test(
    after,
  )
}
