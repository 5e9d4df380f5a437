import { getDate, getYear, parseISO } from 'date-fns'
import { decimalsOf, isIndex, POINTS } from '#lib/words/units'

/** Names as a sentence lists them: `a`, `a and b`, `a, b and c`; empty for none. */
export function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** The only user of Intl: numbers and dates as people read them. English, true minus signs. */

const ONE = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

// Browsers load this file, and date-fns' own `format` would add 5 kB to it. American English writes
// `Sep` in every browser; British English writes `Sept` in some.
const MONTH = new Intl.DateTimeFormat('en-US', { month: 'short' })
const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })

/** One for each count of decimals: making one takes longer than writing hundreds of numbers. */
const EXACT = new Map<string, Intl.NumberFormat>()

function exactFormat(unit: string): Intl.NumberFormat {
  const [minimumFractionDigits, maximumFractionDigits] = decimalsOf(unit)
  const key = `${minimumFractionDigits} ${maximumFractionDigits}`
  const known = EXACT.get(key)
  if (known) return known
  const made = new Intl.NumberFormat('en-US', { minimumFractionDigits, maximumFractionDigits })
  EXACT.set(key, made)
  return made
}

const MINUS = '\u2212'

/** Puts a true minus in place of the hyphen, and none before a rounded zero. */
function setMinus(text: string): string {
  return /^-[0.,]*$/.test(text) ? text.slice(1) : text.replace('-', MINUS)
}

/**
 * A number with the decimals of its unit: `39824` in `CNY million` → `39,824`, `6.2` in
 * `CNY per USD` → `6.2000`. Without a unit, up to two decimals where there are any.
 */
export function formatExact(value: number, unit = ''): string {
  return setMinus(exactFormat(unit).format(value))
}

/** A value in millions as billions with one decimal: `48437` → `48.4`. */
export function formatBillion(millions: number): string {
  return setMinus(ONE.format(millions / 1000))
}

const BILLIONS = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 3,
  maximumFractionDigits: 5,
})

/** Billions in a table, down to the million and what was printed of it: `39.824`. */
export function formatBillions(value: number): string {
  return setMinus(BILLIONS.format(value))
}

/** One decimal: `44.94` → `44.9`. */
export function formatOne(value: number): string {
  return setMinus(ONE.format(value))
}

/** No decimals: `44.94` → `45`. */
export function formatWhole(value: number): string {
  return setMinus(WHOLE.format(value))
}

function sign(value: number, text: string): string {
  return value > 0 && !/^[0.,]*$/.test(text) ? `+${text}` : text
}

/** A rate in whole percent with its sign and no unit, for charts: `+45`, `−7`, `0`. */
export function formatRate(percent: number): string {
  return sign(percent, formatWhole(percent))
}

/** A rate with one decimal and its sign, for tables: `+44.9`. */
export function formatTableRate(percent: number): string {
  return sign(percent, formatOne(percent))
}

/** A rate in a sentence: `+45%`. */
export function formatGrowth(percent: number): string {
  return `${formatRate(percent)}%`
}

/** What a number of a unit is followed by where it stands alone: `%`, ` pp`, else nothing. */
export function suffixOf(unit: string): string {
  if (unit === POINTS) return ' pp'
  return unit === 'percent' ? '%' : ''
}

/** A change in a sentence: `+45%`; of a ratio in points, with a decimal: `+1.2 pp`. */
export function formatChange(value: number, unit: string): string {
  return unit === POINTS ? `${formatTableRate(value)}${suffixOf(unit)}` : formatGrowth(value)
}

/** Amounts in millions are drawn in billions. */
export function isDrawnInBillions(unit: string): boolean {
  return /^(CNY|USD) million/.test(unit)
}

/** The unit a chart names: millions of money are drawn as billions. */
export function nameUnit(unit: string): string {
  return isDrawnInBillions(unit) ? unit.replace('million', 'billion') : unit
}

/** A value as a chart writes it, in `nameUnit(unit)`. */
export function formatAmount(value: number, unit: string): string {
  if (isDrawnInBillions(unit)) return formatBillion(value)
  if (unit === 'percent') return formatWhole(value)
  return isIndex(unit) ? formatWhole(value) : formatExact(value, unit)
}

/** `2026-08-20` → `20 Aug 2026`. */
export function formatDate(date: string): string {
  const day = parseISO(date)
  return `${getDate(day)} ${MONTH.format(day)} ${getYear(day)}`
}

/** A range with an en dash: `5–9`. */
export function formatRange(from: number, to: number): string {
  return `${formatWhole(from)}\u2013${formatWhole(to)}`
}

/** Two values as a range of whole numbers, or one where they round alike: `51–57`. */
export function formatRangeOf(low: number, high: number): string {
  return Math.round(low) === Math.round(high) ? formatWhole(low) : formatRange(low, high)
}

/** `2026-06-30` → `30 June 2026`. */
export function formatLongDate(date: string): string {
  return LONG.format(parseISO(date))
}

/** A difference with its sign and the decimals of its unit: `+229`, `−58`. */
export function formatSigned(value: number, unit = ''): string {
  return sign(value, formatExact(value, unit))
}

/** A difference in billions with its sign: `+0.229`, `−0.058`. */
export function formatSignedBillions(value: number): string {
  return sign(value, formatBillions(value))
}
