import { createServer } from 'node:http'

/** Headers of a connection, not of what it carries. */
const HOP = /^(?:connection|keep-alive|date|transfer-encoding|content-length)$/

/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>} Render */

/**
 * The framework on a port that only this machine reaches, for pages that the server itself asks for.
 */
export class InnerServer {
  #server
  #address = ''

  /** @param {Render} render the framework's request handler */
  constructor(render) {
    this.#server = createServer((request, response) => void render(request, response))
    this.#server.unref() // it alone does not keep the process alive
  }

  async open() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve(null)))
    const address = this.#server.address()
    if (typeof address !== 'object' || address === null) throw new Error('no address to ask')
    this.#address = `http://127.0.0.1:${address.port}`
  }

  /**
   * The page of a path, as the framework renders it, and what its headers say to load with it.
   * @param {string} path
   */
  async ask(path) {
    const answer = await fetch(this.#address + path)
    const links = answer.headers.get('link') ?? ''
    return { status: answer.status, html: await answer.text(), links }
  }

  /**
   * Everything a path answers, as it is; a redirect is not followed.
   * @param {string} path
   * @returns {Promise<import('#server/page-server.mjs').Page>}
   */
  async take(path) {
    const init = { headers: { 'accept-encoding': 'identity' }, redirect: 'manual' }
    const answer = await fetch(this.#address + path, /** @type {RequestInit} */ (init))
    const body = Buffer.from(await answer.arrayBuffer())
    const headers = [...answer.headers].filter(([name]) => !HOP.test(name))
    return { status: answer.status, headers, body }
  }
}
