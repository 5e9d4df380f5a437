import { chartSearch, type ChartTakes } from '#lib/charts/chart-search'
import type { FigureView } from '#lib/figures/figure-address'
import type { Query } from '#lib/query/params'
import { readParams } from '#lib/query/read-params'

/**
 * A chart of a page as its reader chose it: what the page's query asks of it, over defaults that
 * only its data gives.
 */
export function readChartView(
  takes: ChartTakes,
  page: URLSearchParams,
  defaults: Partial<Query>,
): FigureView {
  const taken = new URLSearchParams(chartSearch(takes, page))
  const { values } = readParams(taken, takes.params, 'lenient')
  return { kind: 'chart', id: takes.id, query: { ...defaults, ...values } }
}
