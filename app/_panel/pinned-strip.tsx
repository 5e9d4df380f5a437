import { LiveStrip } from '#app/_figure/live-strip.tsx'
import { chartQueryOnPage, type PageRequest } from '#app/_page/read-page.ts'
import { Strip } from '#app/_parts/strip.tsx'
import { buildOnce } from '#lib/charts/build-chart'
import type { ChartParams } from '#lib/charts/chart-search'
import { resolveChartQuery, type ChartRow } from '#lib/charts/charts'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { changesPath } from '#lib/figures/figure-address'
import { listPinChanges } from '#lib/pins/changes'
import { describePinChanges, isWarning } from '#lib/pins/words'

/** What has become of a chart whose page is seen from an earlier date; nothing on today's page. */
export function PinnedStrip({
  dataset,
  row,
  page,
  chartParams,
  search,
}: {
  dataset: Dataset
  row: ChartRow
  page: PageRequest
  chartParams: ChartParams
  search: string
}) {
  const since = page.values['as-of']
  if (since == null) return null
  const asked = chartQueryOnPage(dataset, row, page)
  const build = (data: Dataset, asOf: string) =>
    buildOnce(data, row, resolveChartQuery(row, asked), asOf)
  const changes = listPinChanges(dataset, build, since, latestVintage(dataset))
  const href = changesPath({ kind: 'chart', id: row.id, query: asked }, since)
  return (
    <LiveStrip chartParams={chartParams} initialSearch={search} since={since}>
      <Strip changed={isWarning(changes)} href={changes.changes.length > 0 ? href : null}>
        {describePinChanges(changes).join(' ')}
      </Strip>
    </LiveStrip>
  )
}
