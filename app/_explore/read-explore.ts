import { readPage, type PageRequest, type SearchParams } from '#app/_page/read-page.ts'
import { joinAddress } from '#lib/figures/figure-address'
import { resolveChartQuery } from '#lib/charts/charts'
import type { Dataset } from '#lib/data/dataset'
import { findFigure, keepValid } from '#lib/figures/find-figure'
import { readPicked } from '#lib/figures/read-picked'
import type { Metric } from '#lib/metrics/metric'
import { NAMED_METRICS } from '#lib/metrics/named-metrics'
import { PARAMS, type Query, type ParamValues } from '#lib/query/params'
import { SERIES_PARAMS } from '#lib/query/query-names'
import { readParams, writeParams, type Fault } from '#lib/query/read-params'
import { appendYours } from '#lib/query/yours'
import { findByName, isName } from '#lib/words/find-by-name'

/** What the page of picked metrics was asked for. */
export interface ExploreRequest {
  page: PageRequest
  metrics: string[]
  /** The whole query, valid for every metric. */
  query: Query
  faults: Fault[]
  /** The address's query as it was understood, `?` included or empty. */
  search: string
  /** The same with metrics and the table's layout as they were sent. */
  sent: string
  /** What a reader asks to add by name: the text, and the metrics it may mean. */
  adding: { text: string; matches: Metric[]; sure: Metric | null } | null
}

/** Longer than any name; what follows is not searched for. */
const LONGEST = 80

const join = (value: string | string[] | undefined) => [value ?? []].flat().join(',')

function readAdding(value: string | string[] | undefined): ExploreRequest['adding'] {
  const text = join(value).trim().slice(0, LONGEST)
  if (text === '') return null
  const matches = findByName(text, NAMED_METRICS)
  const [first, ...more] = matches
  const sure = first && (more.length === 0 || isName(text, first)) ? first : null
  return { text, matches, sure }
}

/** The choices of a page that series take, less those that the metrics cannot have. */
function readQuery(dataset: Dataset, metrics: readonly string[], { values, asOf }: PageRequest) {
  const asked: Partial<Query> = {}
  for (const name of SERIES_PARAMS)
    if (values[name] != null) Object.assign(asked, { [name]: values[name] })
  const figure = findFigure({ kind: 'series', id: metrics.join() })
  return keepValid(figure, asked, 'data', { dataset, asOf })
}

/**
 * Reads the page's address leniently: what is wrong is left out and said. A metric is asked for by
 * `metrics`, or added by name by the form's `add`.
 */
export async function readExplore(
  searchParams: SearchParams,
  dataset: Dataset,
): Promise<ExploreRequest> {
  const { metrics: named, add, layout: sentLayout, ...rest } = await searchParams
  const own = new URLSearchParams()
  if (sentLayout !== undefined) own.set('layout', join(sentLayout))
  const tabled = readParams(own, ['layout'])
  const { layout = PARAMS.layout.default } = tabled.values
  const picked = readPicked(join(named))
  const name = { kind: 'series', id: picked.metrics.join() } as const
  const page = await readPage(Promise.resolve(rest), dataset, name)
  const { query, faults } = readQuery(dataset, picked.metrics, page)
  const metrics = picked.metrics.length > 0 ? picked.metrics : null
  const asOf = page.values['as-of'] ?? null
  const params = writeParams({ metrics, layout, ...query, 'as-of': asOf })
  appendYours(params, page.yours)
  const sent = new URLSearchParams(params)
  for (const [name, text] of own) sent.set(name, text)
  if (named !== undefined) sent.set('metrics', join(named))
  return {
    page,
    metrics: picked.metrics,
    query: resolveChartQuery({ defaults: {} }, query),
    faults: [...picked.faults, ...tabled.faults, ...page.faults, ...faults],
    search: joinAddress('', params),
    sent: joinAddress('', sent),
    adding: readAdding(add),
  }
}

/**
 * The address of metrics as a file: the periods and choices of the page, pinned where it is seen
 * from an earlier vintage. `more` are parameters of the format.
 */
export function seriesAddress(
  { query, page }: Pick<ExploreRequest, 'query' | 'page'>,
  metrics: readonly string[],
  extension: string,
  more: Partial<ParamValues> = {},
): string {
  const pin = page.values['as-of'] ? `@${page.values['as-of']}` : ''
  const params = writeParams({ ...query, ...more })
  const isOf = (text: string) => metrics.some((id) => text.startsWith(`${id}:`))
  const { estimate = [], note = [] } = page.yours ?? {}
  appendYours(params, { estimate: estimate.filter(isOf), note })
  return joinAddress(`/api/v1/series/${metrics.join(',')}${pin}.${extension}`, params)
}
