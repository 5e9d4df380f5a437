import type { FigureFile } from '#lib/exports/figure'

/** Files kept in memory up to a number of bytes; what was asked for longest ago goes first. */
export class KeptFiles {
  readonly #kept = new Map<string, FigureFile>()
  #size = 0

  constructor(readonly most: number) {}

  get size(): number {
    return this.#size
  }

  find(key: string): FigureFile | undefined {
    const found = this.#kept.get(key)
    if (!found) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, found)
    return found
  }

  /** Keeps a file; one larger than all that may be kept is let go at once. */
  keep(key: string, file: FigureFile): void {
    this.#drop(key)
    this.#kept.set(key, file)
    this.#size += file.body.length
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.most) return
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    this.#size -= this.#kept.get(key)?.body.length ?? 0
    this.#kept.delete(key)
  }
}
