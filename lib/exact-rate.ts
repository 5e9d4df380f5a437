import type { Observation } from '#lib/observation'

/**
 * A rate of change before it was rounded to 0.01, from its two inputs; the value itself where it is
 * no such rate. Whole percents are rounded from this, once: 34.495 is +34, though 34.50 would be +35.
 */
export function exactRate({ value, inputs }: Pick<Observation, 'value' | 'inputs'>): number | null {
  const [now, before] = inputs
  if (value === null || inputs.length !== 2 || now?.value == null || !before?.value) return value
  const rate = ((now.value - before.value) / Math.abs(before.value)) * 100
  return Math.abs(rate - value) < 0.006 ? rate : value
}
