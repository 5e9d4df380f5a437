import { chartSearch, type ChartParams } from '#lib/charts/chart-search'
import type { FigureView } from '#lib/figures/figure'
import type { Query } from '#lib/query/params'
import { YOURS_NAMES } from '#lib/query/yours-names'
import { readParams } from '#lib/query/read-params'
import { pickYours } from '#lib/query/yours'

/**
 * A chart of a page as its reader chose it: what the page's query asks of it, over defaults that
 * only its data gives.
 */
export function readChartView(
  chart: ChartParams,
  page: URLSearchParams,
  defaults: Partial<Query>,
): FigureView {
  const taken = new URLSearchParams(chartSearch(chart, page))
  const { values } = readParams(taken, chart.params)
  const { values: own } = readParams(taken, YOURS_NAMES)
  const view = { kind: 'chart', id: chart.id, query: { ...defaults, ...values } } as const
  return { ...view, yours: pickYours(own) }
}
