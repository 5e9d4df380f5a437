import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** @typedef {import('#server/framework.mjs').Answer} Answer */
/** @typedef {import('#server/framework.mjs').Headers} Headers */

const TYPES = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'application/javascript; charset=utf-8'],
  ['.woff2', 'font/woff2'],
])
/** What a file says of itself. */
const OF_FILE = /^(?:accept-ranges|content-length|content-type|etag|last-modified|vary)$/
/** Where the files of a build are asked for. */
const BASE = '/_next/static/'

/**
 * Scripts, style sheets and faces of the build, read from where they lie: a page that is here must never
 * wait for them behind pages that are still rendered.
 */
export class BuildFiles {
  #folder
  /** @type {Headers} */
  #headers = []
  /** The addresses of all of them. */
  paths

  /** @param {string} [folder] that has them; without one there are none */
  constructor(folder) {
    this.#folder = folder
    const names = folder === undefined ? [] : readdirSync(folder, { recursive: true })
    const files = names.map(String).filter((name) => TYPES.has(extname(name)))
    this.paths = new Set(files.map((name) => BASE + name.replaceAll(sep, '/')))
  }

  /**
   * Learns what the framework says with each file.
   * @param {Answer} answer to one of them
   */
  learn({ headers }) {
    this.#headers = headers.filter(([name]) => !OF_FILE.test(name))
  }

  /**
   * The file at an address, where there is one.
   * @param {string} address
   * @returns {Promise<Answer | null>}
   */
  async read(address) {
    if (this.#folder === undefined || !this.paths.has(address)) return null
    const body = await readFile(join(this.#folder, address.slice(BASE.length)))
    const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22)
    /** @type {Headers} */
    const own = [
      ['content-type', TYPES.get(extname(address)) ?? ''],
      ['etag', `W/"${digest}"`],
    ]
    return { status: 200, headers: [...this.#headers, ...own], body }
  }
}
