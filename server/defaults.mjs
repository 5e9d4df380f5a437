/** @typedef {import('#server/framework.mjs').Answer} Answer */
/** @typedef {{ id: string, params: string[], defaults: Record<string, unknown> }} ChartEntry */
/** @typedef {{ extension: string, params: string[] }} Format */
/** @typedef {{ name: string, default?: unknown }} Parameter */
/** @typedef {{ charts: ChartEntry[], parameters: Parameter[], formats: Format[] }} Catalogue */
/** @typedef {Map<string, string>} Values what an address means without each parameter */

const CHART = /^\/(?:api\/v1\/charts|embed)\/(?<id>[a-z\d-]+)(?:@[\d-]+)?(?:\.(?<extension>\w+))?$/
const SERIES = /^\/(?:api\/v1|embed)\/series\/[^/.]+(?:\.(?<extension>\w+))?$/

/**
 * Knows what addresses of figures mean without a parameter, from the catalogue of the API, so that one
 * that names a default value is the same address as one that does not. Their answers are byte-equal:
 * none of them prints the address that it was asked for at. A page does, so pages are left alone.
 */
export class Defaults {
  /** @type {Map<string, Values>} */
  #charts = new Map()
  /** @type {Map<string, Values>} */
  #formats = new Map()
  /** @type {Values} */
  #series = new Map()

  /** @param {Answer} answer the catalogue; whatever else is there teaches nothing */
  learn({ status, headers, body }) {
    const type = String(new Map(headers).get('content-type'))
    if (status !== 200 || !type.startsWith('application/json')) return
    /** @type {Catalogue} */
    const { charts, parameters, formats } = JSON.parse(body.toString())
    const usual = Object.fromEntries(parameters.map(({ name, default: value }) => [name, value]))
    for (const { id, params, defaults } of charts)
      this.#charts.set(id, pickValues(params, { ...usual, ...defaults }))
    for (const { extension, params } of formats) {
      // A pinned picture that names the version of its drawing lasts forever, and says so.
      const names = params.filter((name) => name !== 'style')
      this.#formats.set(extension, pickValues(names, usual))
    }
    // Series take what any chart takes, but for what belongs to the plan alone, which has no default.
    const all = charts.flatMap(({ params }) => params)
    this.#series = pickValues(all, usual)
  }

  /**
   * An address without the parameters that say what holds anyway. One that is named twice is a fault,
   * which its answer says.
   * @param {string} address
   */
  omit(address) {
    const at = address.indexOf('?')
    if (at < 0) return address
    // What follows a second question mark is the query's own: a note may ask one.
    const [path, query] = [address.slice(0, at), address.slice(at + 1)]
    const values = this.#find(path)
    if (!query || !values) return address
    const parts = query.split('&')
    const names = parts.map((part) => part.split('=', 1)[0] ?? '')
    const kept = parts.filter((part, at) => {
      const name = names[at] ?? ''
      const isSingle = names.indexOf(name) === names.lastIndexOf(name)
      return !isSingle || values.get(name) !== part.slice(name.length + 1)
    })
    return kept.length > 0 ? `${path}?${kept.join('&')}` : path
  }

  /**
   * @param {string} path
   * @returns {Values | null}
   */
  #find(path) {
    const chart = CHART.exec(path)?.groups
    const found = chart ?? SERIES.exec(path)?.groups
    const figure = chart ? this.#charts.get(chart['id'] ?? '') : found && this.#series
    if (!figure || !found) return null
    const format = this.#formats.get(found['extension'] ?? '')
    return new Map([...figure, ...(format ?? [])])
  }
}

/**
 * @param {readonly string[]} names
 * @param {Record<string, unknown>} values
 * @returns {Values}
 */
function pickValues(names, values) {
  const pairs = names.map((name) => /** @type {const} */ ([name, values[name]]))
  return new Map(
    pairs.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
