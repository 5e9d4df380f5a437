/**
 * An address of every kind of page, and what people call it.
 * @type {readonly (readonly [path: string, name: string])[]}
 */
export const PAGE_KINDS = [
  ['/', 'dashboard'],
  ['/charts', 'charts'],
  ['/charts/cloud', 'chart'],
  ['/releases', 'releases'],
  ['/releases/FY2027-Q1', 'results'],
  ['/metrics', 'metrics'],
  ['/metrics/cmr', 'metric'],
  ['/explore', 'explore'],
]

/**
 * Those of some addresses that the server has a page for; the others are said and left out.
 * @param {string} address of the server
 * @param {readonly string[]} paths
 */
export async function listPagesThere(address, paths) {
  const there = []
  for (const path of paths) {
    const { status } = await fetch(new URL(path, address), { method: 'HEAD' })
    if (status === 404) console.log(`${path} is not there: left out`)
    else there.push(path)
  }
  return there
}
