import { unknownOf } from '#lib/figures/check-request'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { METRIC_CAP } from '#lib/query/params'
import type { Fault } from '#lib/query/read-params'

/** What an address asks a page of picked metrics to show. */
export interface Picked {
  /** Ids of known metrics in the order of the address, each once, twelve at most. */
  metrics: string[]
  faults: Fault[]
}

const refuse = (id: string): Fault => {
  return { ...unknownOf('metric', id, METRICS).fault, parameter: 'metrics' }
}

/**
 * Reads the ids of metrics, joined by commas, leniently: what is not known, or is one too many, is
 * a fault, and the rest is shown. An id that is repeated counts once.
 */
export function readPicked(text: string): Picked {
  const ids = [...new Set(text.split(',').map((id) => id.trim().toLowerCase()))].filter(Boolean)
  const known = ids.filter((id) => findMetric(id))
  const faults = ids
    .filter((id) => !findMetric(id))
    .slice(0, METRIC_CAP)
    .map(refuse)
  const over = known.slice(METRIC_CAP)
  if (over.length > 0) {
    const detail = `${known.length} metrics are too many for one view; ${over.join(', ')} ${over.length === 1 ? 'is' : 'are'} left out.`
    faults.push({ parameter: 'metrics', detail, allowed: [`at most ${METRIC_CAP} metrics`] })
  }
  return { metrics: known.slice(0, METRIC_CAP), faults }
}
