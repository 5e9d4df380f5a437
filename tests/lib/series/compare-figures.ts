import type { Dataset } from '#lib/data/dataset'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { compareShown } from '#lib/series/compare'
import type { ComparedSeries, ShownSeries } from '#lib/series/compared'
import type { Series } from '#lib/series/observation'
import { querySeries } from '#lib/series/series'

/** What a figure shows on a vintage. */
export type Shows = (vintage: string) => ShownSeries[]

/** A figure as it was on `since` and on `to`, from what it shows on any vintage. */
export const compare = (
  dataset: Dataset,
  since: string,
  to: string,
  showOn: Shows,
  split = false,
) => compareShown({ dataset, since, to, then: showOn(since), now: showOn(to), showOn, split })

/** Series as a figure shows them. */
export const shown = (series: readonly Series[], query: Query): ShownSeries[] =>
  series.map((own) => ({ part: 'value', transform: query.transform, series: own }))

/** A figure of metrics. */
export const figureOf = (dataset: Dataset, metrics: string[], more: Partial<Query> = {}): Shows => {
  const query = resolveDefaults(more)
  return (asOf) => shown(querySeries(dataset, metrics, query, asOf), query)
}

/** `[period, status, then, now, change, the vintage that made it]` of every value of a series. */
export const say = (series: ComparedSeries | undefined) =>
  (series?.values ?? []).map(({ period, status, then, now, change, by }) => [
    ...[period, status, then?.value ?? null, now, change, by?.vintage ?? null],
  ])
