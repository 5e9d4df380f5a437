import { periodIndex, type Period } from '#lib/period/period'

/** Every period that any of several series has a row for, oldest first. */
export function listPeriodsOf(
  series: readonly { observations: readonly { period: Period }[] }[],
): Period[] {
  const periods = series.flatMap(({ observations }) => observations.map(({ period }) => period))
  return [...new Set(periods)].sort((a, b) => periodIndex(a) - periodIndex(b))
}
