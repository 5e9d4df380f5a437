import type { Dataset } from '#lib/data/dataset'
import type { Metric } from '#lib/metrics/metric'
import type { Observation } from '#lib/series/observation'
import type { Period } from '#lib/period/period'
import { placeMetric, type View } from '#lib/series/place'

/**
 * "As first reported": each period as the release that first gave it let it be seen, growth
 * included. A value that no release printed counts from the release that let it be computed.
 */
export function observeFirst(
  dataset: Dataset,
  metric: Metric,
  view: View,
  observe: (view: View) => Observation[],
): Observation[] {
  const first = new Map<Period, Observation>()
  for (const release of dataset.releases) {
    if (release.published > view.asOf) break
    const then = { ...view, asOf: release.published }
    const fresh = [...placeMetric(dataset, metric, then).keys()].filter((key) => !first.has(key))
    if (fresh.length === 0) continue
    const seen = new Map(observe(then).map((observation) => [observation.period, observation]))
    for (const period of fresh) {
      const observation = seen.get(period)
      if (observation) first.set(period, observation)
    }
  }
  return observe(view).map((observation) => first.get(observation.period) ?? observation)
}
