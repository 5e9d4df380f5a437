import type { Amount } from '#lib/claims/read-amount'
import type { Span } from '#lib/claims/text/span'

/** Money by its currency; yen and Hong Kong dollars are held against nothing. */
export type Currency = 'CNY' | 'USD' | 'HKD' | 'EUR' | 'GBP' | 'JPY' | 'INR' | 'other'

/** What kind of thing a number is, by what stands around it. */
export type AmountKind = 'money' | 'percent' | 'points' | 'times' | 'count' | 'scaled' | 'bare'

/** A number of a text that says what it counts. */
export interface FoundAmount extends Span {
  amount: Amount
  kind: AmountKind
  currency: Currency | null
  /** The scale as written, as a factor: 1e9 for `billion`; 1 where none is written. */
  scale: number
  /** What is counted: `ordinary shares`, `employees`; empty for money and percents. */
  noun: string
  /** Per share or per ADS as written beside it. */
  perShare: 'ads' | 'share' | null
  /** The minus, plus or bracket written with it. */
  sign: -1 | 0 | 1
  /** The other end of a range, in the same unit; null for a single number. */
  range: { low: number; high: number } | null
  /** True where it says the amount before it again, in brackets or behind `or`. */
  restates: boolean
  /** True where its unit is not written and only likely. */
  guessed?: boolean
}
