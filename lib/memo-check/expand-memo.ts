/** The most charts that an address names. */
const MOST = 12
const MEMO = /^\/(?:charts|api\/v1\/memo(?:(?:@|%40)(\d{4}-\d\d-\d\d))?\.(?:docx|pptx))\?/

/** The addresses of the charts that the address of several names; any other address as it is. */
export function expandMemo(path: string): string[] {
  const match = MEMO.exec(path)
  const params = new URLSearchParams(match ? path.slice(match[0].length) : '')
  const charts = params.get('charts')?.split(',').slice(0, MOST) ?? []
  if (!match || charts.length === 0) return [path]
  for (const name of ['charts', 'table', 'style']) params.delete(name)
  if (match[1]) params.set('as-of', match[1])
  const search = params.toString()
  return charts.map((id) => `/charts/${encodeURIComponent(id)}${search === '' ? '' : `?${search}`}`)
}
