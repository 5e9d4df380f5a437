import { createServer } from 'node:http'

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
   * The page of a path, as the framework renders it.
   * @param {string} path
   */
  async ask(path) {
    const answer = await fetch(this.#address + path)
    return { status: answer.status, html: await answer.text() }
  }
}
