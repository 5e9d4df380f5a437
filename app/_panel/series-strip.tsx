import { Strip } from '#app/_parts/strip.tsx'
import { getDataset } from '#app/_page/dataset.ts'
import { buildSeriesChart } from '#lib/charts/build-chart'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { changesPath } from '#lib/figures/figure-address'
import type { Query } from '#lib/query/params'
import { listPinChanges } from '#lib/pins/changes'
import { describePinChanges, isWarning } from '#lib/pins/words'

/** What has become of series whose page is seen from an earlier date. */
export function SeriesStrip({
  metrics,
  query,
  since,
}: {
  metrics: readonly string[]
  query: Query
  /** The vintage that the page is seen from, `YYYY-MM-DD`. */
  since: string
}) {
  const dataset = getDataset()
  const build = (data: Dataset, asOf: string) => buildSeriesChart(data, metrics, query, asOf)
  const changes = listPinChanges(dataset, build, since, latestVintage(dataset))
  const href = changesPath({ kind: 'series', id: metrics.join(','), query }, since)
  return (
    <Strip changed={isWarning(changes)} href={changes.changes.length > 0 ? href : null}>
      {describePinChanges(changes).join(' ')}
    </Strip>
  )
}
