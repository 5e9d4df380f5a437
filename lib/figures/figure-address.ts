import { findChart, resolveChartQuery } from '#lib/charts/charts'
import type { FigureName, FigureView } from '#lib/figures/figure'
import { PARAMS, type Query, type QueryName, type SeriesView, type Style } from '#lib/query/params'
import { QUERY_NAMES, SERIES_PARAMS } from '#lib/query/query-names'
import { writeParams } from '#lib/query/read-params'
import { appendYours } from '#lib/query/yours'

/** The addresses of a figure: its page, its embed, or a file of the API by its extension. */
export type AddressTarget = 'page' | 'embed' | (string & {})

const PICTURES: readonly AddressTarget[] = ['svg', 'png', 'docx', 'pptx']
/** Targets that draw, and so carry the version of the drawing. */
const DRAWN: readonly AddressTarget[] = ['embed', ...PICTURES]

/**
 * How a figure is set there: seasons wherever it goes. Pictures of series say how they are drawn in any
 * case; so do the page and the embed of several. Null where nothing is to be said.
 */
function viewAt({ kind, id, query }: FigureView, target: AddressTarget): SeriesView | null {
  const { view = 'lines' } = query
  if (view === 'seasons') return view
  if (kind === 'chart') return null
  const isSaid = PICTURES.includes(target) || (/^(page|embed)$/.test(target) && id.includes(','))
  return isSaid ? view : null
}

/** The parameters that the address of a figure can carry. Throws for an unknown chart. */
function listTakes({ kind, id }: FigureName): readonly QueryName[] {
  if (kind === 'series') return SERIES_PARAMS
  const row = findChart(id)
  if (!row) throw new Error(`there is no chart ${id}`)
  return row.params
}

/** A figure's whole query: every default filled in, 12 quarters or 8 years unless a range is asked. */
function resolveFigureQuery({ kind, id, query }: FigureView): Query {
  const row = kind === 'chart' ? findChart(id) : undefined
  return resolveChartQuery(row ?? { defaults: {} }, query)
}

/** Every choice of a view written out, defaults too, in the order of the parameters. */
function writeWhole(view: FigureView): URLSearchParams {
  const query = resolveFigureQuery(view)
  const takes = listTakes(view)
  const params = new URLSearchParams()
  for (const name of QUERY_NAMES) {
    const value = takes.includes(name) && name !== 'view' ? (query[name] ?? null) : null
    if (value !== null) params.set(name, String(value))
  }
  return params
}

/** A path and its parameters as an address; commas and colons are left as they are. */
export function joinAddress(path: string, params: URLSearchParams): string {
  const search = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
  return search === '' ? path : `${path}?${search}`
}

/** What the page of a single metric can show otherwise than usual: periods, their names and order, an earlier date. */
export const OF_METRIC_PAGE: readonly QueryName[] = [
  'from',
  'to',
  'last',
  'labels',
  'compare',
  'view',
]

/** True where the figure stands on its metric's own page, which has amounts as releases print them. */
function isOnMetricPage({ id, query }: FigureView): boolean {
  const { frequency = 'quarter' } = query
  if (id.includes(',') || !['quarter', 'fiscal-year'].includes(frequency)) return false
  return SERIES_PARAMS.filter((name) => name !== 'frequency').every(
    (name) =>
      OF_METRIC_PAGE.includes(name) ||
      (query[name] ?? PARAMS[name].default) === PARAMS[name].default,
  )
}

function pathOfPage(view: FigureView): string {
  const { kind, id } = view
  if (kind === 'chart') return `/charts/${id}`
  return isOnMetricPage(view) ? `/metrics/${id}` : `/explore?metrics=${id}`
}

function pathOf({ kind, id }: FigureName, target: AddressTarget, pin: string | null): string {
  const at = pin === null ? '' : `@${pin}`
  if (target === 'embed') return `/embed/${kind === 'series' ? 'series/' : ''}${id}${at}`
  return `/api/v1/${kind === 'series' ? 'series' : 'charts'}/${id}${at}.${target}`
}

/** A figure's page with a query; the page of free choice names its metrics there. */
function addPageParams(view: FigureView, params: URLSearchParams, pin: string | null): string {
  const [path = '', metrics] = pathOfPage(view).split('?metrics=')
  const whole = new URLSearchParams(metrics === undefined ? [] : [['metrics', metrics]])
  for (const [key, value] of params) whole.set(key, value)
  if (pin !== null) whole.set('as-of', pin)
  appendYours(whole, view.yours)
  return joinAddress(path, whole)
}

/** The path of a figure's page for some choices: those that are not its defaults, and the date. */
export function pagePath(view: FigureView, defaults: Partial<Query>, pin: string | null): string {
  // A range is never taken for the default, which moves.
  const chosen = { ...view.query, view: viewAt(view, 'page') ?? PARAMS.view.default }
  const params = writeParams(chosen, { ...defaults, from: null, to: null, last: null })
  return addPageParams(view, params, pin)
}

/**
 * The address of a figure with every default written out, so that it shows the same when a default
 * changes. With a pin (`YYYY-MM-DD`) it never changes: as known on that vintage and, where it draws,
 * in a version of the drawing (`style`), today's unless named; with null it updates with new releases.
 */
export function figureAddress(
  publicUrl: string,
  view: FigureView,
  target: AddressTarget,
  pin: string | null,
  style: Style = PARAMS.style.default,
): string {
  const params = writeWhole(view)
  const drawn = viewAt(view, target)
  if (drawn !== null) params.set('view', drawn)
  if (target === 'page') return `${publicUrl}${addPageParams(view, params, pin)}`
  if (pin !== null && DRAWN.includes(target)) params.set('style', style)
  appendYours(params, view.yours)
  return joinAddress(`${publicUrl}${pathOf(view, target, pin)}`, params)
}

/** The path of the page that says what changed in a figure since a pin, to `asOf` or to today. */
export function changesPath(view: FigureView, since: string, asOf: string | null = null): string {
  const params = new URLSearchParams()
  params.set(view.kind === 'chart' ? 'chart' : 'metrics', view.id)
  params.set('since', since)
  if (asOf !== null) params.set('as-of', asOf)
  const query = { ...view.query, compare: null } // `since` is the date it is held against
  for (const [name, value] of writeParams(query, { from: null, to: null, last: null }))
    params.set(name, value)
  return joinAddress('/changes', params)
}
