import { isMcp, MAX_TEXT_BODY, takesText } from '#server/posted-text.mjs'

const MAX_URL = 8192
const MAX_BODY = 64 * 1024

/**
 * @typedef {{ status: number, title: string, detail: string, rpc?: boolean, page?: string, headers?: import('node:http').OutgoingHttpHeaders }} Refusal
 */

/**
 * Why a request is not worth handing on, or null. No address here is long, and one alone
 * takes a body.
 * @param {{ method?: string | undefined, url?: string | undefined, headers: import('node:http').IncomingHttpHeaders }} request
 * @returns {Refusal | null}
 */
export function refuse({ method = 'GET', url = '', headers }) {
  const refusal = refuseTarget(method, url) ?? findRefusal(url, headers)
  return refusal && isMcp(url) ? { ...refusal, rpc: true } : refusal
}

/** Methods that pages take: a form posts to its own page. */
const OF_PAGES = ['GET', 'HEAD', 'POST']

/**
 * @param {string} method
 * @param {string} url
 * @returns {Refusal | null}
 */
function refuseTarget(method, url) {
  if (!url.startsWith('/')) {
    const detail = 'The target must be a path of this server, such as /api/v1.'
    return { status: 400, title: 'Bad request', detail }
  }
  // The API says itself which methods an address has.
  if (OF_PAGES.includes(method) || (/^\/(?:api|embed)\b/.test(url) && method !== 'TRACE'))
    return null
  const detail = `${method} is not supported here. Supported methods: ${OF_PAGES.join(', ')}.`
  const allow = { allow: OF_PAGES.join(', ') }
  return { status: 405, title: 'Method not allowed', detail, headers: allow }
}

/**
 * @param {string} url
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @returns {Refusal | null}
 */
function findRefusal(url, headers) {
  if (url.length > MAX_URL) {
    const detail = `The address has ${url.length} characters; at most ${MAX_URL} are read.`
    return { status: 414, title: 'URI too long', detail }
  }
  const length = Number(headers['content-length'] ?? 0)
  const most = takesText(url) ? MAX_TEXT_BODY : MAX_BODY
  if (/^\/_next\/image\b/.test(url)) {
    const detail = 'Pictures are sent as they are; none is made smaller here.'
    return { status: 404, title: 'Not found', detail }
  }
  if (length > most) {
    const detail = `The body has ${length} bytes; at most ${most} are taken.`
    return { status: 413, title: 'Content too large', detail }
  }
  if (headers['transfer-encoding'] !== undefined) {
    return { status: 411, title: 'Length required', detail: 'A body must say its length.' }
  }
  return null
}

/**
 * Answers with a refusal as problem+json, as an error of JSON-RPC or as the page it brings, and closes
 * the connection unless told otherwise, so that no body is read.
 * @param {import('node:http').ServerResponse} response
 * @param {Refusal} refusal
 */
export function sendRefusal(response, refusal) {
  const { type, body } = writeRefusal(refusal)
  response.writeHead(refusal.status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
    connection: 'close',
    ...refusal.headers,
  })
  response.end(body)
}

/** @param {Refusal} refusal */
function writeRefusal({ status, title, detail, rpc, page }) {
  if (page !== undefined) return { type: 'text/html; charset=utf-8', body: page }
  const error = { code: -32000, message: detail }
  if (rpc)
    return { type: 'application/json', body: JSON.stringify({ jsonrpc: '2.0', error, id: null }) }
  const problem = { type: 'about:blank', title, status, detail }
  return { type: 'application/problem+json', body: JSON.stringify(problem) }
}
