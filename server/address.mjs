/** @typedef {'page' | 'data' | 'picture' | 'file'} Kind */

/** Parameters that others add to an address to count its readers; no answer depends on them. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|ttclid|twclid|yclid|_ga|ref_src)$/

/**
 * An address as the door keeps it: without what counts readers, its parameters in the order of their
 * names, each as it was sent. Two parameters of one name keep their order.
 * @param {string} url path and query, as sent
 */
export function normalizeAddress(url) {
  const at = url.indexOf('?')
  if (at < 0) return url
  const parts = url.slice(at + 1).split('&')
  const named = parts.map((part) => ({ part, name: part.split('=', 1)[0] ?? '' }))
  const kept = named.filter(({ part, name }) => part !== '' && !TRACKING.test(name))
  kept.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const query = kept.map(({ part }) => part).join('&')
  return url.slice(0, at) + (query && `?${query}`)
}

/**
 * What an address asks for, by what it costs: a picture takes a processor for long, a page is
 * rendered, data are computed, a file is read.
 * @param {string} address
 * @returns {Kind}
 */
export function kindOf(address) {
  const path = address.split('?', 1)[0] ?? ''
  if (path.startsWith('/_next/')) return 'file'
  if (/^\/api\/.*\.png$/.test(path)) return 'picture'
  return /^\/(?:api|embed)(?:\/|$)|\.(?:xml|txt)$|^\/healthz$/.test(path) ? 'data' : 'page'
}
