import { unzip } from './read-zip'

export type OfficeParts = ReadonlyMap<string, Buffer>

/** The parts of an office file by their paths. */
export function readParts(bytes: Uint8Array): OfficeParts {
  return unzip(bytes)
}

export const textOf = (parts: OfficeParts, path: string) => parts.get(path)?.toString('utf8') ?? ''

const PLAIN: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
export const unescapeXml = (text: string) =>
  text.replace(/&(#?\w+);/g, (entity, name: string) => PLAIN[name] ?? entity)

type Cell = string | number | boolean | null

/** The cells of a sheet of one of our workbooks, row by row; a gap is null. */
export function readCells(book: OfficeParts, sheet: number): Cell[][] {
  const xml = textOf(book, `xl/worksheets/sheet${sheet}.xml`)
  return [...xml.matchAll(/<row [^>]*>([^]*?)<\/row>/g)].map(([, row = '']) => {
    const cells: Cell[] = []
    for (const [, column = '', more = '', inside = ''] of row.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*)>([^]*?)<\/c>/g,
    )) {
      const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
      const text = /<(?:v|t)(?: [^>]*)?>([^]*?)<\/(?:v|t)>/.exec(inside)?.[1] ?? ''
      while (cells.length < at) cells.push(null)
      if (more.includes('t="b"')) cells.push(text === '1')
      else cells.push(more.includes('inlineStr') ? unescapeXml(text) : Number(text))
    }
    return cells
  })
}

/** A native chart: the texts and numbers it keeps, and its workbook. */
export interface NativeChart {
  xml: string
  series: { name: string; column: string; values: Map<number, number>; count: number }[]
  book: OfficeParts
  /** The sheet that it draws: heads, then a row a category. */
  cells: Cell[][]
}

/** The native charts of a document, in the order in which they were added. */
export function readCharts(parts: OfficeParts): NativeChart[] {
  const paths = [...parts.keys()].filter((path) => /\/charts\/chart\d+\.xml$/.test(path))
  return paths.map((path) => {
    const xml = textOf(parts, path)
    const number = /(\d+)\.xml$/.exec(path)?.[1]
    const folder = path.split('/')[0]
    const file = parts.get(`${folder}/embeddings/Microsoft_Excel_Sheet${number}.xlsx`)
    if (!file) throw new Error(`${path} has no workbook`)
    const book = unzip(file)
    const series = [...xml.matchAll(/<c:ser>([^]*?)<\/c:ser>/g)].map(([, inside = '']) => {
      const values = /<c:val>([^]*)<\/c:val>/.exec(inside)?.[1] ?? ''
      const pairs = [...values.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g)]
      return {
        name: unescapeXml(/<c:tx>[^]*?<c:v>([^<]*)</.exec(inside)?.[1] ?? ''),
        column: /<c:val><c:numRef><c:f>Chart!\$([A-Z]+)\$2:/.exec(inside)?.[1] ?? '',
        values: new Map(pairs.map(([, at, value]) => [Number(at), Number(value)])),
        count: Number(/<c:ptCount val="(\d+)"/.exec(values)?.[1]),
      }
    })
    return { xml, series, book, cells: readCells(book, 1) }
  })
}
