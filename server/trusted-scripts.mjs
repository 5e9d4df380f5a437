import { createHash } from 'node:crypto'

const SCRIPT = /<script((?:\s+(?:[^"'>]|"[^"]*"|'[^']*')*)?)>([\s\S]*?)<\/script\s*>/gi
const TYPE = /\stype\s*=\s*["']?([^"'\s>]*)/i
const RUN = ['', 'module', 'importmap', 'text/javascript', 'application/javascript']
const PUSH =
  /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f|\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\))\.push\(([\s\S]*)\);?$/

/**
 * The texts of the inline scripts in a document that a browser would run. Blocks of data
 * (`type="application/ld+json"` and the like) are left out: no policy applies to them.
 * @param {string} html
 * @returns {string[]}
 */
export function readInlineScripts(html) {
  const texts = []
  for (const [, attributes = '', text = ''] of html.matchAll(SCRIPT)) {
    const type = TYPE.exec(attributes)?.[1]?.toLowerCase() ?? ''
    if (/\ssrc\s*=/i.test(attributes) || !RUN.includes(type) || text === '') continue
    texts.push(text.replace(/\r\n?/g, '\n')) // as the HTML parser reads it before hashing
  }
  return texts
}

/**
 * A script as a source in a policy: `'sha256-…'`.
 * @param {string} text
 */
export function hashScript(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/**
 * True for a script that only hands data to the framework: one `push` of one JSON value.
 * @param {string} text
 */
export function isDataPush(text) {
  const json = PUSH.exec(text)?.[1]
  if (json === undefined) return false
  try {
    JSON.parse(json)
    return true
  } catch {
    return false
  }
}

/**
 * Knows which inline scripts are ours. A page may run data pushes, and the fixed scripts learned
 * from pages that no visitor had a hand in. Anything else gets no hash, so it does not run: a
 * script smuggled into a page is not vouched for merely because it was served.
 */
export class TrustedScripts {
  #fixed

  /** @param {readonly string[]} [ours] scripts that the server itself puts into pages */
  constructor(ours = []) {
    this.#fixed = new Set(ours)
  }

  /**
   * Records the inline scripts of a page rendered at start-up, before any request.
   * @param {string} html
   */
  learn(html) {
    for (const text of readInlineScripts(html)) if (!isDataPush(text)) this.#fixed.add(text)
  }

  /**
   * Hashes of the page's trusted scripts, and the texts of the others.
   * @param {string} html
   * @returns {{ hashes: string[], refused: string[] }}
   */
  inspect(html) {
    /** @type {Set<string>} */
    const hashes = new Set()
    const refused = []
    for (const text of readInlineScripts(html)) {
      if (isDataPush(text) || this.#fixed.has(text)) hashes.add(hashScript(text))
      else refused.push(text)
    }
    return { hashes: [...hashes], refused }
  }
}
