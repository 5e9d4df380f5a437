import { setTimeout as wait } from 'node:timers/promises'
import { PageCache } from '#server/page-cache.mjs'
import { sendPage } from '#server/page-server.mjs'

/** @typedef {import('#server/page-server.mjs').Page} Page */

/** Pictures that may be on their way at once; drawing them takes about as long as anyone waits. */
const MOST = 8
/** Milliseconds before a refusal: whoever asks again at once would else ask without end. */
const PAUSE = 300

/**
 * True for a request of a chart or of series as PNG.
 * @param {Pick<import('node:http').IncomingMessage, 'method' | 'url'>} request
 */
export function isPictureRequest({ method, url = '/' }) {
  if (method !== 'GET' && method !== 'HEAD') return false
  return /^\/api\/v1\/(?:charts|series)\/[^/?]+\.png(?:\?|$)/.test(url)
}

/**
 * Stands before pictures, which take a processor for long: one that was drawn is remembered, one
 * that is being drawn is not asked for again, and of new ones only a few are let in. The rest are
 * refused here, so that a crowd of them costs the pages next to nothing.
 */
export class PictureServer {
  #take
  /** @type {PageCache<Page>} */
  #cache = new PageCache({ entries: 2000, bytes: 64 * 1024 * 1024 })
  /** @type {Map<string, Promise<Page>>} */
  #underway = new Map()

  /** @param {(url: string) => Promise<Page>} take what the framework answers to a GET of an address */
  constructor(take) {
    this.#take = take
  }

  /** @type {import('#server/page-server.mjs').Handler} */
  async serve(request, response) {
    const url = request.url ?? '/'
    const known = this.#cache.get(url) ?? this.#underway.get(url) ?? this.#admit(url)
    sendPage(request, response, await known)
  }

  /** @param {string} url */
  #admit(url) {
    if (this.#underway.size >= MOST) return wait(PAUSE, refuseBusy(url))
    const drawing = this.#draw(url)
    this.#underway.set(url, drawing)
    return drawing
  }

  /** @param {string} url */
  async #draw(url) {
    try {
      const page = await this.#take(url)
      if (page.status === 200) this.#cache.set(url, page)
      return page
    } finally {
      this.#underway.delete(url)
    }
  }
}

/**
 * @param {string} url
 * @returns {Page}
 */
function refuseBusy(url) {
  const detail = 'Too many pictures are being drawn. Ask again in two seconds.'
  const instance = (url.split('?', 1)[0] ?? '').slice(0, 400)
  const title = 'Service Unavailable'
  const problem = { type: 'about:blank', title, status: 503, detail, instance, errors: [] }
  return {
    status: 503,
    headers: [
      ['content-type', 'application/problem+json; charset=utf-8'],
      ['cache-control', 'no-store'],
      ['retry-after', '2'],
      ['access-control-allow-origin', '*'],
      ['x-content-type-options', 'nosniff'],
    ],
    body: Buffer.from(JSON.stringify(problem)),
  }
}
