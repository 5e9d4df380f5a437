import type { Labels, Period } from '#lib/period/period'
import { periodIndex } from '#lib/period/period'
import { listSeasons } from '#lib/period/seasons'
import type { Observation } from '#lib/series/observation'

type Placed = Pick<Observation, 'period' | 'value' | 'break'>

/**
 * Observations season by season. A break stands there before the first value that has one in the time
 * since the value before it, which is of an earlier year.
 */
export function arrangeBySeason<O extends Placed>(observations: readonly O[], labels: Labels): O[] {
  const known = new Map<Period, O>(observations.map((one) => [one.period, one]))
  const begun = observations.filter((one) => one.break).map(({ period }) => periodIndex(period))
  return listSeasons([...known.keys()], labels).flatMap(({ periods }) => {
    let last = Infinity
    return periods.flatMap((period): O[] => {
      const observation = known.get(period)
      if (!observation) return []
      if (observation.value === null) return [{ ...observation, break: false }]
      const at = periodIndex(period)
      const isBroken = begun.some((time) => time > last && time <= at)
      last = at
      return [{ ...observation, break: isBroken }]
    })
  })
}
