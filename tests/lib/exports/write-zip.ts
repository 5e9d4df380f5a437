import { crc32 } from 'node:zlib'

/** Texts by name as the bytes of a ZIP that packs none of them: what `readZip` reads, made again. */
export function writeZip(files: ReadonlyMap<string, string>): Buffer {
  const [bodies, entries]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, text] of files) {
    const [title, body] = [Buffer.from(name), Buffer.from(text)]
    // Version, flags, method, time, date, sum, two sizes, length of the name, no extra field.
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x21, 8)
    shared.writeUInt32LE(crc32(body), 10)
    shared.writeUInt32LE(body.length, 14)
    shared.writeUInt32LE(body.length, 18)
    shared.writeUInt16LE(title.length, 22)
    bodies.push(Buffer.from('PK\x03\x04'), shared, title, body)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    entries.push(Buffer.from('PK\x01\x02\x14\x00'), shared, rest, title)
    at += 30 + title.length + body.length
  }
  const list = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.size, 4)
  end.writeUInt16LE(files.size, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, list, Buffer.from('PK\x05\x06'), end])
}
