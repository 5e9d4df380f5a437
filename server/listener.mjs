import { createServer } from 'node:http'

/** @typedef {import('node:http').RequestListener} RequestListener */

/**
 * What bounds a connection, in milliseconds: its headers, all of a request, an answer until its reader
 * has it, what is under way once the server closes. And how many there may be.
 */
const LIMITS = { headers: 10_000, request: 30_000, answer: 120_000, close: 5000, connections: 2000 }
/** How often connections are looked at that may have used up their time, in milliseconds. */
const CHECK = 500

/** Listens for requests, for as long as it is not closed, and lets nobody hold a connection for long. */
export class Listener {
  #server
  #limits
  #isClosing = false
  /**
   * Connections that have not asked for anything yet: node does not count them as idle.
   * @type {Set<import('node:net').Socket>}
   */
  #unused = new Set()

  /** How many requests there were. */
  asked = 0

  /**
   * @param {(...args: Parameters<RequestListener>) => void} serve
   * @param {Partial<typeof LIMITS>} [limits] where others are wanted
   */
  constructor(serve, limits = {}) {
    this.#limits = { ...LIMITS, ...limits }
    const { headers, request, answer, connections } = this.#limits
    const timeouts = { headersTimeout: headers, requestTimeout: request }
    const options = { ...timeouts, connectionsCheckingInterval: Math.min(CHECK, headers) }
    this.#server = createServer(options, (asked, response) => {
      this.asked += 1
      this.#unused.delete(asked.socket)
      if (this.#isClosing) response.shouldKeepAlive = false
      const timer = setTimeout(() => asked.socket.destroy(), answer)
      response.once('close', () => clearTimeout(timer))
      serve(asked, response)
    })
    this.#server.maxConnections = connections
    this.#server.on('connection', (socket) => {
      this.#unused.add(socket)
      socket.once('close', () => this.#unused.delete(socket))
    })
  }

  /**
   * Resolves with the port that it listens on.
   * @param {number} port 0 for any that is free
   * @returns {Promise<number>}
   */
  open(port) {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(port, () => {
        const address = this.#server.address()
        resolve(typeof address === 'object' && address ? address.port : port)
      })
    })
  }

  /** Listens no longer, lets the answers under way finish, and resolves when all connections have ended. */
  async close() {
    this.#isClosing = true
    const end = setTimeout(() => this.#server.closeAllConnections(), this.#limits.close)
    // A connection whose answer has been sent meanwhile is kept open for another request.
    const idle = setInterval(() => this.#server.closeIdleConnections(), 50)
    await new Promise((resolve) => {
      this.#server.close(resolve)
      for (const socket of this.#unused) socket.destroy()
    })
    clearTimeout(end)
    clearInterval(idle)
  }
}
