import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** A ZIP of files by name, each deflated. */
export function makeZip(
  files: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const deflated = new Map<string | Uint8Array, Buffer>() // a bomb has one part many times
  const list: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const called = Buffer.from(name)
    const whole = Buffer.from(content)
    const packed = deflated.get(content) ?? deflateRawSync(whole)
    deflated.set(content, packed)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(whole.length, 18)
    shared.writeUInt16LE(called.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, called, packed])
    const central = Buffer.alloc(12)
    central.writeUInt32LE(at, 8 + 0)
    list.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002'),
        Buffer.from([20, 0]),
        shared,
        Buffer.alloc(10),
        central.subarray(8, 12),
        called,
      ]),
    )
    parts.push(local)
    at += local.length
  }
  const listed = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(list.length, 8)
  end.writeUInt16LE(list.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Uint8Array.from(Buffer.concat([...parts, listed, end]))
}

/** Relations of a part: ids by their targets, external where they begin with `http`. */
export function writeRelations(targets: readonly string[]): string {
  const rows = targets.map((target, index) => {
    const mode = /^http/.test(target) ? ' TargetMode="External"' : ''
    return `<Relationship Id="r${index}" Type="x" Target="${target.replaceAll('&', '&amp;')}"${mode}/>`
  })
  return `<?xml version="1.0"?><Relationships>${rows.join('')}</Relationships>`
}

const paragraph = (text: string) =>
  `<w:p><w:r><w:t>${text.replaceAll('&', '&amp;')}</w:t></w:r></w:p>`

/** A Word document of paragraphs and other parts. */
export function makeDocx(
  paragraphs: readonly string[],
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array<ArrayBuffer> {
  return makeZip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document><w:body>${paragraphs.map(paragraph).join('')}</w:body></w:document>`,
    ...more,
  })
}

/** A PDF of one page with lines of text and links. */
export function makeLinkedPdf(
  lines: readonly string[],
  links: readonly string[],
): Uint8Array<ArrayBuffer> {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj 0 -16 Td`).join('\n')
  const content = `BT /F1 9 Tf 40 760 Td\n${shown}\nET`
  const notes = links.map(
    (link) =>
      `<< /Type /Annot /Subtype /Link /Rect [40 700 200 720] /A << /S /URI /URI (${link}) >> >>`,
  )
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [${notes.join(' ')}] /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const from = pdf.length
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(from).padStart(10, '0')
  })
  const table = offsets.map((from) => `${from} 00000 n \n`).join('')
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`
  return Uint8Array.from(Buffer.from(pdf + xref, 'latin1'))
}

/** The files of a ZIP by name, as bytes. */
export function readZipBytes(zip: Uint8Array): Map<string, Uint8Array> {
  const bytes = Buffer.from(zip)
  const files = new Map<string, Uint8Array>()
  const end = bytes.lastIndexOf('PK\u0005\u0006')
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    )
    const local = bytes.readUInt32LE(at + 42)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20))
    const isStored = bytes.readUInt16LE(at + 10) === 0
    files.set(
      bytes.toString('utf8', at + 46, at + 46 + name),
      isStored ? packed : inflateRawSync(packed),
    )
    at += 46 + name + extra + comment
  }
  return files
}
