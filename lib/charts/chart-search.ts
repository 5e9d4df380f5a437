import type { Frequency } from '#lib/period/period'
import type { QueryName, TransformId } from '#lib/query/params'
import { QUERY_NAMES } from '#lib/query/query-names'
import { YOURS_NAMES } from '#lib/query/yours-names'

/** What a chart takes of a page's parameters; a part of its row that the browser can hold. */
export interface ChartParams {
  id: string
  params: readonly QueryName[]
  transforms: readonly TransformId[]
  /** Lengths of period it has; left out where it has all of them. */
  frequencies?: readonly Frequency[]
  /** The length of period it shows unless asked; left out where that is the quarter. */
  usual?: Frequency
  /** Segments whose business it shows; left out where it shows them all. */
  segments?: readonly string[]
}

/** Whether a chart has a transform at a frequency; growth on the quarter before needs quarters. */
function hasTransform(chart: ChartParams, value: string | null, frequency: string | null): boolean {
  if (value === 'qoq' && (frequency ?? 'quarter') !== 'quarter') return false
  return chart.transforms.some((id) => id === value)
}

function hasFrequency({ frequencies }: ChartParams, value: string | null): boolean {
  return !frequencies || frequencies.some((id) => id === value)
}

/** Whether a chart has a view: of its own it has seasons alone, which are of quarters. */
function hasView(
  { usual = 'quarter' }: ChartParams,
  value: string | null,
  frequency: string | null,
) {
  return value === 'seasons' && (frequency ?? usual) === 'quarter'
}

/** A list of segments less those that a chart has no line of; empty where none is left. */
function keepSegments({ segments }: ChartParams, list: string): string {
  if (!segments) return list
  return list
    .split(',')
    .filter((id) => segments.includes(id))
    .join(',')
}

/** Adds what a reader added to a page's figures. */
function copyYours(page: URLSearchParams, to: URLSearchParams): void {
  for (const name of YOURS_NAMES) for (const text of page.getAll(name)) to.append(name, text)
}

/**
 * The part of a page's query that a chart takes, as the query string of its address: the chart's
 * own parameters in a fixed order, a transform, a frequency and
 * segments only where the chart has them, and what the reader added. Empty for the default view.
 */
export function chartSearch(chart: ChartParams, page: URLSearchParams): string {
  const search = new URLSearchParams()
  for (const name of [...chart.params].sort()) {
    const text = page.get(name)
    const value = name === 'segments' && text ? keepSegments(chart, text) : text
    const fits = name !== 'transform' || hasTransform(chart, value, page.get('frequency'))
    const has =
      name === 'view'
        ? hasView(chart, value, page.get('frequency'))
        : name !== 'frequency' || hasFrequency(chart, value)
    if (value !== null && value !== '' && fits && has) search.set(name, value)
  }
  copyYours(page, search)
  return search.toString()
}

/** The address of a chart in a format, pinned where the page is seen from an earlier vintage. */
export function chartAddress(chart: ChartParams, page: URLSearchParams, format: string): string {
  const pin = page.get('as-of')
  const search = chartSearch(chart, page)
  return `/api/v1/charts/${chart.id}${pin ? `@${pin}` : ''}.${format}${search ? `?${search}` : ''}`
}

/** A list of charts and what a memo of them takes of a page's query. */
function memoParams(charts: readonly string[], page: URLSearchParams): URLSearchParams {
  const chosen = QUERY_NAMES.flatMap((name) => {
    const text = page.get(name)
    return text ? [[name, text]] : []
  })
  return new URLSearchParams([...(charts.length > 0 ? [['charts', charts.join()]] : []), ...chosen])
}

const joinLists = (params: URLSearchParams) => params.toString().replaceAll('%2C', ',')

/** The address of charts as one document, each with what it takes of a page's query. */
export function memoAddress(
  charts: readonly string[],
  page: URLSearchParams,
  format: string,
): string {
  const pin = page.get('as-of')
  return `/api/v1/memo${pin ? `@${pin}` : ''}.${format}?${joinLists(memoParams(charts, page))}`
}

/** The path of the list of charts with those of a memo chosen, and what they take of a page's query. */
export function memoPath(charts: readonly string[], page: URLSearchParams): string {
  const params = memoParams(charts, page)
  const asOf = page.get('as-of')
  if (asOf !== null) params.set('as-of', asOf)
  const search = joinLists(params)
  return `/charts${search && `?${search}`}`
}

/** The path of a chart's page with what the chart takes of another page's query, and its vintage. */
export function chartPagePath(chart: ChartParams, page: URLSearchParams): string {
  const asOf = page.get('as-of')
  const params = new URLSearchParams(chartSearch(chart, page))
  if (asOf !== null) params.set('as-of', asOf)
  const search = params.toString().replaceAll('%2C', ',') // lists stay readable
  return `/charts/${chart.id}${search && `?${search}`}`
}
