import { latestVintage, type Dataset } from '#lib/data/dataset'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import type { Observation, Series } from '#lib/series/observation'
import { querySeries } from '#lib/series/series'

/** One series, as of the newest release unless a vintage is named. Fails where there is none. */
export function askSeries(
  dataset: Dataset,
  metric: string,
  query: Partial<Query> = {},
  asOf = latestVintage(dataset),
): Series {
  const [series] = querySeries(dataset, [metric], resolveDefaults(query), asOf)
  if (!series) throw new Error(`${metric} has no series`)
  return series
}

/** One observation of a series. Fails where the series has no row for the period. */
export function observationOf(series: Series, period: string): Observation {
  const found = series.observations.find((observation) => observation.period === period)
  if (!found) throw new Error(`${series.metric} has no row for ${period}`)
  return found
}

/** `[period, value]` of every row; a missing value as its reason. */
export function listValues(series: Series): [string, number | string | null][] {
  return series.observations.map(({ period, value, reason }) => [period, value ?? reason])
}
