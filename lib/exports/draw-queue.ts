import { Problem } from '#lib/problem'

/** How much of the pace the newest piece of work decides. */
const WEIGHT = 0.2

const refuse = () =>
  new Problem(503, 'Too many pictures are being drawn. Ask again in two seconds.')

/**
 * Bounds work that takes a processor for long: `lanes` pieces at a time, the rest in the order they
 * came, and none that would have to wait longer than `longest` milliseconds, judged by the pace so
 * far. `pace` begins as milliseconds for a unit of cost.
 */
export class DrawQueue {
  readonly #waiting: (() => void)[] = []
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
    if (wait > this.longest) throw refuse()
    this.#load += cost
    const asked = performance.now()
    if (this.#running >= this.lanes)
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#running += 1
    const start = performance.now()
    try {
      // The pace may have been misjudged: whoever has waited too long by now is not made to wait on.
      if (start - asked > this.longest) throw refuse()
      const made = await work()
      this.pace += WEIGHT * ((performance.now() - start) / cost - this.pace)
      return made
    } finally {
      this.#load -= cost
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }
}
