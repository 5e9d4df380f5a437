import { formatDate } from '#lib/words/format'
import type { Series } from '#lib/series/observation'

/**
 * Where a chart has figures whose range has none; no sentence where it has one. `whole` gives its
 * series without a range, as known on `asOf` (`YYYY-MM-DD`).
 */
export function noteNothing(
  shown: readonly Series[],
  whole: () => readonly Series[],
  asOf: string,
): string[] {
  if (shown.some(({ observations }) => observations.some(({ value }) => value !== null))) return []
  const held = whole()
    .flatMap(({ observations }) => observations.filter(({ value }) => value !== null))
    .sort((a, b) => a.periodEnd.localeCompare(b.periodEnd))
  const [first, last] = [held[0], held.at(-1)]
  if (!first || !last) return [`No figure was known on ${formatDate(asOf)}.`]
  if (first.period === last.period) return [`The one figure known is of ${last.label}.`]
  return [`Figures are known from ${first.label} to ${last.label}.`]
}
