import { Problem } from '#lib/problem'

interface Waiting {
  cost: number
  start: () => void
}

/** How much of the pace the newest piece of work decides. */
const WEIGHT = 0.2

/**
 * Bounds work that takes a processor for long: `lanes` pieces at a time, the rest in the order they
 * came, and none that would have to wait longer than `longest` milliseconds, judged by the pace so
 * far. `pace` begins as milliseconds for a unit of cost.
 */
export class DrawQueue {
  readonly #waiting: Waiting[] = []
  #running = 0
  #load = 0

  constructor(
    readonly lanes: number,
    readonly longest: number,
    private pace: number,
  ) {}

  /** What `work` answers, when its turn has come; throws a Problem of 503 when that is too far off. */
  async run<T>(cost: number, work: () => Promise<T>): Promise<T> {
    const wait = this.#running < this.lanes ? 0 : (this.#load * this.pace) / this.lanes
    if (wait > this.longest)
      throw new Problem(503, 'Too many pictures are being drawn. Ask again in two seconds.')
    this.#load += cost
    if (this.#running >= this.lanes)
      await new Promise<void>((resolve) => this.#waiting.push({ cost, start: resolve }))
    else this.#running += 1
    const start = performance.now()
    try {
      return await work()
    } finally {
      this.#load -= cost
      this.pace += WEIGHT * ((performance.now() - start) / cost - this.pace)
      const next = this.#waiting.shift()
      if (next) next.start()
      else this.#running -= 1
    }
  }
}
