import type { Amount } from '#lib/claims/read-amount'
import type { KnownValue } from '#lib/claims/known-value'
import { lastOf } from '#lib/claims/claim-period'
import type { Dataset } from '#lib/data/dataset'
import { findRate } from '#lib/series/currency'
import type { Fact } from '#lib/data/fact'

/** A known value in the unit that a text uses, with the rate where that took one. */
export interface Comparable {
  /** In ones, or percent. */
  value: number
  rate: Fact | null
  /** How it was made, where that is not by the period's own rate alone. */
  arithmetic?: string
}

/** Dollars that releases print in millions are rounded to one, now and then the other way. */
const DOLLAR_SLACK = 1e6
/** A figure with `over` or `about` says no more than its first digits; never more than these parts. */
const OVER_AT_MOST = 0.1
const ABOUT_AT_MOST = 0.05

/** How many ones a unit holds: 1,000,000 for `CNY million`; null for anything else. */
function scaleOf(unit: string): number | null {
  if (unit === 'CNY per USD') return null
  if (/\bbillion\b/.test(unit)) return 1e9
  return /\bmillion\b/.test(unit) ? 1e6 : 1
}

/** True where a unit is money of a currency. */
const isMoney = (unit: string, currency: 'CNY' | 'USD') => unit.startsWith(currency)

/** The ways a known value can stand beside an amount: as it is, or in dollars at its own rate. */
export function listComparables(
  amount: Pick<Amount, 'unit'>,
  known: KnownValue,
  dataset: Dataset,
): Comparable[] {
  const scale = scaleOf(known.unit)
  if (scale === null || amount.unit === 'other-money') return []
  const plain = { value: known.value * scale, rate: null }
  if (known.unit === 'percent' || amount.unit === 'percent')
    return known.unit === amount.unit ? [{ value: known.value, rate: null }] : []
  if (isMoney(known.unit, 'USD')) return amount.unit === 'CNY' ? [] : [plain]
  if (!isMoney(known.unit, 'CNY')) return amount.unit === 'plain' ? [plain] : []
  if (amount.unit !== 'USD') return [plain]
  const rate = findRate(dataset, lastOf(known.period))
  return rate?.value ? [{ value: plain.value / rate.value, rate }] : []
}

/** True where a value in the amount's unit agrees with it as it is written; both signless. */
export function agrees(amount: Amount, comparable: Comparable): boolean {
  const size = Math.abs(amount.value)
  const apart = Math.abs(comparable.value) - size
  const { step, roundStep, qualifier } = amount
  const noise = step * 1e-9
  const inMillions = Math.abs(comparable.value) >= DOLLAR_SLACK
  const slack = comparable.rate && inMillions && step <= DOLLAR_SLACK ? DOLLAR_SLACK : 0
  const half = Math.max(step / 2, slack) + noise
  const beyond = Math.max(step, Math.min(roundStep, OVER_AT_MOST * size))
  switch (qualifier) {
    case 'over':
      return apart >= -slack - noise && apart < beyond
    case 'nearly':
    case 'under':
      return apart <= slack + noise && -apart < beyond
    case 'about':
      return Math.abs(apart) <= Math.max(half, Math.min(roundStep / 2, ABOUT_AT_MOST * size))
    case null:
      return Math.abs(apart) <= half
  }
}

/** True where `over` or `under` holds to the letter, by however much. */
export function holdsAsBound({ value, qualifier }: Amount, comparable: Comparable): boolean {
  const apart = Math.abs(comparable.value) - Math.abs(value)
  return (qualifier === 'over' && apart >= 0) || (qualifier === 'under' && apart <= 0)
}
