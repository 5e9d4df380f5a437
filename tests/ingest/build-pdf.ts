import { deflateSync } from 'node:zlib'

/** An object of a PDF: a dictionary, or a dictionary with a stream. */
type PdfObject = string | { dictionary: string; stream: Buffer }

function toBytes(object: PdfObject): Buffer {
  if (typeof object === 'string') return Buffer.from(object)
  const head = `<< ${object.dictionary} /Length ${object.stream.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), object.stream, Buffer.from('\nendstream')])
}

/** A PDF of numbered objects, the first of which is its catalog. */
export function buildPdfOf(objects: readonly PdfObject[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  const add = (bytes: Buffer) => {
    parts.push(bytes)
    at += bytes.length
  }
  objects.forEach((object, index) => {
    offsets.push(at)
    add(
      Buffer.concat([
        Buffer.from(`${index + 1} 0 obj\n`),
        toBytes(object),
        Buffer.from('\nendobj\n'),
      ]),
    )
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
  add(Buffer.from(table + trailer))
  return new Uint8Array(Buffer.concat(parts))
}

/** Text as a drawing has it, with the dashes of its font's encoding. */
const escape = (text: string) =>
  text
    .replace(/[\\()]/g, (sign) => `\\${sign}`)
    .replaceAll('–', '\u0096')
    .replaceAll('—', '\u0097')

/** One page's drawing: each line of text, its cells apart where it has tabs. */
function drawLines(lines: readonly string[]): Buffer {
  const shown = lines.map((line, row) =>
    line
      .split('\t')
      .map((cell, column) => {
        const place = `${40 + column * 130} ${800 - row * 12}`
        return `BT /F1 8 Tf ${place} Td (${escape(cell)}) Tj ET`
      })
      .join('\n'),
  )
  return Buffer.from(shown.join('\n'), 'latin1')
}

/** A PDF with a page for each text: a line each, cells of a table apart by tabs. */
export function buildPdf(pages: readonly string[]): Uint8Array {
  return buildPdfOfStreams(pages.map((page) => deflateSync(drawLines(page.split('\n')))))
}

/** A PDF with a page for each compressed drawing; `catalog` and `page` are added to their objects. */
export function buildPdfOfStreams(
  streams: readonly Buffer[],
  { catalog = '', page = '' } = {},
): Uint8Array {
  const kids = streams.map((_, index) => `${4 + index * 2} 0 R`)
  return buildPdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...streams.flatMap((stream, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + index * 2} 0 R ${page} /Resources << /Font << /F1 3 0 R >> >> >>`,
      { dictionary: '/Filter /FlateDecode', stream },
    ]),
  ])
}
