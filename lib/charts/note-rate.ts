import type { Observation } from '#lib/series/observation'

/** Says so where a rate was taken on another structure than the value beside it stands on. */
export function noteRate(rate: Observation | undefined, seen: Observation): { note?: string } {
  if (rate?.value == null || seen.value === null) return {}
  if (rate.structure === null || rate.structure === seen.structure) return {}
  return { note: `on the ${rate.structure} structure` }
}
