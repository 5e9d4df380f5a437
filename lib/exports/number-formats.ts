import { decimalsOf } from '#lib/words/units'

/** The decimals that a number needs: two for 34.49. */
function countDecimals(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
}

/** What any number may show, whatever its unit is usually written with; billions show each million's part. */
const MOST = 2
const MOST_OF_BILLIONS = 5

/**
 * The number format of values of one unit: thousands set apart, at least the decimals that the unit is
 * always written with, and as many for all of them as the one with the most needs.
 */
export function formatOfUnit(unit: string, values: readonly (number | null)[]): string {
  const [least, most] = decimalsOf(unit)
  const needed = Math.max(0, ...values.map((value) => countDecimals(value ?? 0)))
  const cap = /^(CNY|USD) billion/.test(unit) ? MOST_OF_BILLIONS : MOST
  const decimals = Math.max(least, Math.min(needed, Math.max(most, cap)))
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
}
