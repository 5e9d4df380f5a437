import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { readHeaderRules } from '#server/header-rules.mjs'

/** @typedef {import('#server/framework.mjs').Answer} Answer */
/**
 * A request as our handlers know it: a whole one takes as long as a tenth of an answer.
 * @typedef {Pick<Request, 'url' | 'method' | 'headers'> & { [ROOM]: Uint8Array | ArrayBuffer | null }} Asking
 */
/** @typedef {(request: Asking) => Promise<Response>} Handle */
/** @typedef {{ routeModule: { userland: { GET: Handle } | Promise<{ GET: Handle }> } }} Route */
/** @typedef {{ page: string, regex: string }} DynamicRoute */

/** Answers that handlers of ours make from the address alone. */
const HANDLED = /^\/(?:api|embed)(?:\/|$)|\/feed\.xml$|^\/llms\.txt$|^\/healthz$/
/** Where a handler of ours leaves the bytes of its answer (lib/api/answer.ts). */
const ROOM = Symbol.for('quarterdeck.answer-bytes')
const NO_HEADERS = new Headers()
const load = createRequire(import.meta.url)

/**
 * The route handlers of a build, called as the framework calls them but for its own way to them, which
 * takes several times as long as an answer.
 */
export class RouteHandlers {
  #folder
  /** @type {{ matches: (path: string) => boolean, file: string }[]} as the framework tries them */
  #routes
  #rules

  /** @param {string} folder of the build */
  constructor(folder) {
    this.#folder = folder
    const read = (/** @type {string} */ name) =>
      JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    /** @type {{ dynamicRoutes: DynamicRoute[] }} */
    const { dynamicRoutes } = read('routes-manifest')
    /** @type {Record<string, string>} */
    const files = read('app-path-routes-manifest')
    const handlers = Object.entries(files).filter(([file]) => file.endsWith('/route'))
    const fixed = handlers.map(([file, page]) => ({
      matches: (/** @type {string} */ path) => path === page,
      file,
    }))
    const open = dynamicRoutes.flatMap(({ page, regex }) => {
      const [file] = handlers.find(([, own]) => own === page) ?? []
      const pattern = new RegExp(regex)
      return file ? [{ matches: (/** @type {string} */ path) => pattern.test(path), file }] : []
    })
    this.#routes = [...fixed, ...open]
    this.#rules = readHeaderRules(folder)
  }

  /**
   * What a GET of an address is answered; null where no handler of ours is at it.
   * @param {string} address path and query
   * @returns {Promise<Answer | null>}
   */
  async answer(address) {
    const path = address.split('?', 1)[0] ?? ''
    const url = new URL(address, 'http://localhost')
    const isClean = url.pathname === path && !/\/(?:\/|$)/.test(path)
    if (!isClean) return null // the framework sets it right
    const route = HANDLED.test(path) && this.#routes.find(({ matches }) => matches(path))
    if (!route) return null
    /** @type {Route} */
    const { routeModule } = load(join(this.#folder, 'server', 'app', `${route.file}.js`))
    const { GET } = await routeModule.userland
    /** @type {Asking} */
    const request = { url: url.href, method: 'GET', headers: NO_HEADERS, [ROOM]: null }
    const response = await GET(request)
    return {
      status: response.status,
      headers: [...new Map([...this.#rules(path), ...response.headers])],
      body: takeBytes(request[ROOM] ?? (await readBody(response))),
    }
  }
}

/** @param {Response} response */
const readBody = (response) => response.arrayBuffer()

/**
 * Bytes in memory of their own: what a handler keeps or a pool has room for cannot be handed over, but a
 * whole buffer is nobody else's. A second copy of pictures would lie about until the next collection.
 * @param {Uint8Array | ArrayBuffer} bytes
 */
function takeBytes(bytes) {
  if (bytes instanceof ArrayBuffer) return Buffer.from(bytes)
  const own = Buffer.allocUnsafeSlow(bytes.length)
  own.set(bytes)
  return own
}
