const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

/** CRC-32 as PNG has it. Node's own came after the oldest Node that is supported. */
function sumCrc(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}

/** A chunk: length, type, data, CRC of type and data. */
function makeChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set(new TextEncoder().encode(type), 4)
  chunk.set(data, 8)
  view.setUint32(data.length + 8, sumCrc(chunk.subarray(4, data.length + 8)))
  return chunk
}

/** International text, not compressed, in no language named: keyword, five zeros, UTF-8. */
function makeText(keyword: string, text: string): Uint8Array {
  return makeChunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`))
}

const INCH = 0.0254

/**
 * What a PNG says of itself, as chunks that stand after its first: texts under keywords of 1 to 79 Latin
 * letters, and the size it is meant to be shown at, `perInch` pixels.
 */
export function makeFacts(
  texts: readonly (readonly [keyword: string, text: string])[],
  perInch: number,
): Uint8Array<ArrayBuffer> {
  const density = new Uint8Array(9)
  const view = new DataView(density.buffer)
  view.setUint32(0, Math.round(perInch / INCH))
  view.setUint32(4, Math.round(perInch / INCH))
  view.setUint8(8, 1) // the unit is the meter
  const chunks = [makeChunk('pHYs', density), ...texts.map(([name, text]) => makeText(name, text))]
  const facts = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    facts.set(chunk, at)
    at += chunk.length
  }
  return facts
}
