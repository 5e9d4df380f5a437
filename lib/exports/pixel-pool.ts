/**
 * What a PNG says of itself: texts under keywords of 1 to 79 Latin letters, and the size it is meant to be
 * shown at, in pixels to the inch.
 */
export interface Facts {
  texts: readonly (readonly [keyword: string, text: string])[]
  perInch: number
}

/** A picture to be drawn: an SVG of whole pixels, how many times as large, and what its PNG says. */
export interface Pixels {
  svg: string
  scale: number
  facts: Facts
}

/** What the pool asks of a worker: a picture for each message. */
export interface PixelWorker extends NodeJS.EventEmitter {
  ref: () => void
  unref: () => void
  postMessage: (picture: Pixels) => void
}

/** Workers that draw pictures, kept for the next one: as many as were ever at work together. */
export class PixelPool {
  readonly #idle: PixelWorker[] = []

  constructor(private readonly start: () => PixelWorker) {}

  /** A picture as a PNG; throws where the worker fails, or ends before it answers. */
  draw(picture: Pixels): Promise<Uint8Array<ArrayBuffer>> {
    const worker = this.#idle.pop() ?? this.#startWorker()
    worker.ref()
    return new Promise((resolve, reject) => {
      const release = () => worker.off('message', finish).off('error', fail).off('exit', end)
      const finish = (bytes: Uint8Array<ArrayBuffer>) => {
        release()
        worker.unref() // a worker that waits keeps no process alive
        this.#idle.push(worker)
        resolve(bytes)
      }
      const fail = (error: Error) => {
        release() // and it is not used again
        reject(error)
      }
      const end = (code: number) => fail(new Error(`the picture worker exited with code ${code}`))
      worker.on('message', finish).on('error', fail).on('exit', end)
      worker.postMessage(picture)
    })
  }

  #startWorker(): PixelWorker {
    const worker = this.start()
    worker.once('exit', () => {
      const at = this.#idle.indexOf(worker)
      if (at >= 0) this.#idle.splice(at, 1)
    })
    return worker
  }
}
