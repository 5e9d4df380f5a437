import { METRICS } from '#lib/metrics/metrics'
import type { Metric } from '#lib/metrics/metric'

/**
 * The metrics whose id, name or aliases hold every word of a text, case ignored, in the order of
 * METRICS; all of them for an empty text.
 */
export function searchMetrics(text: string): Metric[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return METRICS.filter(({ id, label, shortLabel, aliases }) => {
    const names = [id, label, shortLabel, ...aliases].join('\n').toLowerCase()
    return words.every((word) => names.includes(word))
  })
}
