import { readCustomProperties } from '#lib/exports/office-marks'

/** What a file of ours says of itself. */
export interface FileMarks {
  title: string
  /** As its metadata has it: with the address of the service that made it, or a path. */
  address: string
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** The longest text in a picture that is read, in bytes. */
const LONGEST_TEXT = 20_000

/** Whether bytes begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/** The texts of a chunk `iTXt` that is not compressed, or of a `tEXt`: keyword and text. */
function readText(type: string, data: Uint8Array): readonly [string, string] | null {
  const end = data.indexOf(0)
  if (end < 1 || end > 79) return null
  const keyword = new TextDecoder('latin1').decode(data.subarray(0, end))
  if (type === 'tEXt') return [keyword, new TextDecoder('latin1').decode(data.subarray(end + 1))]
  if (data[end + 1] !== 0) return null // compressed: ours are not
  const language = data.indexOf(0, end + 3)
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1)
  if (translated < 0) return null
  return [keyword, new TextDecoder().decode(data.subarray(translated + 1))]
}

/** The texts in a PNG by their keywords, as far as its bytes go; none for a broken one. */
function readPngTexts(png: Uint8Array): Map<string, string> {
  const texts = new Map<string, string>()
  if (!isPng(png)) return texts
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  let at = SIGNATURE.length
  while (at + 12 <= png.length) {
    const length = view.getUint32(at)
    const type = new TextDecoder('latin1').decode(png.subarray(at + 4, at + 8))
    const next = at + 12 + length
    if (type === 'IEND') break
    if ((type === 'iTXt' || type === 'tEXt') && length <= LONGEST_TEXT && next <= png.length) {
      const text = readText(type, png.subarray(at + 8, at + 8 + length))
      if (text) texts.set(...text)
    }
    at = next
  }
  return texts
}

/** The marks of names and texts; null where they are not ours. */
function readFacts(facts: ReadonlyMap<string, string>): FileMarks | null {
  const address = facts.get('Address')
  if (facts.get('Software') !== 'Quarterdeck' || !address) return null
  return { title: facts.get('Title') ?? '', address }
}

/** The marks of a PNG of ours, read from its first bytes; null for another. */
export function readPngMarks(png: Uint8Array): FileMarks | null {
  return readFacts(readPngTexts(png))
}

const PLAIN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A text of XML or HTML without its escapes. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (entity, hex?: string, decimal?: string, name?: string) => {
      if (name) return PLAIN[name.toLowerCase()] ?? entity
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity
    },
  )
}

const RDF_START = 'urn:quarterdeck:figure'

/** The marks of every drawing of ours in a text, such as an SVG file or a page with some inside. */
export function listSvgMarks(text: string): FileMarks[] {
  const marks: FileMarks[] = []
  for (let at = text.indexOf(RDF_START); at >= 0; at = text.indexOf(RDF_START, at + 1)) {
    const end = text.indexOf('</rdf:RDF>', at)
    const rdf = text.slice(at, Math.min(end < 0 ? at + LONGEST_TEXT : end, at + LONGEST_TEXT))
    const find = (tag: string) => {
      const [, found = ''] = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(rdf) ?? []
      return unescapeXml(found)
    }
    const address = find('dc:identifier')
    if (find('figure:software') === 'Quarterdeck' && address)
      marks.push({ title: find('dc:title'), address })
  }
  return marks
}

/** The marks of a workbook of ours, in its custom properties; null for another. */
export function readWorkbookMarks(xml: string): FileMarks | null {
  return readFacts(readCustomProperties(xml))
}
