import { ServerResponse } from 'node:http'

const TEXT = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)\b|image\/svg\+xml)/

/**
 * A response that can hold back a text body, so that headers may be computed from it. Bodies that
 * are not text, and all of them unless `keepText` was called, go straight out.
 * @template {import('node:http').IncomingMessage} [Request=import('node:http').IncomingMessage]
 * @extends {ServerResponse<Request>}
 */
export class KeptResponse extends ServerResponse {
  /** @type {'out' | 'undecided' | 'keep'} */
  #mode = 'out'
  /** @type {Buffer[]} */
  #chunks = []
  /** @type {(body: Buffer) => void} */
  #resolve = () => {}

  /**
   * Resolves with the whole body once it has been written, if it is text; `send` then sends it.
   * @returns {Promise<Buffer>}
   */
  keepText() {
    this.#mode = 'undecided'
    return new Promise((resolve) => {
      this.#resolve = resolve
    })
  }

  /** Lets what is written from here on go straight out. */
  letOut() {
    this.#mode = 'out'
  }

  /**
   * Sends a body in place of the one held back. `undefined` sends none.
   * @param {Buffer} [body]
   */
  send(body) {
    this.letOut()
    super.end(body)
  }

  /** @returns {boolean} whether the body is held back */
  #keeps() {
    if (this.#mode === 'undecided') {
      const bodiless = this.statusCode === 204 || this.statusCode === 304
      const kept = !bodiless && TEXT.test(String(this.getHeader('content-type') ?? ''))
      this.#mode = kept ? 'keep' : 'out'
    }
    return this.#mode === 'keep'
  }

  /**
   * @override
   * @param {number} status
   * @param {unknown[]} rest
   * @returns {this}
   */
  writeHead(status, ...rest) {
    if (this.#mode === 'out') return Reflect.apply(super.writeHead, this, [status, ...rest])
    this.statusCode = status
    const headers = rest.find((value) => typeof value === 'object' && value !== null) ?? {}
    const pairs = Array.isArray(headers) ? pairUp(headers) : Object.entries(headers)
    for (const [name, value] of pairs) if (value !== undefined) this.setHeader(name, value)
    return this
  }

  /** @override */
  flushHeaders() {
    if (!this.#keeps()) super.flushHeaders()
  }

  /**
   * @override
   * @param {unknown} chunk
   * @param {unknown[]} rest
   * @returns {boolean}
   */
  write(chunk, ...rest) {
    if (!this.#keeps()) return Reflect.apply(super.write, this, [chunk, ...rest])
    this.#keep(chunk, rest)
    const done = rest.find((value) => typeof value === 'function')
    if (done) process.nextTick(done)
    return true
  }

  /**
   * @override
   * @param {unknown[]} values
   * @returns {this}
   */
  end(...values) {
    if (!this.#keeps()) return Reflect.apply(super.end, this, values)
    const done = values.find((value) => typeof value === 'function')
    if (typeof done === 'function') this.once('finish', () => void done())
    if (typeof values[0] !== 'function') this.#keep(values[0], values.slice(1))
    this.#resolve(Buffer.concat(this.#chunks))
    return this
  }

  /**
   * @param {unknown} chunk
   * @param {unknown[]} rest
   */
  #keep(chunk, rest) {
    if (typeof chunk === 'string') {
      this.#chunks.push(Buffer.from(chunk, rest[0] === 'latin1' ? 'latin1' : 'utf8'))
    } else if (chunk instanceof Uint8Array) {
      this.#chunks.push(Buffer.from(chunk)) // a copy: the writer may use its buffer again
    }
  }
}

/**
 * Raw headers, name and value in turn, as pairs.
 * @param {unknown[]} list
 * @returns {[string, string][]}
 */
function pairUp(list) {
  return list.flatMap((name, index) =>
    index % 2 === 0 ? [[String(name), String(list[index + 1])]] : [],
  )
}
