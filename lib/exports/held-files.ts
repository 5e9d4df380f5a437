import type { DrawQueue } from '#lib/exports/draw-queue'
import type { FigureFile } from '#lib/exports/figure'
import { KeptFiles } from '#lib/exports/kept-files'

interface Held {
  kept: KeptFiles
  underway: Map<string, Promise<FigureFile>>
}

/**
 * Files that take a processor for long: each is made once while it is kept, in its turn in a queue,
 * and never twice at a time. `most` is how many bytes are kept of one set of data.
 */
export class HeldFiles {
  readonly #held = new WeakMap<object, Held>()

  constructor(
    readonly queue: DrawQueue,
    readonly most: number,
  ) {}

  #of(dataset: object): Held {
    const known = this.#held.get(dataset)
    if (known) return known
    const held: Held = { kept: new KeptFiles(this.most), underway: new Map() }
    this.#held.set(dataset, held)
    return held
  }

  /**
   * The file of a key that names all it depends on besides the data. Throws a Problem of 503, before
   * `make` has begun, where its turn is too far off; `cost` is what it takes, as the queue counts.
   */
  async ask(
    dataset: object,
    key: string,
    cost: number,
    make: () => Promise<FigureFile>,
  ): Promise<FigureFile> {
    const { kept, underway } = this.#of(dataset)
    const known = kept.find(key) ?? underway.get(key)
    if (known) return known
    const making = this.queue.run(cost, make)
    underway.set(key, making)
    try {
      const file = await making
      kept.keep(key, file)
      return file
    } finally {
      underway.delete(key)
    }
  }
}
