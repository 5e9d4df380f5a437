import type { Currency, FoundAmount } from '#lib/claims/text/amounts/found-amount'

/** The unit that a head, a caption or a label gives to bare numbers. */
export interface TableUnit {
  currency: Currency | null
  /** Null where no scale is said. */
  factor: number | null
  percent: boolean
}

const CURRENCIES: readonly (readonly [Currency, RegExp])[] = [
  ['HKD', /HK\$|HKD/i],
  ['USD', /US\$|USD|U\.S\. dollars?|US dollars?|\$/i],
  ['CNY', /RMB|CNY|¥|yuan|renminbi|人民币|元/i],
  ['EUR', /€|EUR\b/],
]
const FACTORS: readonly (readonly [number, RegExp])[] = [
  [1e9, /(?:^|[^a-z])(?:billions?|bln|bn|b)(?![a-z])/i],
  [1e6, /(?:^|[^a-z])(?:millions?|mln|mn|mm|m)(?![a-z])/i],
  [1e3, /(?:^|[^a-z])(?:thousands?|k)(?![a-z])|(?:'|,)000/i],
  [1e8, /亿/],
  [1e4, /万/],
]

/** Reads a unit out of words; null where they say none. */
export function readTableUnit(words: string): TableUnit | null {
  const percent =
    /%|\bper ?cent|\bpct\b|\byoy\b|\by\/y\b|\bqoq\b|\bchange\b|\bgrowth\b|同比|环比/i.test(words)
  const currency = CURRENCIES.find(([, pattern]) => pattern.test(words))?.[0] ?? null
  const glued = words.replace(/RMB|CNY|USD|US\$|HK\$/gi, ' ')
  const factor = FACTORS.find(([, pattern]) => pattern.test(glued))?.[0] ?? null
  if (currency === null && factor === null && !percent) return null
  return { currency, factor, percent: percent && currency === null }
}

/** A bare number of a cell in the unit that its table gives it. */
export function giveUnit(found: FoundAmount, unit: TableUnit, noun: string): FoundAmount {
  if (found.kind !== 'bare') return found
  if (unit.percent)
    return { ...found, kind: 'percent', amount: { ...found.amount, unit: 'percent' } }
  const factor = unit.factor ?? 1
  const { value, step, roundStep } = found.amount
  const money = unit.currency !== null
  const amountUnit: FoundAmount['amount']['unit'] =
    unit.currency === 'USD'
      ? 'USD'
      : unit.currency === 'CNY'
        ? 'CNY'
        : money
          ? 'other-money'
          : 'plain'
  const amount = {
    ...found.amount,
    value: value * factor,
    step: step * factor,
    roundStep: roundStep * factor,
    unit: amountUnit,
  }
  const kind = money ? ('money' as const) : ('scaled' as const)
  return { ...found, amount, kind, currency: unit.currency, scale: factor, noun }
}
