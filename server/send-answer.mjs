import { chooseEncoding, compress, decompress } from '#server/encoding.mjs'

/** @typedef {import('#server/framework.mjs').Answer} Answer */
/** @typedef {import('#server/encoding.mjs').Encoding} Encoding */
/** @typedef {{ head: string[], body: Buffer }} Form */
/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

const TEXT = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:javascript|json|xml)\b|image\/svg\+xml)/
/** Bytes below which a compressed text is hardly smaller. */
const WORTH_COMPRESSING = 512
/** Of a 304 nothing is said that describes a body. */
const OF_BODY = ['content-length', 'content-encoding']

/**
 * An answer that is sent to many: each of its forms is made once, when someone first asks for it. What
 * nobody has asked for is not kept: the body as it was made goes once another form of it is here.
 */
export class Sendable {
  #status
  #headers
  #etag
  #isText
  #isCompressed
  /** @type {string[]} */
  #unchanged
  /** @type {Map<Encoding, Promise<Form>>} */
  #forms = new Map()
  /** @type {Map<Encoding, Form>} those that are made */
  #ready = new Map()
  /** @type {Map<Encoding, Buffer>} */
  #bodies

  /** Called when another form of it has come. */
  onResize = () => {}

  /** @param {Answer} answer */
  constructor({ status, headers, body }) {
    this.#status = status
    this.#headers = headers
    this.#bodies = new Map([['identity', body]])
    const named = new Map(headers)
    this.#etag = status === 200 ? String(named.get('etag') ?? '') : ''
    this.#isText = TEXT.test(String(named.get('content-type')))
    this.#isCompressed =
      this.#isText && body.length >= WORTH_COMPRESSING && !named.has('content-encoding')
    this.#unchanged = this.#flatten(OF_BODY)
  }

  /** Bytes of its forms. */
  get size() {
    return [...this.#bodies.values()].reduce((sum, { length }) => sum + length, 0)
  }

  /**
   * Sends it in an encoding that the asker takes, or 304 where the asker has it already.
   * @param {Request} request
   * @param {Response} response
   */
  async send(request, response) {
    if (this.sendReady(request, response)) return
    await this.prepare(request)
    this.sendReady(request, response)
  }

  /**
   * Makes the form of it that a request asks for.
   * @param {Request} request
   */
  async prepare(request) {
    const encoding = this.#choose(request)
    if (this.#ready.has(encoding)) return
    const form = this.#forms.get(encoding) ?? this.#make(encoding)
    this.#forms.set(encoding, form)
    this.#ready.set(encoding, await form)
  }

  /**
   * Sends it if the form that is asked for is made; false where it is not yet.
   * @param {Request} request
   * @param {Response} response
   */
  sendReady(request, response) {
    const held = request.headers['if-none-match']
    if (held && this.#etag && matches(held, this.#etag)) {
      response.writeHead(304, this.#unchanged)
      response.end()
      return true
    }
    const form = this.#ready.get(this.#choose(request))
    if (!form) return false
    response.writeHead(this.#status, form.head)
    response.end(request.method === 'HEAD' ? undefined : form.body)
    return true
  }

  /**
   * @param {Request} request
   * @returns {Encoding}
   */
  #choose({ headers }) {
    return this.#isCompressed ? chooseEncoding(headers['accept-encoding']) : 'identity'
  }

  /**
   * @param {Encoding} encoding
   * @returns {Promise<Form>}
   */
  async #make(encoding) {
    const body = await compress(await this.#readWhole(), encoding)
    this.#bodies.set(encoding, body)
    if (!this.#forms.has('identity')) this.#bodies.delete('identity')
    this.onResize()
    const head = this.#flatten(['content-length'])
    if (encoding !== 'identity') head.push('content-encoding', encoding)
    // An answer without a body says no length of one.
    if (this.#status !== 204 && this.#status !== 304) head.push('content-length', `${body.length}`)
    return { head, body }
  }

  /** The body as it was made. */
  async #readWhole() {
    const whole = this.#bodies.get('identity')
    if (whole) return whole
    const [other] = this.#bodies
    if (!other) throw new Error('an answer has lost its body')
    const [encoding, body] = other
    return decompress(body, encoding)
  }

  /**
   * The headers as node takes them without looking at each again: name and value in turn.
   * @param {readonly string[]} without
   */
  #flatten(without) {
    const kept = this.#headers.filter(([name]) => !without.includes(name))
    const flat = kept.flatMap(([name, value]) => [value].flat().flatMap((one) => [name, one]))
    const vary = flat.indexOf('vary')
    if (this.#isText && vary < 0) flat.push('vary', 'Accept-Encoding')
    else if (this.#isText && !/accept-encoding/i.test(flat[vary + 1] ?? ''))
      flat[vary + 1] += ', Accept-Encoding'
    return flat
  }
}

/**
 * Whether an If-None-Match header names the tag; it compares weakly, as RFC 9110 says.
 * @param {string} header
 * @param {string} etag
 */
function matches(header, etag) {
  const bare = (/** @type {string} */ tag) => tag.trim().replace(/^W\//, '')
  return header.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag))
}
