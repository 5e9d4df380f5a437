import { firstQuarterOf, periodEnd } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { listRuns } from '#lib/series/describe-run'
import type { Observation, Series } from '#lib/series/observation'

/**
 * The observations a query asks for: those whose last day lies from the end of the first quarter of `from`
 * to that of `to`, of these the newest `last`.
 */
export function windowObservations<Row extends Pick<Observation, 'periodEnd'>>(
  rows: readonly Row[],
  { from, to, last }: Pick<Query, 'from' | 'to' | 'last'>,
): Row[] {
  const least = from ? periodEnd(firstQuarterOf(from)) : ''
  const most = to ? periodEnd(to) : '9'
  const inside = rows.filter((row) => row.periodEnd >= least && row.periodEnd <= most)
  return last === null ? inside : inside.slice(-last)
}

/** Several series with a row for the same periods: the newest `last` periods of them all. */
export function windowTogether(series: readonly Series[], query: Query): Series[] {
  const inRange = series.map((own) =>
    windowObservations(own.observations, { ...query, last: null }),
  )
  const ends = new Set(inRange.flat().map((row) => row.periodEnd))
  const newest = [...ends].sort()
  const first = query.last === null ? '' : (newest.at(-query.last) ?? '')
  return series.map((own, index) => {
    const observations = (inRange[index] ?? []).filter((row) => row.periodEnd >= first)
    return { ...own, runs: listRuns(observations), observations }
  })
}
