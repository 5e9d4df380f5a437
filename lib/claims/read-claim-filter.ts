import { BLOCKS } from '#lib/claims/blocks'
import { CLAIM_FILTERS, type ClaimFilter, type ClaimFilterName } from '#lib/claims/filter-claims'
import type { ClaimText } from '#lib/claims/claim'
import { VERDICTS } from '#lib/claims/verdicts'
import { METRICS } from '#lib/metrics/metrics'
import { findNearest } from '#lib/words/nearest'
import type { ParamValues } from '#lib/query/params'
import { quote, type Fault } from '#lib/query/read-params'

/** The parameters by which claims are chosen. */
export const CLAIM_PARAMS = [...CLAIM_FILTERS, 'as-of'] as const

/** What each filter can be. */
function listKnown(name: ClaimFilterName, texts: readonly ClaimText[]): readonly { id: string }[] {
  switch (name) {
    case 'text':
      return texts
    case 'verdict':
      return VERDICTS
    case 'block':
      return BLOCKS
    case 'metric':
      return METRICS
  }
}

/** The ids of a short list; of the long list of metrics, the nearest alone. */
function refuse(name: ClaimFilterName, id: string, known: readonly { id: string }[]): Fault {
  const nearest = findNearest(id, known)
  const detail = `There is no ${name} ${quote(id)}. The nearest is ${nearest}.`
  const allowed = name === 'metric' ? [nearest ?? ''] : known.map((one) => one.id)
  return { parameter: name, detail, allowed }
}

/**
 * The filter that parameters ask for, and a fault for each that names nothing there is; such a
 * filter keeps everything.
 */
export function readClaimFilter(
  values: Partial<Pick<ParamValues, ClaimFilterName>>,
  texts: readonly ClaimText[],
): { filter: ClaimFilter; faults: Fault[] } {
  const filter: ClaimFilter = { text: null, verdict: null, metric: null, block: null }
  const faults: Fault[] = []
  for (const name of CLAIM_FILTERS) {
    const id = values[name] ?? null
    const known = listKnown(name, texts)
    if (id === null || known.some((one) => one.id === id)) filter[name] = id
    else faults.push(refuse(name, id, known))
  }
  return { filter, faults }
}
