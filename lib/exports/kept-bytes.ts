type Bytes = Uint8Array<ArrayBuffer>

/** Files kept in memory up to a number of bytes; what was asked for longest ago goes first. */
export class KeptBytes {
  readonly #kept = new Map<string, Bytes>()
  #size = 0

  constructor(readonly most: number) {}

  get size(): number {
    return this.#size
  }

  find(key: string): Bytes | undefined {
    const found = this.#kept.get(key)
    if (!found) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, found)
    return found
  }

  /** Keeps a file; one larger than all that may be kept is let go at once. */
  keep(key: string, bytes: Bytes): void {
    this.#drop(key)
    this.#kept.set(key, bytes)
    this.#size += bytes.length
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.most) return
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    this.#size -= this.#kept.get(key)?.length ?? 0
    this.#kept.delete(key)
  }
}
