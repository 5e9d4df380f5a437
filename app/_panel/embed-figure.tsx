import { readPublicUrl } from '#app/_page/public-url.ts'
import type { PageRequest } from '#app/_page/read-page.ts'
import { EmbedCode } from '#app/_panel/embed-code.tsx'
import type { Chart } from '#lib/charts/chart'
import type { ChartParams } from '#lib/charts/chart-search'
import { readPlanStarts } from '#lib/charts/plan'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { writeIframe } from '#lib/embeds/embed-code'
import { measureEmbed } from '#lib/embeds/embed-size'
import { readChartView } from '#lib/figures/chart-view'

/** The code of a chart's embed, written by the server for the page's query; the browser follows it. */
export function EmbedFigure({
  dataset,
  chart,
  chartParams,
  page,
}: {
  dataset: Dataset
  chart: Chart
  chartParams: ChartParams
  page: PageRequest
}) {
  const publicUrl = readPublicUrl()
  const start = readPlanStarts(dataset, page.asOf)?.firstFull ?? null
  const defaults = chartParams.params.includes('start') ? { start } : {}
  const heights = { live: measureEmbed(chart, false).wide, pinned: measureEmbed(chart, true).wide }
  const view = readChartView(chartParams, page.params, defaults)
  return (
    <EmbedCode
      chartParams={chartParams}
      search={page.params.size > 0 ? `?${page.params}` : ''}
      asOf={page.asOf}
      newest={latestVintage(dataset)}
      publicUrl={publicUrl}
      defaults={defaults}
      heights={heights}
      served={{
        live: writeIframe(publicUrl, view, null, heights.live),
        pinned: writeIframe(publicUrl, view, page.asOf, heights.pinned),
      }}
    />
  )
}
