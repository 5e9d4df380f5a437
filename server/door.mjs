import { buffer } from 'node:stream/consumers'
import { LRUCache } from 'lru-cache'
import { AnswerMemory } from '#server/answer-memory.mjs'
import { kindOf, normalizeAddress } from '#server/address.mjs'
import { BuildFiles } from '#server/build-files.mjs'
import { writeBusyPage } from '#server/busy-page.mjs'
import { Defaults } from '#server/defaults.mjs'
import { PageFinisher } from '#server/finish-page.mjs'
import { Busy, Lanes } from '#server/lanes.mjs'
import { isMcp, isPostedText } from '#server/posted-text.mjs'
import { refuse, sendRefusal } from '#server/refuse.mjs'
import { Sendable } from '#server/send-answer.mjs'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('#server/framework.mjs').Answer} Answer */
/** @typedef {Pick<import('#server/framework.mjs').Framework, 'take' | 'pass'>} Framework */

/** Bytes of answers in memory, each encoding counted. */
const MEMORY = 24 * 1024 * 1024
/** Pages that are not found are as many as anyone asks for: they have a memory of their own. */
const MISSING_MEMORY = 4 * 1024 * 1024

/** Characters of the addresses as they were sent that are remembered, and what each takes beside them. */
const ADDRESSES = 1_000_000
const OF_ADDRESS = 100

/** Paths of pages that have a name, which may be misspelled. */
const NAMED = /^\/(?:charts|metrics|releases)\/./

/** Where so many wait, more than one reader makes wait, nobody waits longer than this, in milliseconds. */
const MANY = 16
const PATIENCE = 1800

/** Bytes of the bodies that are being read at once, as they say themselves. */
const BODIES = 32 * 1024 * 1024

/** Of a request that is not answered from memory, the headers that its answer may depend on. */
const PASSED =
  /^(?:host|origin|x-forwarded-host|accept|content-(?:type|length)|rsc|next-(?:action|router-[\w-]+|url)|mcp-[\w-]+|last-event-id)$/

/**
 * What stands before the framework: it refuses what is not worth an answer, answers from memory what
 * is the same for everyone, and has the rest made in turn, each address once at a time. The framework
 * is told the address alone, so that nothing else of a request can change what others get.
 */
export class Door {
  #framework
  #files
  #pages
  #defaults = new Defaults()
  #lanes = new Lanes()
  /** @type {Map<string, Promise<Sendable>>} */
  #underway = new Map()
  #kept = new AnswerMemory(MEMORY)
  #missing = new AnswerMemory(MISSING_MEMORY)
  #bodies = 0
  #waiting = 0
  #isOpen = false
  /**
   * The address that each address as it was sent stands for, where its answer was kept.
   * @type {LRUCache<string, string>}
   */
  #known = new LRUCache({
    maxSize: ADDRESSES,
    sizeCalculation: (address, sent) => address.length + sent.length + OF_ADDRESS,
  })

  /** Whether what readers ask first is still being prepared; `/healthz` says so. */
  isWarming = true

  /**
   * @param {Framework} framework
   * @param {BuildFiles} [files] that it reads itself
   */
  constructor(framework, files = new BuildFiles()) {
    this.#framework = framework
    this.#files = files
    this.#pages = new PageFinisher(files.sheets)
  }

  /**
   * Learns what all pages have in common; until then nobody is answered. Throws a sentence where the
   * data cannot be read.
   */
  async open() {
    const { status, body } = await this.#framework.take('/healthz')
    if (status !== 200) throw new Error(`The data cannot be read: ${readDetail(body)}`)
    this.#pages.learn(await this.#framework.take('/_not-found'))
    this.#isOpen = true
  }

  /**
   * Answers at once what is kept in the form asked for at an address that was read before; anything
   * else is looked at more closely.
   * @param {Request} request
   * @param {Response} response
   */
  serve(request, response) {
    const address = isPlain(request) && this.#known.get(request.url ?? '')
    const kept = address && this.#kept.get(address)
    if (kept && kept.sendReady(request, response)) return
    return this.#serve(request, response)
  }

  /**
   * @param {Request} request
   * @param {Response} response
   */
  async #serve(request, response) {
    const refusal = refuse(request)
    if (refusal) return sendRefusal(response, refusal)
    const length = Number(request.headers['content-length'] ?? 0)
    this.#bodies += length
    try {
      if (!this.#isOpen) throw new Starting('the door is not open')
      if (length > 0 && this.#bodies > BODIES) throw new Busy('many bodies are being read')
      if (isPostedText(request)) return await this.#answerPosted(request, response)
      if (isFlight(request)) return await this.#answerFlight(request, response)
      if (!isShareable(request)) return await this.#pass(request, response)
      const { url = '/' } = request
      const address = this.#locate(url)
      const known = this.#kept.get(address)
      if (known && !isHealth(url)) this.#known.set(url, address)
      const kept = known ?? this.#missing.get(pathOf(address))
      const answer = await this.#inTime(this.#prepare(address, kept, request))
      await answer.send(request, response)
    } catch (error) {
      if (request.destroyed && !request.complete) return // whoever asked has gone
      if (response.headersSent)
        return void response.destroy(error instanceof Error ? error : undefined)
      sendRefusal(response, describeFailure(error, request))
    } finally {
      this.#bodies -= length
    }
  }

  /**
   * The address that answers a request. The health of the service depends on the door alone.
   * @param {string} url
   */
  #locate(url) {
    if (!isHealth(url)) return this.#defaults.omit(normalizeAddress(url))
    return this.isWarming ? '/healthz?warming' : '/healthz'
  }

  /** @param {string} address */
  #makeOnce(address) {
    const underway = this.#underway.get(address)
    if (underway) return underway
    const making = this.#make(address).finally(() => this.#underway.delete(address))
    this.#underway.set(address, making)
    return making
  }

  /**
   * An answer in the form that a request asks for.
   * @param {string} address
   * @param {Sendable | undefined} kept the answer where it is known
   * @param {Request} request
   */
  async #prepare(address, kept, request) {
    const answer = kept ?? (await this.#makeOnce(address))
    await answer.prepare(request)
    return answer
  }

  /**
   * An answer that is being prepared, or Busy where it takes too long and many wait: it is made
   * nevertheless, for whoever asks next.
   * @param {Promise<Sendable>} preparing
   * @returns {Promise<Sendable>}
   */
  async #inTime(preparing) {
    /** @type {NodeJS.Timeout | undefined} */
    let timer
    /** @type {Promise<never>} */
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => {
        if (this.#waiting >= MANY) reject(new Busy('it takes too long'))
      }, PATIENCE)
    })
    this.#waiting += 1
    try {
      return await Promise.race([preparing, late])
    } finally {
      this.#waiting -= 1
      clearTimeout(timer)
    }
  }

  /**
   * @param {string} address
   * @returns {Promise<Sendable>}
   */
  async #make(address) {
    const answer = await this.#lanes.run(kindOf(address), () => this.#take(address))
    if (address === '/api/v1') {
      this.#defaults.learn(answer) // which warming up asks for
      this.#known.clear() // each may stand for another now
    }
    const kept = new Sendable(answer)
    if (answer.status === 200 && isShared(answer)) this.#kept.keep(address, kept)
    if (answer.status === 404 && isHtml(answer)) this.#missing.keep(pathOf(address), kept)
    return kept
  }

  /**
   * @param {string} address
   * @returns {Promise<Answer>}
   */
  async #take(address) {
    const file = await this.#files.read(address)
    if (file) return file
    const answer = await this.#framework.take(address)
    if (kindOf(address) !== 'page' || !isHtml(answer)) return answer
    const body = answer.status === 404 ? await this.#describeMissing(address) : answer.body
    return this.#pages.finish({ ...answer, body: body ?? answer.body }, address, true)
  }

  /**
   * The page that says what an address nearly names; null where it names nothing or cannot be made.
   * @param {string} address
   */
  async #describeMissing(address) {
    const path = pathOf(address)
    if (!NAMED.test(path)) return null
    const missing = await this.#framework.take(`/missing?path=${encodeURIComponent(path)}`)
    return missing.status === 200 ? missing.body : null
  }

  /**
   * What answers a text of the reader's own: it is theirs alone. It waits for its turn once the text is
   * here, so that slow senders hold nobody up.
   * @param {Request} request
   * @param {Response} response
   */
  async #answerPosted(request, response) {
    const { url = '/' } = request
    const body = await buffer(request)
    const post = () => this.#framework.take(url, pickHeaders(request), body)
    const answer = await this.#lanes.run(kindOf(url), post)
    const page = isHtml(answer) ? this.#pages.finish(answer, url, false) : answer
    await new Sendable(page).send(request, response)
  }

  /**
   * The framework's own traffic between pages: it depends on the page that one comes from.
   * @param {Request} request
   * @param {Response} response
   */
  async #answerFlight(request, response) {
    const fetchFlight = () => this.#framework.take(request.url ?? '/', pickHeaders(request))
    const answer = await this.#lanes.run('page', fetchFlight)
    await new Sendable(answer).send(request, response)
  }

  /**
   * Hands a request on whose answer is not for everyone, and may come in pieces.
   * @param {Request} request
   * @param {Response} response
   */
  async #pass(request, response) {
    await this.#framework.pass(request, pickHeaders(request), response)
  }
}

/** The server is not ready yet. */
class Starting extends Error {}

/** @param {string} address */
function pathOf(address) {
  return address.split('?', 1)[0] ?? ''
}

/** @param {string} url */
function isHealth(url) {
  return /^\/healthz(?:\?|$)/.test(url)
}

/**
 * True for a request that nothing but its address and its encoding can refuse.
 * @param {Request} request
 */
function isPlain({ method, headers }) {
  const isRead = method === 'GET' || method === 'HEAD'
  const hasBody = 'content-length' in headers || 'transfer-encoding' in headers
  return isRead && !hasBody && headers.rsc === undefined
}

/** @param {Request} request */
function isShareable({ method, url = '/', headers }) {
  if (method !== 'GET' && method !== 'HEAD') return false
  return !isMcp(url) && headers.rsc === undefined
}

/** @param {Request} request */
function isFlight({ method, headers }) {
  return method === 'GET' && headers.rsc !== undefined
}

/**
 * Of the headers of a request those that answers may depend on.
 * @param {Request} request
 */
function pickHeaders({ headers }) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => PASSED.test(name)))
}

/** @param {Answer} answer */
function isHtml({ headers }) {
  return headers.some(([name, value]) => name === 'content-type' && /^text\/html/.test(`${value}`))
}

/**
 * True for an answer that is the same for everyone, as its headers say.
 * @param {Answer} answer
 */
function isShared({ headers }) {
  const named = new Map(headers)
  return !named.has('set-cookie') && /\bpublic\b/.test(String(named.get('cache-control')))
}

/**
 * True for a page or an embed, which someone looks at.
 * @param {Request} request
 */
function isRead(request) {
  const { url = '/' } = request
  return isShareable(request) && (kindOf(url) === 'page' || url.startsWith('/embed/'))
}

/**
 * What a problem says of itself.
 * @param {Buffer} body
 */
function readDetail(body) {
  const text = body.toString()
  try {
    return String(JSON.parse(text).detail)
  } catch {
    return text.slice(0, 200)
  }
}

/**
 * @param {Request} request
 * @param {string} why
 * @param {string} when
 * @param {number} seconds after which to ask again
 */
function describeBusy(request, why, when, seconds) {
  const headers = { 'retry-after': `${seconds}`, connection: 'keep-alive' }
  const busy = { status: 503, title: 'Service Unavailable', detail: `${why} ${when}`, headers }
  return isRead(request) ? { ...busy, page: writeBusyPage(why) } : busy
}

/**
 * What a reader is told of an answer that was not made, with nothing of the inside.
 * @param {unknown} error
 * @param {Request} request
 */
function describeFailure(error, request) {
  if (error instanceof Starting)
    return describeBusy(request, 'The server is starting.', 'Ask again in a second.', 1)
  if (error instanceof Busy)
    return describeBusy(request, 'Too many are asking.', 'Ask again in two seconds.', 2)
  console.error(error)
  const detail = 'The request could not be answered.'
  return { status: 500, title: 'Internal Server Error', detail }
}
