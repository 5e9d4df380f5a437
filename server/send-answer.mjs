import { chooseEncoding, compress } from '#server/encoding.mjs'

/** @typedef {import('#server/framework.mjs').Answer} Answer */
/** @typedef {import('#server/encoding.mjs').Encoding} Encoding */
/** @typedef {{ head: string[], body: Buffer }} Form */

const TEXT = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:javascript|json|xml)\b|image\/svg\+xml)/
/** Bytes below which a compressed text is hardly smaller. */
const WORTH_COMPRESSING = 512
/** Of a 304 nothing is said that describes a body. */
const OF_BODY = ['content-length', 'content-encoding']

/** An answer that is sent to many: each of its forms is made once, when someone first asks for it. */
export class Sendable {
  #answer
  #etag
  #isText
  #isCompressed
  /** @type {string[]} */
  #unchanged
  /** @type {Map<Encoding, Promise<Form>>} */
  #forms = new Map()

  /** @param {Answer} answer */
  constructor(answer) {
    this.#answer = answer
    const named = new Map(answer.headers)
    this.#etag = answer.status === 200 ? String(named.get('etag') ?? '') : ''
    this.#isText = TEXT.test(String(named.get('content-type')))
    this.#isCompressed =
      this.#isText && answer.body.length >= WORTH_COMPRESSING && !named.has('content-encoding')
    this.#unchanged = this.#flatten(OF_BODY)
  }

  get bodyLength() {
    return this.#answer.body.length
  }

  /**
   * Sends it in an encoding that the asker takes, or 304 where the asker has it already.
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async send({ method, headers }, response) {
    if (this.#etag && matches(headers['if-none-match'] ?? '', this.#etag)) {
      response.writeHead(304, this.#unchanged)
      response.end()
      return
    }
    const accepted = String(headers['accept-encoding'] ?? '')
    const encoding = this.#isCompressed ? chooseEncoding(accepted) : 'identity'
    const form = this.#forms.get(encoding) ?? this.#make(encoding)
    this.#forms.set(encoding, form)
    const { head, body } = await form
    response.writeHead(this.#answer.status, head)
    response.end(method === 'HEAD' ? undefined : body)
  }

  /**
   * @param {Encoding} encoding
   * @returns {Promise<Form>}
   */
  async #make(encoding) {
    const { status } = this.#answer
    const body = await compress(this.#answer.body, encoding)
    const head = this.#flatten(['content-length'])
    if (encoding !== 'identity') head.push('content-encoding', encoding)
    // An answer without a body says no length of one.
    if (status !== 204 && status !== 304) head.push('content-length', `${body.length}`)
    return { head, body }
  }

  /**
   * The headers as node takes them without looking at each again: name and value in turn.
   * @param {readonly string[]} without
   */
  #flatten(without) {
    const kept = this.#answer.headers.filter(([name]) => !without.includes(name))
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
  if (header === '') return false
  const bare = (/** @type {string} */ tag) => tag.trim().replace(/^W\//, '')
  return header.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag))
}
