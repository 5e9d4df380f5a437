import { readPdf } from '#app/_claims/read-pdf.ts'
import { listZip, readEntry, UnpackBudget, ZipError } from '#lib/files/read-zip'

/** The most that is read of a file, in bytes. */
const FILE_CAP = 5_000_000
const TEXT = /\.(?:txt|md|markdown|html?|csv|tsv|eml)$/i

/** The most that is unpacked of a Word document, in bytes. */
const UNPACKED_CAP = 50_000_000

/** The text of a file inside a ZIP; null where it is not there, or cannot be read. */
async function unzip(file: File, wanted: string): Promise<string | null> {
  try {
    const entry = (await listZip(file)).find(({ name }) => name === wanted)
    if (!entry) return null
    return new TextDecoder().decode(await readEntry(file, entry, new UnpackBudget(UNPACKED_CAP)))
  } catch (error) {
    if (error instanceof ZipError) return null
    throw error
  }
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
    const xml = await unzip(file, 'word/document.xml')
    if (xml === null) throw new Error(`${file.name} is not a Word document that can be read.`)
    return readWordXml(xml)
  }
  if (/\.pdf$/i.test(file.name)) return readPdf(file, longest)
  if (TEXT.test(file.name)) return file.text()
  throw new Error(
    `${file.name} cannot be read here. Give a .docx, .pdf, .md, .html or .txt file, or paste its text.`,
  )
}
