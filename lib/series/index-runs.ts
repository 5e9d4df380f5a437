import { roundRate } from '#lib/series/rates'
import { worstQuality } from '#lib/series/line'
import { missingObservation } from '#lib/series/observe/observe'
import type { Observation } from '#lib/series/observation'
import { isKnown, printOfKnown, type Known } from '#lib/series/prints'

/** A level over the level its run starts from, which has to be positive. */
function indexOn(base: Known, observation: Known): Observation {
  const inputs = observation === base ? [base] : [observation, base]
  const { period, unit, label, line, structure } = observation
  const bare = missingObservation(period, unit, 'sign-change', label)
  if (base.value <= 0) return bare
  return {
    ...bare,
    value: roundRate((observation.value / base.value) * 100),
    status: 'derived',
    quality: worstQuality(inputs.map((input) => input.quality)),
    line,
    structure,
    break: observation.break,
    vintage: observation.vintage > base.vintage ? observation.vintage : base.vintage,
    inputs: inputs.map(printOfKnown),
    reason: null,
  }
}

/**
 * Levels rebased so that the first value of each run is 100: a base in another line would draw two
 * lines as one. Null where a run starts from a loss or from zero.
 */
export function indexRuns(observations: readonly Observation[]): Observation[] {
  let base: Known | null = null
  return observations.map((observation) => {
    if (!isKnown(observation)) return observation
    if (base === null || base.line !== observation.line) base = observation
    return indexOn(base, observation)
  })
}
