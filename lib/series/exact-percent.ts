import { rateOfChange } from '#lib/series/growth'
import type { Observation } from '#lib/series/observation'
import type { TransformId } from '#lib/query/params'

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
  const whole = inputs.reduce((sum, input) => sum + (input.value ?? 0), 0)
  const exact =
    transform === 'yoy' || transform === 'qoq'
      ? rateOfChange(first, second)
      : transform === 'share'
        ? (first / whole) * 100
        : (first / second) * 100
  return exact !== null && Math.abs(exact - value) < 0.011 ? exact : value
}
