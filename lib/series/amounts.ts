import type { Amounts } from '#lib/query/params'
import type { Series } from '#lib/series/observation'
import { formatBillions, formatExact, formatSigned, formatSignedBillions } from '#lib/words/format'

const MILLIONS = /^(CNY|USD) million/

/** True for the unit of amounts of money in millions: what `amounts` counts otherwise. */
export function isInMillions(unit: string): boolean {
  return MILLIONS.test(unit)
}

/** A unit in the amounts asked for: `CNY million` → `CNY billion`; any other unit as it is. */
export function nameAmounts(unit: string, amounts: Amounts): string {
  return amounts === 'billion' && isInMillions(unit) ? unit.replace('million', 'billion') : unit
}

/** Millions as billions: the decimal point is moved in the digits, so that nothing is rounded. */
export function toBillions(millions: number): number {
  const text = String(millions)
  const [digits = text, power = '0'] = text.split('e')
  return Number(`${digits}e${Number(power) - 3}`)
}

/** A value in the amounts asked for, given its unit; counts, percentages and what is per share stay. */
export function scaleValue(
  value: number | null,
  unit: string | null | undefined,
  amounts: Amounts,
): number | null {
  const isScaled = value !== null && amounts === 'billion' && isInMillions(unit ?? '')
  return isScaled ? toBillions(value) : value
}

/** A series in the amounts asked for: its values and their unit; what it cites stays as printed. */
export function scaleSeries<S extends Pick<Series, 'unit' | 'observations'>>(
  series: S,
  amounts: Amounts,
): S {
  if (amounts === 'million' || !isInMillions(series.unit)) return series
  const observations = series.observations.map((observation) => ({
    ...observation,
    value: scaleValue(observation.value, series.unit, amounts),
    unit: nameAmounts(observation.unit, amounts),
  }))
  return { ...series, unit: nameAmounts(series.unit, amounts), observations }
}

/** An amount as a table writes it, in `nameAmounts(unit, amounts)`. */
export function formatAmount(value: number, unit: string, amounts: Amounts): string {
  if (amounts === 'million' || !isInMillions(unit)) return formatExact(value, unit)
  return formatBillions(toBillions(value))
}

/** A difference of amounts with its sign, likewise. */
export function formatSignedAmount(value: number, unit: string, amounts: Amounts): string {
  if (amounts === 'million' || !isInMillions(unit)) return formatSigned(value, unit)
  return formatSignedBillions(toBillions(value))
}
