import { addLabels, type ChineseNames } from '#lib/metrics/chinese-names'
import type { Metric } from '#lib/metrics/metric'
import { METRICS } from '#lib/metrics/metrics'

/** A metric with every name that readers may type, in Chinese too. */
export type NamedMetric = Metric & { labels?: ChineseNames }

/** Every public metric with its names in Chinese. Not for the browser, whose scripts they would swell. */
export const NAMED_METRICS: readonly NamedMetric[] = METRICS.map(addLabels)

/** All that a metric is found by, in small letters, a line each. */
export function listSearchNames(metric: NamedMetric): string {
  const { id, label, shortLabel, aliases, labels } = metric
  const chinese = Object.values(labels ?? {}).flat()
  return [...new Set([id, label, shortLabel, ...aliases, ...chinese])].join('\n').toLowerCase()
}

/** What else a metric is called: its aliases but for its own name. */
export function listOtherNames({ label, aliases }: Metric): string[] {
  return aliases.filter((alias) => alias.toLowerCase() !== label.toLowerCase())
}

/**
 * The metrics whose id, names or aliases hold every word of a text, case ignored, in the order of
 * METRICS; all of them for an empty text.
 */
export function searchMetrics(text: string): NamedMetric[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return NAMED_METRICS.filter((metric) => {
    const names = listSearchNames(metric)
    return words.every((word) => names.includes(word))
  })
}
