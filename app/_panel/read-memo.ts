import { readPage, toSearch, type PageRequest, type SearchParams } from '#app/_page/read-page.ts'
import { CHARTS, findChart } from '#lib/charts/charts'
import type { Dataset } from '#lib/data/dataset'
import { unknownOf } from '#lib/figures/check-request'
import { joinAddress } from '#lib/figures/figure-address'
import { METRIC_CAP } from '#lib/query/params'
import type { Fault } from '#lib/query/read-params'

/** The list of charts as it was asked for: the charts put together, and what was wrong. */
interface MemoRequest {
  page: PageRequest
  /** Ids of known charts in the order of the address, each once, twelve at most. */
  charts: string[]
  faults: Fault[]
  /** The query that the page is rendered for, `?` included or empty. */
  search: string
}

/** Reads the charts of a memo leniently: what is not known, or is one too many, is left out and said. */
export async function readMemo(searchParams: SearchParams, dataset: Dataset): Promise<MemoRequest> {
  const { charts: asked, ...rest } = await searchParams
  const page = await readPage(Promise.resolve(rest), dataset)
  const sent = toSearch({ charts: asked }).getAll('charts').join()
  const ids = [...new Set(sent.split(',').map((id) => id.trim()))].filter(Boolean)
  const known = ids.filter((id) => findChart(id))
  const faults = ids
    .filter((id) => !findChart(id))
    .slice(0, METRIC_CAP)
    .map((id): Fault => ({ ...unknownOf('chart', id, CHARTS).fault, parameter: 'charts' }))
  const over = known.slice(METRIC_CAP)
  if (over.length > 0) {
    const detail = `A memo holds ${METRIC_CAP} charts; ${over.join(', ')} ${over.length === 1 ? 'is' : 'are'} left out.`
    faults.push({ parameter: 'charts', detail, allowed: [] })
  }
  const charts = known.slice(0, METRIC_CAP)
  const params = new URLSearchParams(page.params)
  if (charts.length > 0) params.set('charts', charts.join())
  return { page, charts, faults, search: joinAddress('', params) }
}
