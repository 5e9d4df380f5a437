import { signFits, type Direction } from '#lib/claims/direction'
import type { KnownValue } from '#lib/claims/known-value'
import { agrees, listComparables, type Comparable } from '#lib/claims/match-amount'
import type { Amount } from '#lib/claims/read-amount'
import type { FoundAmount } from '#lib/claims/text/amounts/found-amount'
import type { Dataset } from '#lib/data/dataset'

/** A known value that an amount agrees with, and in which way. */
export interface Held {
  known: KnownValue
  held: Comparable
  /** How it agrees, where that is not by rounding: `cut, not rounded`; null for rounding. */
  manner: string | null
}

/** True where a value cut behind the last digit written gives the amount: 234,156 as `234.1`. */
function isCut({ value, step, qualifier }: Amount, held: Comparable): boolean {
  if (qualifier !== null) return false
  const apart = Math.abs(held.value) - Math.abs(value)
  return apart > 0 && apart < step * (1 - 1e-9)
}

/** Rates are computed to two decimals; half a step either way is the same figure. */
const RATE_DUST = 0.011

/** A percentage that rounds either way from just below a half: 6.497 % as `7%`? No: as `6%`. */
function agreesAsRate(amount: Amount, held: Comparable): boolean {
  const apart = Math.abs(Math.abs(held.value) - Math.abs(amount.value))
  return amount.qualifier === null && apart <= amount.step / 2 + RATE_DUST
}

/** The ways to hold an amount against a value: by its unit, or as an amount whose unit is unsaid. */
function waysOf(found: FoundAmount, known: KnownValue, dataset: Dataset): Comparable[] {
  const { amount } = found
  // `5.2 billion` without a currency is money in the currency of what it is of.
  const money = /^(?:CNY|USD)/.test(known.unit)
  if (amount.unit === 'plain' && money) {
    const unit = known.unit.startsWith('USD') ? 'USD' : 'CNY'
    return listComparables({ unit }, known, dataset)
  }
  return listComparables(amount, known, dataset)
}

/** How an amount agrees with a value; null where it does not. */
export function hold(
  found: FoundAmount,
  known: KnownValue | null,
  direction: Direction,
  dataset: Dataset,
): Held | null {
  if (!known || !signFits(direction, known.value, known.metric.id, known.measure)) return null
  const { amount, range } = found
  for (const held of waysOf(found, known, dataset)) {
    const size = Math.abs(held.value)
    if (range && size >= range.low * 0.9995 && size <= range.high * 1.0005)
      return { known, held, manner: 'inside the range' }
    if (agrees(amount, held)) return { known, held, manner: null }
    if (known.unit === 'percent' && agreesAsRate(amount, held)) return { known, held, manner: null }
    if (known.unit !== 'percent' && isCut(amount, held))
      return { known, held, manner: 'cut, not rounded' }
  }
  return null
}

/** Dollars at the rate of a day lie within this part of those at the filing's rate. */
const DAY_RATE = 0.03

/** Dollars that the filing's rate does not give and a rate of the day would. */
export function holdAtDayRate(
  found: FoundAmount,
  known: KnownValue | null,
  direction: Direction,
  dataset: Dataset,
): Held | null {
  if (found.amount.unit !== 'USD' || !known || !known.unit.startsWith('CNY')) return null
  if (!signFits(direction, known.value, known.metric.id, known.measure)) return null
  const [held] = listComparables(found.amount, known, dataset)
  if (!held?.rate) return null
  const size = Math.abs(found.amount.value)
  const near =
    Math.abs(Math.abs(held.value) - size) <= DAY_RATE * Math.abs(held.value) + found.amount.step / 2
  return near ? { known, held, manner: 'in dollars at a rate of the day' } : null
}
