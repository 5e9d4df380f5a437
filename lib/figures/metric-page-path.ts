import { chartParamsOf } from '#lib/charts/chart-params'
import { chartPagePath } from '#lib/charts/chart-search'
import { findChart } from '#lib/charts/charts'
import { joinAddress, OF_METRIC_PAGE } from '#lib/figures/figure-address'

/**
 * The path of the page about a metric, its own chart or else the metric's page, with what that page
 * takes of another page's query, and its vintage.
 */
export function metricPagePath(metric: string, page: URLSearchParams): string {
  const row = findChart(metric)
  if (row) return chartPagePath(chartParamsOf(row), page)
  const params = new URLSearchParams()
  for (const name of [...OF_METRIC_PAGE, 'as-of']) {
    const text = page.get(name)
    if (text !== null) params.set(name, text)
  }
  return joinAddress(`/metrics/${metric}`, params)
}
