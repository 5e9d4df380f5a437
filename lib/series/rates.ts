import type { TransformId } from '#lib/query/params'
import type { Observation } from '#lib/series/observation'

const CHANGES: readonly TransformId[] = ['yoy', 'qoq', 'contribution']

/** True for the transforms that give changes in percent or in points, which are written with a sign. */
export function isGrowth({ transform }: { transform: TransformId }): boolean {
  return CHANGES.includes(transform)
}

/**
 * Percentage points of a total's growth that a part makes, of its value and that of a year before,
 * then the total's two; not rounded. Null where the total has no growth: a change of sign, or zero.
 */
export function contribute(
  [now = NaN, before = NaN, totalNow = NaN, totalBefore = NaN]: readonly number[],
  sign: 1 | -1 = 1,
): number | null {
  if (rateOfChange(totalNow, totalBefore) === null) return null
  return (sign * (now - before) * 100) / Math.abs(totalBefore)
}

/**
 * A percentage before it was rounded to 0.01, from its inputs, so that a table rounds it once:
 * 3.4476 is 3.4, though 3.45 would be 3.5. The value itself where its inputs do not give it.
 */
export function exactPercent(
  { value, inputs }: Pick<Observation, 'value' | 'inputs'>,
  transform: TransformId,
): number | null {
  const [first, second] = inputs.map((input) => input.value)
  if (value === null || first == null || second == null) return value
  if (transform === 'contribution') return exactPoints(value, inputs)
  const whole = inputs.reduce((sum, input) => sum + (input.value ?? 0), 0)
  const exact =
    transform === 'yoy' || transform === 'qoq'
      ? rateOfChange(first, second)
      : transform === 'share'
        ? (first / whole) * 100
        : (first / second) * 100
  return exact !== null && Math.abs(exact - value) < 0.011 ? exact : value
}

/** Points before they were rounded; what a cost takes from a profit has the other sign. */
function exactPoints(value: number, inputs: Observation['inputs']): number {
  const points = contribute(inputs.flatMap((input) => input.value ?? []))
  if (points === null) return value
  const exact = Math.sign(points) === Math.sign(value) ? points : -points
  return Math.abs(exact - value) < 0.011 ? exact : value
}

/** Rounds to two decimals, halves away from zero; never to minus zero. */
export function roundToCents(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * 100 + 1e-9)) / 100 + 0
}

/**
 * Rounds a rate, percent, to two decimals, but one just below a half stays below it: 34.496 is
 * 34.49, not 34.5, so that charts, which round it again, say 34 % as the company does.
 */
export function roundRate(rate: number): number {
  const size = Math.abs(rate)
  const rounded = roundToCents(size)
  const lifted = rounded % 1 === 0.5 && size < rounded - 1e-9
  return roundToCents(Math.sign(rate) * (lifted ? rounded - 0.01 : rounded))
}

/**
 * Percent change over the absolute earlier value, so a smaller loss is positive growth, as the
 * company prints it; null for a zero divisor or a change of sign. Not rounded.
 */
export function rateOfChange(now: number, before: number): number | null {
  if (before === 0 || now * before < 0) return null
  return ((now - before) / Math.abs(before)) * 100
}
