import type { Observation, Series } from '#lib/observation'
import type { Query } from '#lib/params'
import {
  isQuarter,
  lastQuarterOf,
  quarterIndex,
  quartersOf,
  fiscalYearOf,
  type FiscalPeriod,
  type Period,
} from '#lib/period'

const endOf = (period: Period) => quarterIndex(lastQuarterOf(period))

/** The first quarter a bound means: a year means its first. */
function firstQuarterOf(bound: FiscalPeriod) {
  return isQuarter(bound) ? bound : quartersOf(fiscalYearOf(bound))[0]
}

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
  const all = series.flatMap((one) => one.observations)
  const ends = [...new Set(all.map(({ period }) => endOf(period)))].sort((a, b) => a - b)
  const first = query.last === null ? -Infinity : (ends.at(-query.last) ?? -Infinity)
  return series.map((one) => {
    const observations = windowObservations(one.observations, { ...query, last: null })
    return { ...one, observations: observations.filter(({ period }) => endOf(period) >= first) }
  })
}
