import { LRUCache } from 'lru-cache'

/** @typedef {import('#server/send-answer.mjs').Sendable} Sendable */

/** What headers and bookkeeping of an answer take, about, in bytes. */
const OVERHEAD = 2048

/** Answers by their addresses, up to a number of bytes: the one unused for longest is dropped first. */
export class AnswerMemory {
  #kept

  /** @param {number} maxSize in bytes, each encoding of an answer counted */
  constructor(maxSize) {
    const sizeCalculation = (/** @type {Sendable} */ { size }, /** @type {string} */ key) =>
      size + key.length * 2 + OVERHEAD
    /** @type {LRUCache<string, Sendable>} */
    this.#kept = new LRUCache({ maxSize, maxEntrySize: maxSize / 8, sizeCalculation })
  }

  /** Bytes of all that is kept. */
  get size() {
    return this.#kept.calculatedSize
  }

  /** @param {string} address */
  get(address) {
    return this.#kept.get(address)
  }

  /**
   * @param {string} address
   * @param {Sendable} answer
   */
  keep(address, answer) {
    this.#kept.set(address, answer)
    answer.onResize = () => {
      if (this.#kept.peek(address) !== answer) return
      this.#kept.delete(address) // what stays as it is is not measured again
      this.#kept.set(address, answer)
    }
  }
}
