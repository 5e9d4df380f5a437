const PAGE = /^\/claims\/check(?:\?|$)/
const API = /^\/api\/v1\/claims\/check(?:\?|$)/

/**
 * True for the addresses to which a reader may send a text of their own.
 * @param {string} url
 */
export function takesText(url) {
  return PAGE.test(url) || API.test(url)
}

/**
 * True for a text that a form without a script posts to its own page, whose answer is a page too.
 * @param {Pick<import('node:http').IncomingMessage, 'method' | 'url' | 'headers'>} request
 */
export function isPostedText({ method, url = '/', headers }) {
  return method === 'POST' && PAGE.test(url) && headers['next-action'] === undefined
}
