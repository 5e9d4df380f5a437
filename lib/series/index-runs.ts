import type { Quality } from '#lib/data/fact'
import { roundRate } from '#lib/series/rates'
import { worstQuality } from '#lib/series/line'
import type { LineId } from '#lib/metrics/metric'
import { missingObservation } from '#lib/series/observe/observe'
import type { Observation, Print } from '#lib/series/observation'

interface Known extends Observation {
  value: number
  quality: Quality
  line: LineId
  vintage: string
}

function isKnown(observation: Observation): observation is Known {
  const { value, quality, line, vintage } = observation
  return value !== null && quality !== null && line !== null && vintage !== null
}

function printOf(seen: Known): Print {
  const { period, value, line, structure, quality, release, vintage, source, page, url } = seen
  const document = seen.document ?? 'computed'
  const where = { document, source, page, url }
  const { status, inputs, note } = seen
  const how = status === 'derived' ? { derived: note, note: null } : { derived: null, note }
  return { period, value, line, structure, quality, release, vintage, ...where, inputs, ...how }
}

/** A level over the level its run starts from, which has to be positive. */
function indexOn(base: Known, seen: Known): Observation {
  const inputs = seen === base ? [base] : [seen, base]
  const { period, unit, label, line, structure } = seen
  const bare = { ...missingObservation(period, unit, 'release', 'sign-change'), label }
  if (base.value <= 0) return bare
  return {
    ...bare,
    value: roundRate((seen.value / base.value) * 100),
    status: 'derived',
    quality: worstQuality(inputs.map((input) => input.quality)),
    line,
    structure,
    break: seen.break,
    vintage: seen.vintage > base.vintage ? seen.vintage : base.vintage,
    inputs: inputs.map(printOf),
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
