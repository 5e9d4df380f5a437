import { readPublicUrl } from '#app/_page/public-url.ts'
import type { PageRequest } from '#app/_page/read-page.ts'
import { EmbedCode } from '#app/_panel/embed-code.tsx'
import { writeEmbeds } from '#app/_panel/write-embeds.ts'
import type { Chart } from '#lib/charts/chart'
import type { ChartParams } from '#lib/charts/chart-search'
import { readPlanStarts } from '#lib/charts/plan'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { measureEmbed } from '#lib/embeds/embed-size'

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
  const start = readPlanStarts(dataset, page.asOf)?.firstFull ?? null
  const embedded = {
    chartParams,
    publicUrl: readPublicUrl(),
    defaults: chartParams.params.includes('start') ? { start } : {},
    heights: { live: measureEmbed(chart, false).wide, pinned: measureEmbed(chart, true).wide },
  }
  return (
    <EmbedCode
      embedded={embedded}
      asOf={page.asOf}
      newest={latestVintage(dataset)}
      served={writeEmbeds(embedded, page.params, page.asOf)}
    />
  )
}
