import { createHash } from 'node:crypto'
import { deferScripts } from '#server/defer-scripts.mjs'
import { arrangeFirstPaint, CHOOSE_FACES } from '#server/first-paint.mjs'
import { writePagePolicy } from '#server/page-policy.mjs'
import { TrustedScripts } from '#server/trusted-scripts.mjs'

/** @typedef {import('#server/framework.mjs').Answer} Answer */
/** @typedef {import('#server/framework.mjs').Headers} Headers */

const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=86400'
/** What the server says itself of a page. */
const OURS =
  /^(?:etag|cache-control|content-length|transfer-encoding|connection|keep-alive|date|x-nextjs-.*)$/

/** Makes a page of what the framework renders: its policy, its validator, its deferred scripts. */
export class PageFinisher {
  #scripts = new TrustedScripts([CHOOSE_FACES])
  #sheets

  /** @param {ReadonlyMap<string, string>} sheets of the build, by the addresses that pages name */
  constructor(sheets) {
    this.#sheets = sheets
  }

  /**
   * Learns the fixed scripts of the site from a page that the server itself asked for.
   * @param {Answer} page
   */
  learn({ body }) {
    this.#scripts.learn(deferScripts(body.toString()))
  }

  /**
   * @param {Answer} page as the framework renders it
   * @param {string} address
   * @param {boolean} lasting true where others may keep it
   * @returns {Answer}
   */
  finish({ status, headers, body }, address, lasting) {
    const rendered = body.toString()
    const arranged = arrangeFirstPaint(rendered, this.#sheets)
    const html = deferScripts(arranged)
    const { hashes, refused } = this.#scripts.inspect(html)
    for (const text of refused) {
      console.error(`${address}: an unknown inline script will not run: ${text.slice(0, 80)}`)
    }
    const whole = Buffer.from(html)
    // What it names ahead is asked for by the page itself, once its sheets stand inside.
    const isArranged = arranged !== rendered
    const kept = headers.filter(([name]) => !OURS.test(name) && !(isArranged && name === 'link'))
    kept.push(['content-security-policy', writePagePolicy(hashes)])
    if (status === 200 && lasting) {
      const digest = createHash('sha256').update(whole).digest('base64url').slice(0, 22)
      kept.push(['cache-control', CACHE_CONTROL], ['etag', `W/"${digest}"`])
    } else kept.push(['cache-control', 'no-store'])
    return { status, headers: kept, body: whole }
  }
}
