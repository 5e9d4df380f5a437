import { createServer } from 'node:http'

/** @typedef {import('node:http').RequestListener} RequestListener */
/**
 * What a connection is used for: how often it has asked, how many answers are under way, and since
 * when its reader has the one before, in the milliseconds of `performance.now`.
 * @typedef {{ asked: number, underway: number, since: number }} Use
 */

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
  /** @type {Map<import('node:net').Socket, Use>} */
  #connections = new Map()
  /** @type {NodeJS.Timeout | undefined} */
  #watch

  /** How many requests there were. */
  asked = 0

  /**
   * @param {(...args: Parameters<RequestListener>) => void} serve
   * @param {Partial<typeof LIMITS>} [limits] where others are wanted
   */
  constructor(serve, limits = {}) {
    this.#limits = { ...LIMITS, ...limits }
    const { headers, request, connections } = this.#limits
    const timeouts = { headersTimeout: headers, requestTimeout: request }
    const options = { ...timeouts, connectionsCheckingInterval: Math.min(CHECK, headers) }
    this.#server = createServer(options, (asked, response) => {
      this.asked += 1
      if (this.#isClosing) response.shouldKeepAlive = false
      const use = this.#connections.get(asked.socket)
      if (use) follow(use, response)
      serve(asked, response)
    })
    this.#server.maxConnections = connections
    this.#server.on('connection', (socket) => {
      this.#connections.set(socket, { asked: 0, underway: 0, since: 0 })
      socket.once('close', () => this.#connections.delete(socket))
    })
  }

  /** Cuts off who does not take an answer. One timer for all: one for each answer takes longer than it. */
  #cutOff() {
    const earliest = performance.now() - this.#limits.answer
    for (const [socket, { underway, since }] of this.#connections)
      if (underway > 0 && since < earliest) socket.destroy()
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
        this.#watch = setInterval(() => this.#cutOff(), Math.min(CHECK, this.#limits.answer / 4))
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
      // Node does not count those as idle that have not asked for anything yet.
      for (const [socket, { asked }] of this.#connections) if (asked === 0) socket.destroy()
    })
    clearTimeout(end)
    clearInterval(idle)
    clearInterval(this.#watch)
  }
}

/**
 * Counts an answer as under way until its reader has it or has gone.
 * @param {Use} use of its connection
 * @param {import('node:http').ServerResponse} response
 */
function follow(use, response) {
  use.asked += 1
  if (use.underway === 0) use.since = performance.now()
  use.underway += 1
  response.once('close', () => {
    use.underway -= 1
    use.since = performance.now()
  })
}
