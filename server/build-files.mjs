import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, posix, sep } from 'node:path'
import { readHeaderRules } from '#server/header-rules.mjs'

/** @typedef {import('#server/framework.mjs').Answer} Answer */
/** @typedef {import('#server/framework.mjs').Headers} Headers */
/** @typedef {ReturnType<typeof readHeaderRules>} Rules */

const TYPES = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'application/javascript; charset=utf-8'],
  ['.woff2', 'font/woff2'],
])
/** Their names change with what is in them. */
const LASTING = 'public, max-age=31536000, immutable'
/** A file that a style sheet names by where it lies beside it. */
const OWN_FILE = /url\((['"]?)(\.[^)'"]+)/g
/** Where the files of a build are asked for. */
const BASE = '/_next/static/'

/**
 * Scripts, style sheets and faces of the build, read from where they lie: a page that is here must never
 * wait for them behind pages that are still rendered.
 */
export class BuildFiles {
  #folder
  /** @type {Rules} */
  #rules
  /** The addresses of all of them. */
  paths
  /**
   * The texts of the style sheets by their addresses, so that they may stand in a page anywhere.
   * @type {ReadonlyMap<string, string>}
   */
  sheets

  /** @param {string} [build] folder of a build; without one there are none */
  constructor(build) {
    this.#folder = build === undefined ? undefined : join(build, 'static')
    this.#rules = build === undefined ? () => [] : readHeaderRules(build)
    const names = this.#folder === undefined ? [] : readdirSync(this.#folder, { recursive: true })
    const files = names.map(String).filter((name) => TYPES.has(extname(name)))
    this.paths = new Set(files.map((name) => BASE + name.replaceAll(sep, '/')))
    const sheets = [...this.paths].filter((path) => extname(path) === '.css')
    this.sheets = new Map(sheets.map((path) => [path, this.#readSheet(path)]))
  }

  /** @param {string} path of a style sheet */
  #readSheet(path) {
    const text = readFileSync(join(this.#folder ?? '', path.slice(BASE.length)), 'utf8')
    return text.replace(
      OWN_FILE,
      (_, quote, file) => `url(${quote}${posix.join(posix.dirname(path), file)}`,
    )
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
      ['cache-control', LASTING],
      ['content-type', TYPES.get(extname(address)) ?? ''],
      ['etag', `W/"${digest}"`],
    ]
    return { status: 200, headers: [...this.#rules(address), ...own], body }
  }
}
