/** Bytes of a body that brings a reader’s own text of 200 kB, as a form or JSON may escape it. */
export const MAX_TEXT_BODY = 2 * 1024 * 1024

const PAGE = /^\/claims\/check(?:\?|$)/
const API = /^\/api\/v1\/claims\/check(?:\?|$)/
const MCP = /^\/api\/mcp(?:\?|$)/

/**
 * True for the addresses to which a reader may send a text of their own.
 * @param {string} url
 */
export function takesText(url) {
  return PAGE.test(url) || API.test(url) || isMcp(url)
}

/**
 * True for the address of the Model Context Protocol, whose clients read JSON-RPC alone.
 * @param {string} url
 */
export function isMcp(url) {
  return MCP.test(url)
}

/**
 * True for a text that a reader posts to be read, by a form, a script or a program.
 * @param {Pick<import('node:http').IncomingMessage, 'method' | 'url'>} request
 */
export function isPostedText({ method, url = '/' }) {
  return method === 'POST' && (PAGE.test(url) || API.test(url))
}
