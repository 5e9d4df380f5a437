import type { Feature, Image } from 'write-excel-file/node'
import type { Credits } from '#lib/drawing/describe-credits'
import { escapeXml } from '#lib/words/escapes'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const TYPES = {
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  custom: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
} as const
/** The one format id that custom properties have. */
const CUSTOM = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

/** The properties every program shows; the document was made, as far as it matters, on its vintage. */
function writeCore({ title, alt, asOf }: Credits): string {
  const made = `<dcterms:created xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:created>`
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Quarterdeck</dc:creator><dc:description>${escapeXml(alt)}</dc:description>${made}</cp:coreProperties>`
}

function writeCustom({ facts }: Credits): string {
  const properties = facts.map(
    ([name, text], index) =>
      `<property fmtid="${CUSTOM}" pid="${index + 2}" name="${name}"><vt:lpwstr>${escapeXml(text)}</vt:lpwstr></property>`,
  )
  return `${HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${properties.join('')}</Properties>`
}

/** Adds title, source and date to the file's properties. */
export function addProperties(credits: Credits): Feature<Image['content']> {
  const overrides = Object.entries(TYPES).map(
    ([name, type]) => `<Override ContentType="${type}" PartName="/docProps/${name}.xml"/>`,
  )
  const links = [
    `<Relationship Id="rId-core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    `<Relationship Id="rId-custom" Type="${OFFICE}/relationships/custom-properties" Target="docProps/custom.xml"/>`,
  ]
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => overrides.join('') },
        '_rels/.rels': { insert: () => links.join('') },
      },
      write: {
        files: () => ({
          'docProps/core.xml': writeCore(credits),
          'docProps/custom.xml': writeCustom(credits),
        }),
      },
    },
  }
}
