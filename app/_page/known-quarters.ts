import type { Dataset } from '#lib/data/dataset'
import type { Quality } from '#lib/data/fact'
import { resolveDefaults } from '#lib/query/query-names'
import { isQuarter, type Quarter } from '#lib/period/period'
import { querySeries } from '#lib/series/series'

/**
 * The quarters that revenue is known for as of a vintage, oldest first, with the quality of each:
 * the measure of what the data holds.
 */
export function listKnownQuarters(
  dataset: Dataset,
  asOf: string,
): { quarter: Quarter; quality: Quality | null }[] {
  const [revenue] = querySeries(dataset, ['revenue'], resolveDefaults({}), asOf)
  return (revenue?.observations ?? []).flatMap(({ period, quality }) =>
    isQuarter(period) ? [{ quarter: period, quality }] : [],
  )
}
