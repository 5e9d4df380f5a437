import { formatExact } from '#lib/words/format'
import type { Observation } from '#lib/series/observation'
import type { Query } from '#lib/query/params'

/** A share by the amounts it was taken of: `205,862 of 286,440`; null for what is no share. */
export function describeParts(
  { transform }: Pick<Query, 'transform'>,
  { inputs }: Pick<Observation, 'inputs'>,
): string | null {
  const [part = 0, whole = 0] = inputs.map(({ value }) => value ?? 0)
  const sum = inputs.reduce((total, { value }) => total + (value ?? 0), 0)
  if (transform === 'share') return `${formatExact(part)} of ${formatExact(sum)}`
  const isPart = transform === 'share-of-revenue' || transform === 'margin'
  return isPart ? `${formatExact(part)} of ${formatExact(whole)}` : null
}
