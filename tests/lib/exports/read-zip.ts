import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50

/** The files of a ZIP by name, as bytes, found by its own list of them at its end. */
export function unzip(bytes: Uint8Array): Map<string, Buffer> {
  const zip = Buffer.from(bytes)
  let end = zip.length - 22
  while (end > 0 && zip.readUInt32LE(end) !== END) end -= 1
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    const stored = zip.readUInt16LE(at + 10) === 0
    files.set(name, stored ? packed : inflateRawSync(packed))
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

/** The files of a ZIP by name, as text. */
export function readZip(bytes: Uint8Array): Map<string, string> {
  return new Map([...unzip(bytes)].map(([name, file]) => [name, file.toString('utf8')]))
}
