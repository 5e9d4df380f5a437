import { Agent, request as ask } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('node:http').IncomingHttpHeaders} Named */
/** @typedef {[string, string | string[]][]} Headers */
/**
 * A framework that runs: the port that it listens on, and a shorter way to what handlers of ours answer.
 * @typedef {{ port: number, answer?: (address: string) => Promise<Answer | null> }} Running
 */
/** @typedef {(ended: () => void) => Promise<Running>} Start */
/** @typedef {{ status: number, headers: Headers, body: Buffer }} Answer */

const WORKER = new URL('framework-worker.mjs', import.meta.url)
/**
 * Megabytes that the framework's thread may fill. It keeps some 110 and needs 60 more while it writes the
 * largest answers; one that is full ends, and what was asked for fails.
 */
const MEMORY = { maxOldGenerationSizeMb: 240, maxYoungGenerationSizeMb: 16 }

/** Headers of a connection, not of what it carries. */
const HOP = /^(?:connection|keep-alive|date|transfer-encoding)$/
/** What the framework is told where an answer depends on the address alone. */
const NOBODY = { host: 'localhost' }

/**
 * The framework, which runs in a thread of its own. Should that end, the next question starts another.
 */
export class Framework {
  #agent = new Agent({ keepAlive: true })
  #start
  /** @type {Promise<Running> | null} */
  #running = null

  /** @param {Start} [start] what starts it, a thread unless told otherwise */
  constructor(start = startWorker) {
    this.#start = start
  }

  /** Resolves when the framework answers. Throws where it ends before it does. */
  async start() {
    await this.#open()
  }

  /**
   * What it answers to a GET of an address, or to a POST of a body. Without headers it is told nothing
   * of who asks.
   * @param {string} address path and query
   * @param {Named} [headers] those of the request that it may know
   * @param {Buffer} [body]
   * @returns {Promise<Answer>}
   */
  async take(address, headers = NOBODY, body = undefined) {
    const { answer } = await this.#open()
    const short = headers === NOBODY && !body && answer ? await answer(address) : null
    if (short) return short
    const method = body ? 'POST' : 'GET'
    return collect(await this.#send(method, address, headers, body && Readable.from([body])))
  }

  /**
   * Hands a request on, and its answer back as it comes.
   * @param {Request} request
   * @param {Named} headers of the request, those that it may know
   * @param {Response} response
   */
  async pass(request, headers, response) {
    const { method = 'GET', url = '/' } = request
    const answer = await this.#send(method, url, headers, request)
    response.writeHead(answer.statusCode ?? 500, Object.fromEntries(listHeaders(answer)))
    await new Promise((resolve) => pipeline(answer, response, resolve)) // a reader may leave
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {Named} headers
   * @param {import('node:stream').Readable} [body]
   * @returns {Promise<Request>} the answer, once its headers are here
   */
  async #send(method, path, headers, body) {
    const { port } = await this.#open()
    return new Promise((resolve, reject) => {
      const sent = ask({ host: '127.0.0.1', port, method, path, headers, agent: this.#agent })
      sent.on('response', resolve)
      sent.on('error', reject)
      if (body) pipeline(body, sent, () => {})
      else sent.end()
    })
  }

  #open() {
    this.#running ??= this.#start(() => {
      this.#running = null
    })
    return this.#running
  }
}

/**
 * Starts the framework in a thread. Resolves when it listens; `ended` is called when the thread ends.
 * @type {Start}
 */
function startWorker(ended) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { resourceLimits: MEMORY })
    /** @type {Map<number, { resolve: (answer: Answer | null) => void, reject: (error: Error) => void }>} */
    const waiting = new Map()
    let asked = 0
    const answer = (/** @type {string} */ address) => {
      asked += 1
      const id = asked
      worker.postMessage({ id, address })
      return new Promise((take, refuse) => waiting.set(id, { resolve: take, reject: refuse }))
    }
    worker.once('message', (/** @type {number} */ port) => {
      worker.on('message', (/** @type {{ id: number, answer: Answer | null }} */ message) => {
        waiting.get(message.id)?.resolve(message.answer && restore(message.answer))
        waiting.delete(message.id)
      })
      resolve({ port, answer })
    })
    worker.once('error', (error) => console.error(error))
    worker.once('exit', () => {
      ended()
      const error = new Error('the framework ended')
      for (const { reject: refuse } of waiting.values()) refuse(error)
      reject(error)
    })
  })
}

/**
 * An answer as it was before it went from one thread to another: a buffer arrives as plain bytes.
 * @param {Answer} answer
 * @returns {Answer}
 */
function restore({ status, headers, body }) {
  return { status, headers, body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) }
}

/**
 * @param {Request} answer
 * @returns {Promise<Answer>}
 */
async function collect(answer) {
  /** @type {Buffer[]} */
  const chunks = []
  for await (const chunk of answer) chunks.push(chunk)
  return {
    status: answer.statusCode ?? 500,
    headers: listHeaders(answer),
    body: Buffer.concat(chunks),
  }
}

/**
 * @param {Request} answer
 * @returns {Headers}
 */
function listHeaders({ headersDistinct }) {
  return Object.entries(headersDistinct).flatMap(([name, values = []]) => {
    const [only = ''] = values
    /** @type {Headers} */
    const pair = HOP.test(name) ? [] : [[name, values.length > 1 ? values : only]]
    return pair
  })
}
