import { chartSearch, type ChartTakes } from '#lib/chart-search'
import type { FigureView } from '#lib/figure-address'
import type { Query } from '#lib/params'
import { readParams } from '#lib/read-params'

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
