const PATH = /^\/claims\/check(?:\?|$)/

/**
 * True for the address to which a reader may send a text of their own.
 * @param {string} url
 */
export function takesText(url) {
  return PATH.test(url)
}

/**
 * True for a text that a form without a script posts to its own page, whose answer is a page too.
 * @param {Pick<import('node:http').IncomingMessage, 'method' | 'url' | 'headers'>} request
 */
export function isPostedText({ method, url = '/', headers }) {
  return method === 'POST' && takesText(url) && headers['next-action'] === undefined
}
