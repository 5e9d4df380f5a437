const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

/**
 * CRC-32 as PNG has it. Node's own came after the oldest Node that is supported.
 * @param {Uint8Array} bytes
 */
function sumCrc(bytes) {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}

/**
 * A chunk: length, type, data, CRC of type and data.
 * @param {string} type
 * @param {Uint8Array} data
 * @returns {Uint8Array}
 */
function makeChunk(type, data) {
  const chunk = new Uint8Array(data.length + 12)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set(new TextEncoder().encode(type), 4)
  chunk.set(data, 8)
  view.setUint32(data.length + 8, sumCrc(chunk.subarray(4, data.length + 8)))
  return chunk
}

/**
 * International text, not compressed, in no language named: keyword, five zeros, UTF-8.
 * @param {string} keyword
 * @param {string} text
 */
function makeText(keyword, text) {
  return makeChunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`))
}

/**
 * Bytes in memory of their own, which can be handed over; `Buffer.concat` may take them from a pool.
 * @param {readonly Uint8Array[]} parts
 */
function join(parts) {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Signature of a PNG, and with it the first chunk, which is always of one size. */
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const HEAD = 33

/**
 * A PNG (https://www.w3.org/TR/png-3/) of four bytes a pixel: red, green, blue and alpha.
 * @param {{ width: number, height: number }} size in pixels
 * @param {readonly Uint8Array[]} rows compressed by zlib, each after the byte of its filter
 */
export function makePng({ width, height }, rows) {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, 6], 8) // bits of each of them, and that there are four
  const data = rows.map((part) => makeChunk('IDAT', part))
  return join([SIGNATURE, makeChunk('IHDR', header), ...data, makeChunk('IEND', new Uint8Array(0))])
}

/** Meters. */
const INCH = 0.0254

/**
 * A PNG that says of itself what is known: texts, and the size it is meant to be shown at.
 * @param {Uint8Array} png
 * @param {import('./pixel-pool.ts').Facts} facts
 * @returns {Uint8Array<ArrayBuffer>} bytes in memory of their own
 */
export function addFacts(png, { texts, perInch }) {
  const density = new Uint8Array(9)
  const view = new DataView(density.buffer)
  view.setUint32(0, Math.round(perInch / INCH))
  view.setUint32(4, Math.round(perInch / INCH))
  view.setUint8(8, 1) // the unit is the meter
  const said = texts.map(([keyword, text]) => makeText(keyword, text))
  return join([png.subarray(0, HEAD), makeChunk('pHYs', density), ...said, png.subarray(HEAD)])
}
