import { readPdf } from '#app/_claims/read-pdf.ts'

/** The most that is read of a file, in bytes. */
const FILE_CAP = 5_000_000
const TEXT = /\.(?:txt|md|markdown|html?|csv|tsv|eml)$/i

/** The entry of a zip archive by its name, unpacked; null where there is none. */
async function unzip(bytes: Uint8Array, wanted: string): Promise<string | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names = new TextDecoder()
  let at = bytes.length - 22
  while (at >= 0 && view.getUint32(at, true) !== 0x06054b50) at -= 1
  if (at < 0) return null
  let entry = view.getUint32(at + 16, true)
  for (
    let left = view.getUint16(at + 10, true);
    left > 0 && entry + 46 <= bytes.length;
    left -= 1
  ) {
    const method = view.getUint16(entry + 10, true)
    const size = view.getUint32(entry + 20, true)
    const nameLength = view.getUint16(entry + 28, true)
    const rest = view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
    const local = view.getUint32(entry + 42, true)
    const name = names.decode(bytes.subarray(entry + 46, entry + 46 + nameLength))
    if (name === wanted) {
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      const packed = bytes.slice(from, from + size)
      if (method === 0) return names.decode(packed)
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
      return new Response(stream).text()
    }
    entry += 46 + nameLength + rest
  }
  return null
}

/** The text of a Word document: its paragraphs as lines, its cells parted by tabs. */
function readWordXml(xml: string): string {
  return xml
    .replace(/<w:tab\/>|<\/w:tc>(?=<w:tc>|<w:tc )/g, '\t')
    .replace(/<\/w:p>(?=<\/w:tc>)/g, '')
    .replace(/<w:br\/>|<\/w:p>|<\/w:tr>/g, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

/** Names of files that can be given, as a file field takes them. */
export const FILE_TYPES = '.docx,.pdf,.txt,.md,.markdown,.html,.htm,.csv,.tsv,.eml'

/**
 * The text of a file that was dropped on the page or chosen, at least so many characters of it.
 * Throws an Error that says why there is none.
 */
export async function readDropped(file: File, longest: number): Promise<string> {
  if (file.size > FILE_CAP) throw new Error(`${file.name} is larger than 5 MB.`)
  if (/\.docx$/i.test(file.name)) {
    const xml = await unzip(new Uint8Array(await file.arrayBuffer()), 'word/document.xml')
    if (xml === null) throw new Error(`${file.name} is not a Word document that can be read.`)
    return readWordXml(xml)
  }
  if (/\.pdf$/i.test(file.name)) return readPdf(file, longest)
  if (TEXT.test(file.name)) return file.text()
  throw new Error(
    `${file.name} cannot be read here. Give a .docx, .pdf, .md, .html or .txt file, or paste its text.`,
  )
}
