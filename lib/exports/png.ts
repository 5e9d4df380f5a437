import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { describeCredits } from '#lib/describe-credits'
import { drawPicture, measurePicture } from '#lib/draw-picture'
import { DrawQueue } from '#lib/exports/draw-queue'
import type { ExportFormat } from '#lib/exports/figure'
import { KeptBytes } from '#lib/exports/kept-bytes'
import { addressOfPicture } from '#lib/exports/picture-address'
import { describePng } from '#lib/exports/png-chunks'
import { formatOne } from '#lib/format'
import { hashBody } from '#lib/http-etag'
import { Problem } from '#lib/problem'

const FOLDER = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/exports')
/** One processor is left to everything else. */
const LANES = Math.min(4, Math.max(1, availableParallelism() - 1))
/** Milliseconds that a picture may wait for its turn, and what a megapixel takes to begin with. */
const LONGEST = 1000
const PACE = 60
const MEGA = 1_000_000
const KEPT = 64 * MEGA
/** Pixels of a page to the inch. */
const PER_INCH = 96

/** Megapixels of one picture. */
const MOST = 12

const queue = new DrawQueue(LANES, LONGEST, PACE)
const kept = new KeptBytes(KEPT)
const underway = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
const idle: Worker[] = []

function startWorker(): Worker {
  const file = path.join(/* turbopackIgnore: true */ FOLDER, 'png-worker.mjs')
  return new Worker(file, { workerData: path.join(FOLDER, 'fonts') })
}

/** Draws in a worker, which goes back to the idle ones afterwards; one that failed is not used again. */
function drawInWorker(svg: string, width: number): Promise<Uint8Array> {
  const worker = idle.pop() ?? startWorker()
  worker.ref()
  return new Promise((resolve, reject) => {
    const finish = (bytes: Uint8Array) => {
      worker.off('message', finish).off('error', fail)
      worker.unref() // a worker that waits keeps no process alive
      idle.push(worker)
      resolve(bytes)
    }
    const fail = (error: Error) => {
      worker.off('message', finish).off('error', fail)
      reject(error)
    }
    worker.on('message', finish).on('error', fail)
    worker.postMessage({ svg, width })
  })
}

/** Runs `make` unless its answer is kept or being made already. */
async function once(
  key: string,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const known = kept.find(key) ?? underway.get(key)
  if (known) return known
  const making = make()
  underway.set(key, making)
  try {
    const bytes = await making
    kept.keep(key, bytes)
    return bytes
  } finally {
    underway.delete(key)
  }
}

function refuseSize(megapixels: number): Problem {
  const detail = `The picture would have ${formatOne(megapixels)} megapixels.`
  const allowed = [`width × height × scale² of at most ${MOST} megapixels`]
  return new Problem(400, detail, [{ parameter: 'scale', detail, allowed }])
}

export const PNG: ExportFormat = {
  extension: 'png',
  label: 'PNG',
  contentType: 'image/png',
  params: ['theme', 'width', 'height', 'scale', 'style'],
  download: false,
  lasting: true,
  oneUnit: true,
  exportFigure: async (figure, { theme, width, height, scale, publicUrl }) => {
    const chart = figure.toChart()
    const credits = describeCredits(chart, addressOfPicture(figure, publicUrl))
    const size = measurePicture(width, height)
    const { svg, height: drawn } = drawPicture(chart, credits, { theme, ...size })
    const times = Number(scale)
    const megapixels = (size.width * drawn * times * times) / MEGA
    if (megapixels > MOST) throw refuseSize(megapixels)
    // Whatever is drawn is in the SVG, so the same SVG is the same picture.
    return once(`${times} ${await hashBody(svg)}`, async () => {
      const png = await queue.run(megapixels, () => drawInWorker(svg, size.width * times))
      return describePng(png, credits.facts, PER_INCH * times)
    })
  },
}
