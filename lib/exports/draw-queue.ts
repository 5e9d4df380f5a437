import { Problem } from '#lib/query/problem'

/** How much of the pace the newest piece of work decides. */
const WEIGHT = 0.2

const refuse = () =>
  new Problem(503, 'Too many pictures are being drawn. Ask again in two seconds.')

/**
 * Bounds work that takes a processor for long: `lanes` pieces at a time, the rest in the order they
 * came, and none that would have to wait longer than `longest` milliseconds, judged by the pace so
 * far and by the clock. `pace` begins as milliseconds for a unit of cost.
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
    try {
      await this.#takeLane()
      return await this.#time(cost, work)
    } finally {
      this.#load -= cost
    }
  }

  /** Resolves when a lane is free. The pace may be misjudged, so the wait itself is bounded too. */
  async #takeLane(): Promise<void> {
    if (this.#running < this.lanes) {
      this.#running += 1
      return
    }
    await new Promise<void>((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1)
        reject(refuse())
      }, this.longest)
      this.#waiting.push(enter)
    })
  }

  async #time<T>(cost: number, work: () => Promise<T>): Promise<T> {
    const start = performance.now()
    try {
      const made = await work()
      this.pace += WEIGHT * ((performance.now() - start) / cost - this.pace)
      return made
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }
}
