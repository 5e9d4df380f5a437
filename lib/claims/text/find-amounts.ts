import { readAmount, type Amount } from '#lib/claims/read-amount'

/** A stretch of a sentence. */
export interface Span {
  from: number
  to: number
}

export interface FoundAmount extends Span {
  amount: Amount
}

const QUALIFIER =
  '(?:(?:over|more than|above|at least|exceeding|exceeded|surpassing|surpassed|nearly|almost|approaching|about|approximately|approx\\.?|around|roughly|less than|fewer than|some|down|up)\\s+)?'
const CURRENCY = '(?:(?:US|CN|HK)?[$¥￥€£]|RMB|CNY|USD|EUR)'
const NUMBER = '[-−]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?|[-−]?\\d{1,9}(?:\\.\\d{1,6})?'
const SCALE = '(?:trillion|billion|million|thousand|bn|mn|tn|[TBM](?![a-z]))'
const AFTER = '(?:%|percent\\b|per cent\\b|yuan\\b|RMB\\b|CNY\\b|USD\\b|dollars\\b)'
const AMOUNT = new RegExp(
  `${QUALIFIER}(?:${CURRENCY}\\s?)?(?<![\\d.,])(?:${NUMBER})(?![\\d,]*\\d)(?:\\s?${SCALE}(?![a-z]))?\\+?(?:\\s?${AFTER})?\\+?`,
  'gi',
)
/** A bare number is a date, a count of stores, a version: only these make it a figure. */
const MARKED = new RegExp(
  `[$¥￥€£%]|\\d\\s?${SCALE}|\\b(?:RMB|CNY|USD|EUR|yuan|dollars|percent|per cent)`,
  'i',
)

/** The figures of a sentence: numbers with a currency, a scale or a percent sign. */
export function findAmounts(sentence: string): FoundAmount[] {
  return [...sentence.matchAll(AMOUNT)].flatMap(({ 0: written, index }) => {
    const amount = MARKED.test(written) ? readAmount(written.trim()) : null
    return amount ? [{ amount, from: index, to: index + written.length }] : []
  })
}
