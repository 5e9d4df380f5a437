import type { KnownValue } from '#lib/claims/known-value'
import type { Comparable } from '#lib/claims/match-amount'
import { formatExact, formatOne, formatTableRate, formatWhole } from '#lib/words/format'
import type { Observation } from '#lib/series/observation'

/** Rates of change carry their sign; parts of a whole do not. */
const CHANGES: readonly string[] = ['yoy', 'qoq']

/** A value in a table's unit column or a sentence: `39,824`, `USD 11,900 m`, `+34.5%`, `56 million`. */
export function writeValue({ value, unit, measure }: KnownValue): string {
  if (unit === 'percent')
    return `${CHANGES.includes(measure) ? formatTableRate(value) : formatOne(value)}%`
  const exact = formatExact(value)
  const [, currency, scale] = /^(CNY|USD)(?: (million|billion))?$/.exec(unit) ?? []
  if (currency === undefined) return `${exact} ${unit.replace(/(?<=million) .*$/, '')}`
  if (currency === 'CNY' && scale === 'million') return exact
  const short = scale === 'million' ? ' m' : scale === 'billion' ? ' bn' : ''
  return `${currency} ${exact}${short}`
}

/** Dollars in the scale of a unit in yuan: `USD 4,349 m`. */
export function writeDollars(dollars: number, unit: string): string {
  if (unit.endsWith('million')) return `USD ${formatWhole(dollars / 1e6)} m`
  if (unit.endsWith('billion')) return `USD ${formatWhole(dollars / 1e9)} bn`
  return `USD ${formatExact(dollars)}`
}

/** The word that the company put before a mark that was passed, which is not a count. */
function wordOf({ note }: Observation): string {
  if (/threshold/i.test(note ?? '')) return 'over '
  return /words it as about/i.test(note ?? '') ? 'about ' : ''
}

/** What is to be said with a figure that the company's own documents do not give. */
export function sayQuality({ quality }: Observation): string {
  if (quality === 'mirror') return ' (from a copy, not filed)'
  return quality === 'secondary' ? ' (from a report, not filed)' : ''
}

/** A value as a sentence gives it, provisional ones said to be so: `over 56 million`. */
export function sayValue(known: KnownValue): string {
  return `${wordOf(known.seen)}${writeValue(known)}${sayQuality(known.seen)}`
}

/** The same in dollars, where it was held against dollars: `, USD 4,349 m`. */
export function sayDollars({ unit }: KnownValue, held: Comparable): string {
  return held.rate ? `, ${writeDollars(held.value, unit)}` : ''
}

/** Who gives a value: `The company printed`, `A report of the release gives`. */
export function sayWhoPrints({ seen }: KnownValue): string {
  if (seen.quality === 'mirror') return 'A copy of the release, not the filing, gives'
  if (seen.quality === 'secondary') return 'A report of the release, not the filing, gives'
  return seen.document === null ? 'The company’s figures give' : 'The company printed'
}
