import path from 'node:path'
import { Worker } from 'node:worker_threads'

const FOLDER = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/exports')
const idle: Worker[] = []

function startWorker(): Worker {
  const file = path.join(/* turbopackIgnore: true */ FOLDER, 'png-worker.mjs')
  return new Worker(file, { workerData: path.join(FOLDER, 'fonts') })
}

/**
 * An SVG as a PNG `width` pixels wide, drawn beside the server's own thread. As many are drawn at a
 * time as are asked for, so whoever asks bounds them. Throws where the fonts are not in their place.
 */
export function drawPixels(svg: string, width: number): Promise<Uint8Array> {
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
      worker.off('message', finish).off('error', fail) // and it is not used again
      reject(error)
    }
    worker.on('message', finish).on('error', fail)
    worker.postMessage({ svg, width })
  })
}
