import type { ChartParams } from '#lib/charts/chart-search'
import { writeIframe } from '#lib/embeds/embed-code'
import { readChartView } from '#lib/figures/chart-view'
import type { Query } from '#lib/query/params'
import { formatDate } from '#lib/words/format'

/** What the code of a chart's embeds needs beside the page's query. */
export interface EmbeddedChart {
  chartParams: ChartParams
  publicUrl: string
  /** Defaults of the chart that only its data gives. */
  defaults: Partial<Query>
  /** How high a frame has to be, pixels. */
  heights: { live: number; pinned: number }
}

/** The code of an embed that updates, and of one that stays as known on a date. */
export interface EmbedCodes {
  live: string
  pinned: string
  /** The date in words: `25 Nov 2025`. */
  knownOn: string
}

/** The code of a chart's embeds for a page's query, the pinned one as known on `pin`. */
export function writeEmbeds(
  { chartParams, publicUrl, defaults, heights }: EmbeddedChart,
  page: URLSearchParams,
  pin: string,
): EmbedCodes {
  const view = readChartView(chartParams, page, defaults)
  return {
    live: writeIframe(publicUrl, view, null, heights.live),
    pinned: writeIframe(publicUrl, view, pin, heights.pinned),
    knownOn: formatDate(pin),
  }
}
