import { findChart, resolveChartQuery, type ChartRow } from '#lib/charts'
import type { Query } from '#lib/params'

/** The parameters of an embed's address with every default written out, in the chart's order. */
function writeWhole(row: ChartRow, asked: Partial<Query>): URLSearchParams {
  const query = resolveChartQuery(row, asked)
  const params = new URLSearchParams()
  for (const name of row.params) {
    const value = query[name]
    if (value !== null) params.set(name, String(value))
  }
  params.set('theme', 'auto')
  return params
}

const escapeAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/**
 * An `<iframe>` to paste: a chart as filtered, fixed to the vintage `pin` (`YYYY-MM-DD`) or, with
 * null, updating. The address names the choices that were left to their defaults too, so that it
 * shows the same when a default changes. Throws for a chart that is not in the catalogue.
 */
export function writeIframe(
  publicUrl: string,
  chartId: string,
  pin: string | null,
  query: Partial<Query>,
): string {
  const row = findChart(chartId)
  if (!row) throw new Error(`there is no chart ${chartId}`)
  const at = pin === null ? '' : `@${pin}`
  const params = writeWhole(row, query).toString().replaceAll('%2C', ',')
  const src = escapeAttribute(`${publicUrl}/embed/${chartId}${at}?${params}`)
  const title = escapeAttribute(row.title)
  return `<iframe src="${src}" title="${title}" width="600" height="400" style="max-width:100%;border:0" loading="lazy"></iframe>`
}
