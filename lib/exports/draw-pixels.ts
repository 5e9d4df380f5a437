import path from 'node:path'
import { Worker } from 'node:worker_threads'

const FOLDER = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/exports')
const idle: Worker[] = []

function startWorker(): Worker {
  const file = path.join(/* turbopackIgnore: true */ FOLDER, 'png-worker.mjs')
  const worker = new Worker(file, { workerData: path.join(FOLDER, 'fonts') })
  worker.once('exit', () => {
    const at = idle.indexOf(worker)
    if (at >= 0) idle.splice(at, 1)
  })
  return worker
}

/**
 * An SVG as a PNG `width` pixels wide, drawn beside the server's own thread. As many are drawn at a
 * time as are asked for, so the caller sets the limit. Throws where the fonts are missing, and where
 * the worker ends before it answers.
 */
export function drawPixels(svg: string, width: number): Promise<Uint8Array> {
  const worker = idle.pop() ?? startWorker()
  worker.ref()
  return new Promise((resolve, reject) => {
    const release = () => worker.off('message', finish).off('error', fail).off('exit', end)
    const finish = (bytes: Uint8Array) => {
      release()
      worker.unref() // a worker that waits keeps no process alive
      idle.push(worker)
      resolve(bytes)
    }
    const fail = (error: Error) => {
      release() // and it is not used again
      reject(error)
    }
    const end = (code: number) => fail(new Error(`the picture worker exited with code ${code}`))
    worker.on('message', finish).on('error', fail).on('exit', end)
    worker.postMessage({ svg, width })
  })
}
