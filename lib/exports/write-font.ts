/** A table of a font file: its tag and its bytes. */
export type Table = readonly [tag: string, bytes: Buffer]

const MAGIC = 0xb1b0afba
const WORD = 0x1_0000_0000

/** Bytes as the file sums them: big-endian words of four, with zeros behind. */
function sumWords(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) {
    const rest = bytes.length - at
    sum += rest >= 4 ? bytes.readUInt32BE(at) : bytes.readUIntBE(at, rest) * 256 ** (4 - rest)
  }
  return sum % WORD
}

const pad = (length: number) => (length + 3) & ~3

/** Tables, in the order of their tags, as a TrueType file with its sums. */
export function writeFontFile(tables: readonly Table[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const start = 12 + tables.length * 16
  const file = Buffer.alloc(tables.reduce((at, [, { length }]) => at + pad(length), start))
  file.writeUInt32BE(0x0001_0000, 0)
  const search = [tables.length, power * 16, Math.log2(power), (tables.length - power) * 16]
  search.forEach((value, index) => file.writeUInt16BE(value, 4 + index * 2))
  let at = start
  let head = 0
  tables.forEach(([tag, bytes], index) => {
    bytes.copy(file, at)
    if (tag === 'head') {
      head = at
      file.writeUInt32BE(0, at + 8) // the sum of the file, which is not known yet
    }
    const record = 12 + index * 16
    file.write(tag, record, 'latin1')
    file.writeUInt32BE(sumWords(file.subarray(at, at + pad(bytes.length))), record + 4)
    file.writeUInt32BE(at, record + 8)
    file.writeUInt32BE(bytes.length, record + 12)
    at += pad(bytes.length)
  })
  if (head > 0) file.writeUInt32BE((MAGIC - sumWords(file) + WORD) % WORD, head + 8)
  return file
}
