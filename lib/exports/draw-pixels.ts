import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { PixelPool } from '#lib/exports/pixel-pool'

const FOLDER = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/exports')

const pool = new PixelPool(() => {
  const file = path.join(/* turbopackIgnore: true */ FOLDER, 'png-worker.mjs')
  return new Worker(file, { workerData: path.join(FOLDER, 'fonts') })
})

/**
 * An SVG as a PNG `width` pixels wide, drawn beside the server's own thread. As many are drawn at a
 * time as are asked for, so the caller sets the limit. Throws where the fonts are missing, and where
 * the worker ends before it answers.
 */
export function drawPixels(svg: string, width: number): Promise<Uint8Array> {
  return pool.draw(svg, width)
}
