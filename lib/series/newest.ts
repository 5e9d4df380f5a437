import type { Dataset } from '#lib/data/dataset'
import { memoize } from '#lib/memo/memo'
import { FREQUENCIES } from '#lib/period/period'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import type { Observation } from '#lib/series/observation'
import { querySeries } from '#lib/series/series'

const find = memoize('series/newest/find', (dataset: Dataset, id: string, asOf: string) => {
  for (const frequency of FREQUENCIES.slice(0, 2)) {
    const [series] = querySeries(dataset, [id], resolveDefaults({ frequency }), asOf)
    const newest = series?.observations.findLast(({ value }) => value !== null)
    if (newest) return { newest }
  }
  return { newest: null }
})

/**
 * A metric's newest quarter with a value, or year where there are only years, as known on a vintage;
 * null where nothing was printed yet.
 */
export function findNewestObservation(
  dataset: Dataset,
  id: string,
  asOf: string,
): Observation | null {
  return find(dataset, id, asOf).newest
}
