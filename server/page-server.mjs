import { createHash } from 'node:crypto'
import { deferScripts } from '#server/defer-scripts.mjs'
import { chooseEncoding, compress } from '#server/encoding.mjs'
import { PageCache } from '#server/page-cache.mjs'
import { writePagePolicy } from '#server/page-policy.mjs'
import { TrustedScripts } from '#server/trusted-scripts.mjs'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('#server/kept-response.mjs').KeptResponse} Response */
/** @typedef {import('#server/encoding.mjs').Encoding} Encoding */
/** @typedef {[string, string | string[]][]} Headers */
/** @typedef {{ status: number, headers: Headers, body: Buffer }} Page */
/** @typedef {(request: Request, response: Response) => Promise<void>} Handler */
/** @typedef {(url: string) => Promise<string | null>} Describe */

const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=86400'
const OURS =
  /^(?:etag|cache-control|content-length|transfer-encoding|connection|keep-alive|date|x-nextjs-.*)$/

/**
 * True for a request whose answer may be a page. Embeds, the API and the files for feed readers
 * and robots set their own headers; the framework's own traffic between pages carries no documents.
 * @param {Pick<Request, 'method' | 'url' | 'headers'>} request
 */
export function isPageRequest({ method, url = '/', headers }) {
  if (method !== 'GET' && method !== 'HEAD') return false
  if (
    /^\/(?:embed|api|_next|feed\.xml|metrics\/[^/?]+\/feed\.xml|robots\.txt|llms\.txt|healthz|sitemap\.xml)(?:[/?]|$)/.test(
      url,
    )
  )
    return false
  return headers.rsc === undefined && headers['next-action'] === undefined
}

/**
 * True for a request of a chart as pages fetch it when a filter changes: figures do not change
 * while the server runs, so its answers are remembered as pages are.
 * @param {Pick<Request, 'method' | 'url'>} request
 */
export function isChartRequest({ method, url = '/' }) {
  return (method === 'GET' || method === 'HEAD') && /^\/api\/v1\/charts\/[^/?]+\.json/.test(url)
}

/** Serves the framework's pages with a policy, a validator, compression and a memory. */
export class PageServer {
  #render
  #describeMissing
  #scripts = new TrustedScripts()
  /** @type {Buffer | null} */
  #missing = null
  #faces = ''
  /** @type {PageCache<Page>} */
  #cache = new PageCache({ entries: 2000, bytes: 64 * 1024 * 1024 })

  /**
   * @param {Handler} render the framework's request handler
   * @param {Describe} describeMissing the page for an address that nothing answers; null for the
   *   one that was learned
   */
  constructor(render, describeMissing) {
    this.#render = render
    this.#describeMissing = describeMissing
  }

  /**
   * Learns the fixed scripts from a page that was asked for by the server itself.
   * @param {string} html
   */
  learn(html) {
    this.#scripts.learn(html)
  }

  /**
   * Learns the page for what is not found, which stands for every page that is not and cannot be
   * described: what the framework sends where a page itself finds nothing is empty without scripts.
   * @param {string} html
   */
  learnMissing(html) {
    this.#missing = Buffer.from(html)
  }

  /**
   * Learns the site's faces from the links that a page's headers name. A page that is not found may
   * have been rendered at the build, without them, and a face that is asked for late is not used.
   * @param {string} links
   */
  learnFaces(links) {
    const faces = links.split(/,\s*(?=<)/).filter((link) => /;\s*as="?font"?/.test(link))
    this.#faces = faces.join(', ')
  }

  /** @type {Handler} */
  async serve(request, response) {
    const encoding = chooseEncoding(String(request.headers['accept-encoding'] ?? ''))
    const key = `${encoding} ${request.url}`
    const posted = request.method === 'POST'
    const remembers = !posted && request.headers.cookie === undefined
    const known = remembers ? this.#cache.get(key) : undefined
    if (known) return sendPage(request, response, known)

    delete request.headers['accept-encoding'] // compressed here, once the body is known
    if (!posted) request.method = 'GET' // HEAD needs the body for its headers; node sends none all the same
    const kept = response.keepText()
    const rendered = this.#render(request, response)
    await Promise.race([kept, rendered]) // a body that is not text never resolves `kept`
    if (response.headersSent || response.destroyed) return rendered

    const page = await this.#finish(request, response, await kept, encoding)
    if (remembers && page.status === 200 && isShared(response)) this.#cache.set(key, page)
    sendPage(request, response, page)
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {Buffer} body
   * @param {Encoding} encoding
   * @returns {Promise<Page>}
   */
  async #finish(request, response, body, encoding) {
    const html = isHtml(response)
    if (html && response.statusCode === 404) body = await this.#findMissing(request, body)
    if (html) body = Buffer.from(deferScripts(body.toString()))
    /** @type {Headers} */
    const headers = []
    for (const [name, value] of Object.entries(response.getHeaders())) {
      const ours = html ? OURS.test(name) : name === 'content-length'
      if (!ours && value !== undefined)
        headers.push([name, typeof value === 'number' ? `${value}` : value])
    }
    if (encoding !== 'identity') headers.push(['content-encoding', encoding])
    const vary = String(response.getHeader('vary') ?? '')
    if (!/accept-encoding/i.test(vary)) {
      headers.push(['vary', vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding'])
    }
    const faceless = html && response.statusCode === 404 && !response.hasHeader('link')
    if (faceless && this.#faces) headers.push(['link', this.#faces])
    if (html) headers.push(...this.#pageHeaders(request, response.statusCode, body, encoding))
    return { status: response.statusCode, headers, body: await compress(body, encoding) }
  }

  /**
   * @param {Request} request
   * @param {Buffer} body what the framework rendered
   */
  async #findMissing(request, body) {
    const html = await this.#describeMissing(request.url ?? '/').catch(() => null)
    return html === null ? (this.#missing ?? body) : Buffer.from(html)
  }

  /**
   * @param {Request} request
   * @param {number} status
   * @param {Buffer} body
   * @param {Encoding} encoding
   * @returns {Headers}
   */
  #pageHeaders(request, status, body, encoding) {
    const { hashes, refused } = this.#scripts.inspect(body.toString())
    for (const text of refused) {
      console.error(`${request.url}: an unknown inline script will not run: ${text.slice(0, 80)}`)
    }
    /** @type {[string, string]} */
    const policy = ['content-security-policy', writePagePolicy(hashes)]
    if (status !== 200 || request.method === 'POST') return [policy, ['cache-control', 'no-store']]
    const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22)
    return [policy, ['cache-control', CACHE_CONTROL], ['etag', `"${digest}-${encoding}"`]]
  }
}

/** @param {Response} response */
function isHtml(response) {
  return String(response.getHeader('content-type')).startsWith('text/html')
}

/**
 * True for an answer that is the same for everyone: a page, or what its own headers call public.
 * @param {Response} response
 */
function isShared(response) {
  if (response.hasHeader('set-cookie')) return false
  return isHtml(response) || /\bpublic\b/.test(String(response.getHeader('cache-control')))
}

/**
 * Answers with a page, or with 304 where the asker has it already.
 * @param {Request} request
 * @param {Response} response
 * @param {Page} page
 */
export function sendPage(request, response, { status, headers, body }) {
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  for (const [name, value] of headers) response.setHeader(name, value)
  const etag = response.getHeader('etag')
  const asked = request.headers['if-none-match'] ?? ''
  const fresh = status === 200 && typeof etag === 'string' && matches(asked, etag)
  response.statusCode = fresh ? 304 : status
  if (fresh) response.removeHeader('content-encoding')
  else response.setHeader('content-length', body.length)
  response.send(fresh ? undefined : body)
}

/**
 * Whether an If-None-Match header names the tag; it compares weakly, as RFC 9110 says.
 * @param {string} header
 * @param {string} etag
 */
function matches(header, etag) {
  return header.split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()))
}
