// Draws SVG into PNG beside the server's own thread: one picture for each message.
import { accessSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'
import { Resvg } from '@resvg/resvg-js'
import { Zlib } from 'fflate'
import { addFacts, makePng } from './png-chunks.mjs'

const FACES = ['source-sans-3-400', 'source-sans-3-600', 'source-serif-4-600']
const fontFiles = FACES.map((face) => join(String(workerData), `${face}.ttf`))
// A face that is not there would be left out of the picture without a word.
for (const file of fontFiles) accessSync(file)
const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' }

// What drew a picture holds memory that the engine does not see, some 17 MB for the usual one: only a
// collection lets it go, and so small a heap would never ask for one by itself.
setFlagsFromString('--expose-gc')
const runGarbageCollector = runInNewContext('gc')

/** Pixels of a picture that is drawn whole, which takes 8 bytes for each. The usual one has 3 million. */
const MOST_WHOLE = 4_000_000
/** Pixels of a larger one that are drawn at once. */
const BAND = 2 ** 18
const BYTES = 4
/** Rows as they are: a chart has few colors, and filters make it longer. */
const NO_FILTER = 0

parentPort?.on('message', (/** @type {import('./pixel-pool.ts').Pixels} */ picture) => {
  void answer(picture) // what it throws ends the thread, and whoever waits for it is told
})

/** @param {import('./pixel-pool.ts').Pixels} picture */
async function answer(picture) {
  const bytes = await draw(picture)
  await collectGarbage() // before another picture is asked for
  parentPort?.postMessage(bytes, [bytes.buffer])
}

async function collectGarbage() {
  await setImmediate()
  runGarbageCollector({ type: 'minor' })
  await setImmediate() // what is collected goes one turn later
}

/**
 * A picture as PNG. Put together here: a copy in the server's own thread would lie about until that
 * collects.
 * @param {import('./pixel-pool.ts').Pixels} picture
 */
async function draw({ svg, scale, facts }) {
  const drawing = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } })
  const isLarge = drawing.width * drawing.height * scale ** 2 > MOST_WHOLE
  return addFacts(isLarge ? await drawBands(drawing, scale) : drawing.render().asPng(), facts)
}

/**
 * A PNG of our own making, drawn band by band: a large picture drawn whole takes up to 95 MB. Edges of
 * letters are rounded otherwise where they lie in another band; the rest is the picture drawn whole.
 * @param {Resvg} drawing of whole pixels; it is cut to its last band
 * @param {number} scale whole
 */
async function drawBands(drawing, scale) {
  const { width, height } = drawing
  /** @type {Uint8Array[]} */
  const rows = []
  // Of Node's own zlib the bytes depend on the processor and the version, and those of a pin may not.
  const zlib = new Zlib((chunk) => rows.push(chunk))
  const most = Math.max(1, Math.floor(BAND / (width * scale ** 2)))
  const band = drawing.innerBBox()
  if (!band) throw new Error('the picture is empty')
  for (let top = 0; top < height; top += most) {
    Object.assign(band, { x: 0, y: top, width, height: Math.min(most, height - top) })
    drawing.cropByBBox(band)
    zlib.push(toRows(drawing.render()), top + most >= height)
    await collectGarbage()
  }
  return makePng({ width: width * scale, height: height * scale }, rows)
}

/** @param {import('@resvg/resvg-js').RenderedImage} band */
function toRows({ width, height, pixels }) {
  const row = width * BYTES
  const rows = Buffer.alloc((row + 1) * height, NO_FILTER)
  for (let y = 0; y < height; y += 1) pixels.copy(rows, y * (row + 1) + 1, y * row, (y + 1) * row)
  return rows
}
