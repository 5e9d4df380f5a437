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

function printOf(observation: Known): Print {
  const { period, value, line, structure, quality, release, vintage, source, page, url } =
    observation
  const document = observation.document ?? 'computed'
  const { copy } = observation
  const where = { document, source, page, url, ...(copy && { copy }) }
  const { status, inputs, note } = observation
  const how = status === 'derived' ? { derived: note, note: null } : { derived: null, note }
  return { period, value, line, structure, quality, release, vintage, ...where, inputs, ...how }
}

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
