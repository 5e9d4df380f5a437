import { LIGHT, type Token } from '#lib/drawing/theme'

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** The faces of documents, which office programs have: text and headings. */
export const FACE = 'Calibri'
export const HEADING_FACE = 'Georgia'

/** A color as office programs write it. */
export const bare = (token: Token): string => LIGHT[token].slice(1).toUpperCase()

/** A color as a fill. */
export const fillOf = (token: Token): string =>
  `<a:solidFill><a:srgbClr val="${bare(token)}"/></a:solidFill>`

/** A part of a whole, as charts give places. */
export const roundPart = (value: number): number => Math.round(value * 1e5) / 1e5

/** Units of drawings: 12,700 a point. */
export const toEmu = (points: number): number => Math.round(points * 12700)
