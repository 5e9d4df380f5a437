import type { Feature, Image } from 'write-excel-file/node'
import type { Credits } from '#lib/drawing/describe-credits'
import { CUSTOM_PART, writeCustomProperties } from '#lib/exports/office-marks'
import { escapeXml } from '#lib/words/escapes'

/** What a workbook says of itself. */
type About = Pick<Credits, 'title' | 'alt' | 'asOf' | 'facts'>

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = {
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  custom: CUSTOM_PART.contentType,
} as const

/** The properties every program shows; the document was made, as far as it matters, on its vintage. */
function writeCore({ title, alt, asOf }: About): string {
  const made = `<dcterms:created xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:created>`
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Quarterdeck</dc:creator><dc:description>${escapeXml(alt)}</dc:description>${made}</cp:coreProperties>`
}

/** Adds title, source and date to a workbook's properties. */
export function addProperties(about: About): Feature<Image['content']> {
  const overrides = Object.entries(TYPES).map(
    ([name, type]) => `<Override ContentType="${type}" PartName="/docProps/${name}.xml"/>`,
  )
  const links = [
    `<Relationship Id="rId-core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    `<Relationship Id="rId-custom" Type="${CUSTOM_PART.relationship}" Target="${CUSTOM_PART.path}"/>`,
  ]
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => overrides.join('') },
        '_rels/.rels': { insert: () => links.join('') },
      },
      write: {
        files: () => ({
          'docProps/core.xml': writeCore(about),
          [CUSTOM_PART.path]: writeCustomProperties(about.facts),
        }),
      },
    },
  }
}
