/** What the address of a canvas takes besides its pin. */
export const CANVAS_PARAMS = ['labels', 'provisional'] as const

/** Where a file of the canvas is that shows what a page with these parameters does. */
export function addressOfCanvas(extension: string, page: URLSearchParams): string {
  const vintage = page.get('as-of')
  const kept = new URLSearchParams()
  for (const name of CANVAS_PARAMS) {
    const value = page.get(name)
    if (value !== null) kept.set(name, value)
  }
  const search = kept.size > 0 ? `?${kept}` : ''
  return `/api/v1/canvas${vintage === null ? '' : `@${vintage}`}.${extension}${search}`
}
