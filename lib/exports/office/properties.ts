import {
  CUSTOM_PART,
  listMarks,
  writeCustomProperties,
  type OfficeMarks,
} from '#lib/exports/office-marks'
import type { OfficePackage } from '#lib/exports/office/package'
import { OFFICE, PACKAGE, XML_HEAD } from '#lib/exports/office/xml'
import { escapeXml } from '#lib/words/escapes'

/** What an office file says of itself. */
export interface FileWords {
  title: string
  description: string
  marks: OfficeMarks
}

/** Adds what a file says of itself for later checks. */
export function addMarks(file: OfficePackage, marks: OfficeMarks): void {
  file.add(CUSTOM_PART.path, CUSTOM_PART.contentType, writeCustomProperties(listMarks(marks)))
  file.link('', CUSTOM_PART.relationship, CUSTOM_PART.path)
}

/** Adds the properties of a file; it was made, as far as it matters, on the vintage of its figures. */
export function addProperties(file: OfficePackage, { title, description, marks }: FileWords): void {
  const made = `${marks.vintage}T00:00:00Z`
  const stamp = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${made}</dcterms:${name}>`
  const core = `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Quarterdeck</dc:creator><dc:description>${escapeXml(description)}</dc:description>${stamp('created')}${stamp('modified')}</cp:coreProperties>`
  file.add('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', core)
  file.link('', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')
  const app = `${XML_HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>Quarterdeck</Application></Properties>`
  file.add(
    'docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    app,
  )
  file.link('', `${OFFICE}/relationships/extended-properties`, 'docProps/app.xml')
  addMarks(file, marks)
}
