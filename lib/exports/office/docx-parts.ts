import { bare, FACE, HEADING_FACE, OFFICE, XML_HEAD } from '#lib/exports/office/xml'
import type { Token } from '#lib/drawing/theme'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
/** The namespaces of a part of text with drawings in it. */
export const WORD_SPACES = `xmlns:w="${WORD}" xmlns:r="${OFFICE}/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`

/** A4 and its margins in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, margin: 1134 } as const
/** Points between the margins. */
export const TEXT_WIDTH = (PAGE.width - 2 * PAGE.margin) / 20

const fontOf = (face: string) =>
  `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:cs="${face}" w:eastAsia="${face}"/>`

interface Style {
  id: string
  name: string
  /** Half points. */
  size: number
  color: Token
  /** Twentieths of a point before and after. */
  before: number
  after: number
  heading?: boolean
  keep?: boolean
  level?: number
}

const STYLES: readonly Style[] = [
  { id: 'Title', name: 'Title', size: 40, color: 'ink', before: 0, after: 60, heading: true },
  {
    ...{ id: 'Heading1', name: 'heading 1', size: 28, color: 'ink', before: 240, after: 80 },
    ...{ heading: true, keep: true, level: 0 },
  },
  { id: 'Caption', name: 'caption', size: 19, color: 'ink', before: 80, after: 40, keep: true },
  { id: 'Notes', name: 'Chart notes', size: 17, color: 'ink-2', before: 0, after: 40 },
  { id: 'Cell', name: 'Table text', size: 15, color: 'ink', before: 10, after: 10 },
  { id: 'Figure', name: 'Figure', size: 20, color: 'ink', before: 0, after: 0, keep: true },
]

function writeStyle({ id, name, size, color, before, after, heading, keep, level }: Style): string {
  const outline = level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`
  const next = heading ? '<w:next w:val="Normal"/>' : ''
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next}<w:qFormat/><w:pPr>${keep ? '<w:keepNext/>' : ''}<w:keepLines/><w:spacing w:before="${before}" w:after="${after}"/>${outline}</w:pPr><w:rPr>${heading ? `${fontOf(HEADING_FACE)}<w:b/>` : ''}<w:color w:val="${bare(color)}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
}

/** The styles of a document: text, headings, captions, notes, tables, links. */
export function writeStyles(): string {
  const base = `<w:docDefaults><w:rPrDefault><w:rPr>${fontOf(FACE)}<w:color w:val="${bare('ink')}"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
  const link = `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="${bare('accent')}"/><w:u w:val="single"/></w:rPr></w:style>`
  return `${XML_HEAD}<w:styles xmlns:w="${WORD}">${base}${STYLES.map(writeStyle).join('')}${link}</w:styles>`
}

/** Settings that keep Word from opening the file in a mode of older versions. */
export const SETTINGS = `${XML_HEAD}<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`
