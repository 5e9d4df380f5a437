/** What an address has beside the date to compare with, for a form that keeps it. */
export const listOtherParams = (params: URLSearchParams) =>
  [...params].filter(([name]) => name !== 'compare')

/** The list of changes of a page's figure, `chart=cloud`, since an earlier date. */
export function writeChangesLink(
  figure: string,
  params: URLSearchParams,
  since: string | undefined,
): string {
  const changes = new URLSearchParams(figure)
  changes.set('since', since ?? '')
  for (const [name, text] of listOtherParams(params))
    if (name !== 'metrics') changes.append(name, text)
  return `/changes?${changes.toString().replaceAll('%2C', ',')}`
}
