// Draws SVG into PNG beside the server's own thread: one picture for each message.
import { accessSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'
import { Resvg } from '@resvg/resvg-js'

const FACES = ['source-sans-3-400', 'source-sans-3-600', 'source-serif-4-600']
const fontFiles = FACES.map((face) => join(String(workerData), `${face}.ttf`))
// A face that is not there would be left out of the picture without a word.
for (const file of fontFiles) accessSync(file)
const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' }

// What drew a picture holds some 17 MB that the engine does not see: only a collection lets them go,
// and so small a heap would never ask for one by itself.
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc')

/** Signature of a PNG, then its first chunk, which is always of this size. */
const HEAD = 33

parentPort?.on('message', (picture) => {
  const bytes = draw(picture)
  setImmediate(() => {
    collectGarbage({ type: 'minor' })
    // What is collected goes one turn later, and before another picture is asked for.
    setImmediate(() => parentPort?.postMessage(bytes, [bytes.buffer]))
  })
})

/**
 * A picture as PNG.
 * @param {import('./pixel-pool.ts').Pixels} picture
 * @returns {Uint8Array<ArrayBuffer>}
 */
function draw({ svg, width, facts }) {
  const image = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render()
  const png = image.asPng()
  // Put together here: a copy in the server's own thread would lie about until that collects.
  const bytes = new Uint8Array(png.length + facts.length)
  bytes.set(png.subarray(0, HEAD))
  bytes.set(facts, HEAD)
  bytes.set(png.subarray(HEAD), HEAD + facts.length)
  return bytes
}
