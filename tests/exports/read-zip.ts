import { inflateRawSync } from 'node:zlib'

/** A part of a file that is a ZIP, as text. Throws where the file has no such part. */
export function readZipPart(file: Buffer, part: string): string {
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = file.readUInt32LE(end + 16)
  for (let count = file.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((o) => file.readUInt16LE(at + o))
    if (file.toString('utf8', at + 46, at + 46 + name) === part) {
      const local = file.readUInt32LE(at + 42)
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
      const body = file.subarray(start, start + file.readUInt32LE(at + 20))
      return (file.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body)).toString('utf8')
    }
    at += 46 + name + extra + comment
  }
  throw new Error(`no ${part} in the file`)
}
