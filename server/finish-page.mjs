import { createHash } from 'node:crypto'
import { deferScripts } from '#server/defer-scripts.mjs'
import { writePagePolicy } from '#server/page-policy.mjs'
import { TrustedScripts } from '#server/trusted-scripts.mjs'

/** @typedef {import('#server/framework.mjs').Answer} Answer */
/** @typedef {import('#server/framework.mjs').Headers} Headers */

const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=86400'
/** What the server says itself of a page. */
const OURS =
  /^(?:etag|cache-control|content-length|transfer-encoding|connection|keep-alive|date|x-nextjs-.*)$/

const SHEET = /<link rel="stylesheet" href="([^"]+)"/g

/** Makes a page of what the framework renders: its policy, its validator, its deferred scripts. */
export class PageFinisher {
  #scripts = new TrustedScripts()
  #faces = ''

  /**
   * Learns the fixed scripts of the site from a page that the server itself asked for.
   * @param {Answer} page
   */
  learn({ body }) {
    this.#scripts.learn(deferScripts(body.toString()))
  }

  /**
   * Learns the faces of the site from its first page. A page that is not found may have been rendered at
   * the build, without faces, and a face that is asked for late is not used.
   * @param {Headers} headers
   */
  #learnFaces(headers) {
    const links = String(new Map(headers).get('link') ?? '').split(/,\s*(?=<)/)
    this.#faces = links.filter((link) => /;\s*as="?font"?/.test(link)).join(', ')
  }

  /**
   * What a page needs before it is painted, in the form of the header, so that a browser asks for it
   * before it reads the page: a phone wins a tenth of a second. The faces first: one that comes after
   * the first paint is not used.
   * @param {Headers} headers
   * @param {string} html
   */
  #listLinks(headers, html) {
    const sheets = [...html.matchAll(SHEET)].map(([, href]) => `<${href}>; rel=preload; as="style"`)
    const rest = new Map(headers).get('link') ?? this.#faces
    return [rest, ...sheets].filter(Boolean).join(', ')
  }

  /**
   * @param {Answer} page as the framework renders it
   * @param {string} address
   * @param {boolean} lasting true where others may keep it
   * @returns {Answer}
   */
  finish({ status, headers, body }, address, lasting) {
    const html = deferScripts(body.toString())
    const { hashes, refused } = this.#scripts.inspect(html)
    for (const text of refused) {
      console.error(`${address}: an unknown inline script will not run: ${text.slice(0, 80)}`)
    }
    const whole = Buffer.from(html)
    const kept = headers.filter(([name]) => !OURS.test(name) && name !== 'link')
    if (status === 200 && !this.#faces) this.#learnFaces(headers)
    const links = this.#listLinks(headers, html)
    if (links) kept.push(['link', links])
    kept.push(['content-security-policy', writePagePolicy(hashes)])
    if (status === 200 && lasting) {
      const digest = createHash('sha256').update(whole).digest('base64url').slice(0, 22)
      kept.push(['cache-control', CACHE_CONTROL], ['etag', `W/"${digest}"`])
    } else kept.push(['cache-control', 'no-store'])
    return { status, headers: kept, body: whole }
  }
}
