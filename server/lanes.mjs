/** @typedef {import('#server/address.mjs').Kind} Kind */

/** Answers of a kind that are made at once. A picture takes a thread, the others take turns on one. */
const MOST = { picture: 2, page: 2, data: 4, file: 16 }
/** Nobody waits longer before an answer is begun, in milliseconds. */
const PATIENCE = 1500
/** Milliseconds that one answer of a kind is taken to need before any has been made. */
const GUESS = { picture: 120, page: 60, data: 15, file: 5 }
/** The share of the newest time in the mean of those before it. */
const WEIGHT = 0.2

/** Too many are waiting; asked again later, it may be answered. */
export class Busy extends Error {
  /** @override */
  name = 'Busy'
}

/** One line for each kind of answer: first come, first served, and nobody waits long. */
export class Lanes {
  /** @type {Map<Kind, Lane>} */
  #lanes = new Map()

  /**
   * Makes an answer in its turn. Throws Busy at once where that turn is too far off, and when it has
   * not come in time.
   * @template Made
   * @param {Kind} kind
   * @param {() => Promise<Made>} make
   * @returns {Promise<Made>}
   */
  async run(kind, make) {
    const lane = this.#lanes.get(kind) ?? new Lane(MOST[kind], GUESS[kind])
    this.#lanes.set(kind, lane)
    return lane.run(make)
  }
}

class Lane {
  #most
  #mean
  #running = 0
  /** @type {Set<() => void>} */
  #waiting = new Set()

  /**
   * @param {number} most
   * @param {number} guess
   */
  constructor(most, guess) {
    this.#most = most
    this.#mean = guess
  }

  /**
   * @template Made
   * @param {() => Promise<Made>} make
   * @returns {Promise<Made>}
   */
  async run(make) {
    if (this.#running >= this.#most) await this.#wait()
    else this.#running += 1
    const start = performance.now()
    try {
      return await make()
    } finally {
      this.#mean += ((performance.now() - start) / this.#most - this.#mean) * WEIGHT
      const [next] = this.#waiting
      if (next) next()
      else this.#running -= 1
    }
  }

  /** Resolves when one that has ended leaves its place. */
  async #wait() {
    if (this.#waiting.size * this.#mean > PATIENCE) throw new Busy('the line is long')
    await new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
      const leave = () => {
        clearTimeout(timer)
        this.#waiting.delete(begin)
      }
      const begin = () => {
        leave()
        resolve()
      }
      const timer = setTimeout(() => {
        leave()
        reject(new Busy('the turn did not come in time'))
      }, PATIENCE)
      this.#waiting.add(begin)
    })
  }
}
