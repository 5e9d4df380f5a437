/**
 * Pages kept in memory, the least recently asked for dropped first.
 * @template {{ body: Buffer }} Page
 */
export class PageCache {
  /** @type {Map<string, Page>} */
  #pages = new Map() // a Map keeps the order of insertion: oldest first
  #bytes = 0
  #limits

  /** @param {{ entries: number, bytes: number }} limits */
  constructor(limits) {
    this.#limits = limits
  }

  get size() {
    return this.#pages.size
  }

  get bytes() {
    return this.#bytes
  }

  /** @param {string} key */
  get(key) {
    const page = this.#pages.get(key)
    if (page === undefined) return undefined
    this.#pages.delete(key)
    this.#pages.set(key, page)
    return page
  }

  /**
   * Keeps a page unless it alone would fill more than an eighth of the room.
   * @param {string} key
   * @param {Page} page
   */
  set(key, page) {
    this.#drop(key)
    const weight = weigh(key, page)
    if (weight > this.#limits.bytes / 8) return
    this.#pages.set(key, page)
    this.#bytes += weight
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#limits.bytes && this.#pages.size <= this.#limits.entries) break
      this.#drop(oldest)
    }
  }

  /** @param {string} key */
  #drop(key) {
    const page = this.#pages.get(key)
    if (page === undefined) return
    this.#pages.delete(key)
    this.#bytes -= weigh(key, page)
  }
}

/**
 * @param {string} key
 * @param {{ body: Buffer }} page
 */
function weigh(key, page) {
  return page.body.length + key.length * 2 + 2048 // about what headers and bookkeeping take
}
