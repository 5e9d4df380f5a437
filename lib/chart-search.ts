import type { QueryName, TransformId } from '#lib/params'

/** What a chart takes of a page's parameters; a part of its row that the browser can hold. */
export interface ChartTakes {
  id: string
  params: readonly QueryName[]
  transforms: readonly TransformId[]
}

/** Whether a chart has a transform at a frequency; growth on the quarter before needs quarters. */
function hasTransform(takes: ChartTakes, value: string | null, frequency: string | null): boolean {
  if (value === 'qoq' && (frequency ?? 'quarter') !== 'quarter') return false
  return takes.transforms.some((id) => id === value)
}

/**
 * The part of a page's query that a chart takes, as the query string of its address: the chart's
 * own parameters in a fixed order, a transform only where the chart has it. Empty for the default view.
 */
export function chartSearch(takes: ChartTakes, page: URLSearchParams): string {
  const search = new URLSearchParams()
  for (const name of [...takes.params].sort()) {
    const value = page.get(name)
    const fits = name !== 'transform' || hasTransform(takes, value, page.get('frequency'))
    if (value !== null && value !== '' && fits) search.set(name, value)
  }
  return search.toString()
}

/** The address of a chart in a format, pinned where the page is seen from an earlier vintage. */
export function chartAddress(takes: ChartTakes, page: URLSearchParams, format: string): string {
  const pin = page.get('as-of')
  const search = chartSearch(takes, page)
  return `/api/v1/charts/${takes.id}${pin ? `@${pin}` : ''}.${format}${search ? `?${search}` : ''}`
}
