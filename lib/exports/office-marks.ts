import { escapeXml } from '#lib/words/escapes'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
/** The one format id that custom properties have. */
const CUSTOM = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

/** The part of an office file that holds its custom properties, and what the package says of it. */
export const CUSTOM_PART = {
  path: 'docProps/custom.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  relationship: `${OFFICE}/relationships/custom-properties`,
} as const

/** Custom properties of an office file, each a name and a text. */
export function writeCustomProperties(pairs: readonly (readonly [string, string])[]): string {
  const properties = pairs.map(
    ([name, text], index) =>
      `<property fmtid="${CUSTOM}" pid="${index + 2}" name="${name}"><vt:lpwstr>${escapeXml(text)}</vt:lpwstr></property>`,
  )
  return `${HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${properties.join('')}</Properties>`
}

/** What a document of ours says of itself, so that it can be checked and made again later. */
export interface OfficeMarks {
  /** The page on which it can be looked up as it was known, with the same choices. */
  address: string
  /** The address of the API that answers this document, on its vintage. */
  file: string
  /** The date that the document's own address was pinned to; null where it named none. */
  pin: string | null
  /** The vintage of its figures, `YYYY-MM-DD`. */
  vintage: string
  /** The page of each chart in it, in order, as known on the vintage. */
  charts: readonly string[]
}

const NAMES = {
  address: 'QuarterdeckAddress',
  file: 'QuarterdeckFile',
  pin: 'QuarterdeckPin',
  vintage: 'QuarterdeckVintage',
} as const
/** Followed by a number: `QuarterdeckChart1`. */
const CHART = 'QuarterdeckChart'

/** Marks as custom properties. */
export function listMarks({ charts, ...marks }: OfficeMarks): (readonly [string, string])[] {
  const { address, file, pin, vintage } = marks
  return [
    [NAMES.address, address],
    [NAMES.file, file],
    ...(pin === null ? [] : [[NAMES.pin, pin] as const]),
    [NAMES.vintage, vintage],
    ...charts.map((chart, index) => [`${CHART}${index + 1}`, chart] as const),
  ]
}

const PROPERTY = /<(?:\w+:)?property\b([^>]*)>\s*<(?:\w+:)?lpwstr>([^<]*)<\/(?:\w+:)?lpwstr>/g
const PLAIN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function readText(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (entity, hex, dec, name) => {
    const code = hex ? Number.parseInt(hex, 16) : dec ? Number(dec) : null
    if (code === null) return PLAIN[name] ?? entity
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity
  })
}

/** The texts among custom properties by name, whichever program saved them. */
export function readCustomProperties(xml: string): Map<string, string> {
  const pairs = [...xml.matchAll(PROPERTY)].map(([, attributes = '', text = '']) => {
    const [, name = ''] = /\bname="([^"]*)"/.exec(attributes) ?? []
    return [readText(name), readText(text)] as const
  })
  return new Map(pairs)
}

/** The marks among custom properties; null where the document is not ours. */
export function readOfficeMarks(xml: string): OfficeMarks | null {
  const properties = readCustomProperties(xml)
  const [address, vintage] = [properties.get(NAMES.address), properties.get(NAMES.vintage)]
  if (!address || !vintage) return null
  const charts = [...properties.keys()]
    .filter((name) => /^\d+$/.test(name.replace(CHART, '')))
    .sort((a, b) => Number(a.replace(CHART, '')) - Number(b.replace(CHART, '')))
    .flatMap((name) => properties.get(name) ?? [])
  const file = properties.get(NAMES.file) ?? ''
  return { address, file, pin: properties.get(NAMES.pin) ?? null, vintage, charts }
}
