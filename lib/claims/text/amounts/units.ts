import type { Currency } from '#lib/claims/text/amounts/found-amount'

/** What a scale multiplies by; null for crore and lakh, which are not read. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:trillions?|trn|tn|t)$/i, 1e12],
  [/^(?:billions?|bln|bil|bn|b|milliards?|milliarden|mrd)$/i, 1e9],
  [/^(?:millions?|mln|mil|mn|mm|m)$/i, 1e6],
  [/^(?:thousands?|k)$/i, 1e3],
  [/^万亿$/, 1e12],
  [/^亿$/, 1e8],
  [/^千万$/, 1e7],
  [/^百万$/, 1e6],
  [/^万$/, 1e4],
]

const WORD_SCALE =
  'trillions?|trn|tn|billions?|bln|bil|bn|milliards?|milliarden|mrd|millions?|mln|mil|mn|mm|thousands?|crores?|lakhs?'
const AFTER_NUMBER = new RegExp(
  `^(?:\\s{0,2}(万亿|千万|百万|亿|万)|(?:\\s{0,2}|-)(${WORD_SCALE})(?![\\p{L}\\d])|\\s?([bmkt])(?![\\p{L}\\d'])(?!-\\w))`,
  'iu',
)

/** The scale that follows a number: how many characters it takes, and its factor. */
export function readScale(
  after: string,
): { length: number; factor: number; written: string } | null {
  const match = AFTER_NUMBER.exec(after)
  const written = match?.[1] ?? match?.[2] ?? match?.[3]
  if (!match || !written) return null
  const factor = SCALES.find(([pattern]) => pattern.test(written))?.[1] ?? Number.NaN
  return { length: match[0].length, factor, written }
}

const BEFORE: readonly (readonly [Currency, RegExp])[] = [
  ['HKD', /(?:HK\$|HKD)\s{0,2}$/i],
  ['other', /(?:NT\$|(?<![A-Z])(?:A\$|AU\$|C\$|S\$|R\$)|KRW|₩|SGD|CHF)\s{0,2}$/i],
  ['USD', /(?:US\s?\$|USD\s?\$?|U\.S\.\s?\$|\$)\s{0,2}$/i],
  ['JPY', /(?:JPY\s?¥?|JP¥)\s{0,2}$/i],
  ['CNY', /(?:RMB\s?¥?|CNY\s?¥?|CNH|CN¥|C¥|¥|人民币|yuan)\s{0,2}$/i],
  ['EUR', /(?:€|EUR)\s{0,2}$/i],
  ['GBP', /(?:£|GBP)\s{0,2}$/i],
  ['INR', /(?:₹|INR|Rs\.?)\s{0,2}$/],
]
/** Hundredths of a dollar behind a number: `66 cents`. */
export const CENTS = /^\s(?:US\s|American\s)?cents?(?![a-z])/i
const AFTER: readonly (readonly [Currency, RegExp])[] = [
  ['HKD', /^\s{0,2}-?(?:Hong Kong dollars?|HKD|HK\$|港元|港币)/i],
  ['USD', /^\s{0,2}-?(?:(?:of\s)?(?:US|U\.S\.|American)?\s?dollars?|USD|US\$|美元)(?![\p{L}])/iu],
  [
    'CNY',
    /^\s{0,2}-?(?:in\s|de\s)?(?:Chinese\s)?(?:yuans?|renminbi|RMB|CNY|元人民币|元|人民币)(?![a-z])/i,
  ],
  ['EUR', /^\s{0,2}-?(?:euros?|EUR|欧元)(?![a-z])/i],
  ['GBP', /^\s{0,2}-?(?:pounds?(?:\s(?:sterling))?|GBP|英镑)(?![a-z])/i],
  ['JPY', /^\s{0,2}-?(?:(?:Japanese\s)?yen|JPY|日元)(?![a-z])/i],
  ['INR', /^\s{0,2}-?(?:rupees?|INR)(?![a-z])/i],
]

/** The currency that stands before a number, with the length of its sign and spaces. */
export function readCurrencyBefore(before: string): { currency: Currency; length: number } | null {
  for (const [currency, pattern] of BEFORE) {
    const match = pattern.exec(before)
    if (match) return { currency, length: before.length - match.index }
  }
  return null
}

/** The currency that stands behind a number and its scale. */
export function readCurrencyAfter(after: string): { currency: Currency; length: number } | null {
  for (const [currency, pattern] of AFTER) {
    const match = pattern.exec(after)
    if (match) return { currency, length: match[0].length }
  }
  return null
}

const POINTS =
  /^\s{0,2}-?(?:percentage[- ]points?|%\s?points?|ppts?|pps?|p\.p\.|basis[- ]points?|bps?)(?![a-z])/i
const PERCENT = /^\s{0,2}-?(?:%|per[- ]?cent(?:age)?(?![a-z])|pct\.?(?![a-z])|pc(?![a-z]))/i
const TIMES = /^\s?(?:x|times|-?fold)(?![a-z])/i
const COUNTED =
  /^\+?\s(?:of\s)?(?:(?:ordinary|common|outstanding|annual|annually|active|paying|new|88VIP|loyalty|total|full-time|monthly|daily|more|of its|own|its|American|additional|overseas|unique|mobile|registered|premium)\s){0,4}(shares?|ADSs?|ADRs?|depositary (?:shares?|receipts?)|members?|memberships?|consumers?|users?|customers?|employees|people|staff|subscribers?|buyers?|shoppers?|workers|stores?|orders|parcels|packages|downloads|merchants|jobs|monthly active|DAUs?|MAUs?|AACs?)(?![a-z])/i
const CHINESE_COUNTED = /^(?:名|位)?(员工|会员|消费者|用户|人)/
const PER_SHARE =
  /^,?\s{0,2}(?:(?:per|a|an|each|\/)\s?(?:diluted\s|basic\s)?|per-)(ADSs?|ADRs?|American depositary (?:share|receipt)s?|(?:ordinary\s)?shares?)(?![a-z])/i

export interface UnitAfter {
  kind: 'points' | 'percent' | 'times' | 'count'
  length: number
  noun: string
}

/** What a number counts, by the words behind it. */
export function readUnitAfter(after: string): UnitAfter | null {
  for (const [kind, pattern] of [
    ['points', POINTS],
    ['percent', PERCENT],
    ['times', TIMES],
  ] as const) {
    const match = pattern.exec(after)
    if (match) return { kind, length: match[0].length, noun: '' }
  }
  const counted = COUNTED.exec(after) ?? CHINESE_COUNTED.exec(after)
  return counted
    ? { kind: 'count', length: counted[0].length, noun: counted[0].trim().toLowerCase() }
    : null
}

/** `per ADS`, `a share` behind an amount. */
export function readPerShare(after: string): { length: number; of: 'ads' | 'share' } | null {
  const match = PER_SHARE.exec(after)
  if (!match) return null
  const of = /^(?:ordinary\s)?shares?$/i.test(match[1] ?? '') ? 'share' : 'ads'
  return { length: match[0].length, of }
}
