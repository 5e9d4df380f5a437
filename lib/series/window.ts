import { firstQuarterOf, lastQuarterOf, quarterIndex, type Period } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { listRuns } from '#lib/series/describe-run'
import type { Observation, Series } from '#lib/series/observation'

const endOf = (period: Period) => quarterIndex(lastQuarterOf(period))

/**
 * The observations a query asks for: those whose last quarter lies from `from` to `to`, of these
 * the newest `last`.
 */
export function windowObservations(
  observations: readonly Observation[],
  { from, to, last }: Pick<Query, 'from' | 'to' | 'last'>,
): Observation[] {
  const least = from ? quarterIndex(firstQuarterOf(from)) : -Infinity
  const most = to ? endOf(to) : Infinity
  const inside = observations.filter(({ period }) => {
    const end = endOf(period)
    return end >= least && end <= most
  })
  return last === null ? inside : inside.slice(-last)
}

/** Several series with a row for the same periods: the newest `last` periods of them all. */
export function windowTogether(series: readonly Series[], query: Query): Series[] {
  const inRange = series.map((own) =>
    windowObservations(own.observations, { ...query, last: null }),
  )
  const ends = new Set(inRange.flat().map(({ period }) => endOf(period)))
  const newest = [...ends].sort((a, b) => a - b)
  const first = query.last === null ? -Infinity : (newest.at(-query.last) ?? -Infinity)
  return series.map((own, index) => {
    const observations = (inRange[index] ?? []).filter(({ period }) => endOf(period) >= first)
    return { ...own, runs: listRuns(observations), observations }
  })
}
