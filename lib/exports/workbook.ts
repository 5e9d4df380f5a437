import writeExcelFile, {
  type CellObject,
  type Feature,
  type Image,
  type Sheet,
} from 'write-excel-file/node'
import type { Tabulated } from '#lib/exports/csv'
import { typeOfColumn, type CsvCell, type CsvColumn } from '#lib/exports/csv-table'
import { decimalsOf } from '#lib/words/units'

/** Named, because a bold cell without a face is set in whatever the reader's program likes. */
const FACE = 'Calibri'
/** Widths of columns in characters: what their text takes, within these, or less where it is long. */
const LEAST_WIDTH = 11
const MOST_WIDTH = 70
const LONG: Readonly<Record<string, number>> = { url: 40, note: 40 }

/** Text stands clear of the number before it; a head stands over its numbers. */
const LEFT = { align: 'left', indent: 1 } as const
const RIGHT = { align: 'right' } as const

/** `0.0000` for a rate of exchange, whose decimals are always written; null for other units. */
function formatOf(unit: CsvCell | undefined): string | null {
  const [least] = typeof unit === 'string' ? decimalsOf(unit) : [0]
  return least > 0 ? `0.${'0'.repeat(least)}` : null
}

/** A value as a cell of its own type: text is never read as a formula, a gap is no cell. */
function toCell(
  value: CsvCell | undefined,
  column: CsvColumn,
  unit: CsvCell | undefined,
): CellObject | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') {
    const format = typeOfColumn(column) === 'integer' ? null : formatOf(unit)
    return format === null ? { value, type: Number } : { value, type: Number, format }
  }
  if (typeof value === 'boolean') return { value, type: Boolean, ...LEFT }
  return typeOfColumn(column) === 'date'
    ? { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
    : { value, type: String, ...LEFT }
}

function holdsNumbers(column: CsvColumn, rows: Tabulated['rows']): boolean {
  const known = rows.map((row) => row[column.key] ?? '').filter((value) => value !== '')
  return typeOfColumn(column) === 'date' || known.some((value) => typeof value === 'number')
}

function measureColumn({ key }: CsvColumn, rows: Tabulated['rows']): number {
  const longest = Math.max(key.length, ...rows.map((row) => String(row[key] ?? '').length))
  return Math.min(Math.max(longest + 3, LEAST_WIDTH), LONG[key] ?? MOST_WIDTH)
}

/** A table as a sheet: a bold header that stays, numbers and dates as such. */
export function makeSheet(sheet: string, { columns, rows }: Tabulated): Sheet<Image['content']> {
  const header = columns.map((column) => {
    const beside = holdsNumbers(column, rows) ? RIGHT : LEFT
    return { value: column.key, type: String, fontWeight: 'bold', ...beside } as const
  })
  return {
    sheet,
    data: [
      header,
      ...rows.map((row) => columns.map((column) => toCell(row[column.key], column, row['unit']))),
    ],
    columns: columns.map((column) => ({ width: measureColumn(column, rows) })),
    orientation: 'landscape',
    stickyRowsCount: 1,
  }
}

/**
 * Lets every landscape sheet print as wide as a page: over as many pages as its rows take, the first
 * `whole` sheets on one page each.
 */
function fitPages(whole: number): Feature<Image['content']> {
  const fit = (xml: string, pages: number) =>
    xml
      .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
      .replace(' orientation="landscape"', ` orientation="landscape" fitToHeight="${pages}"`)
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => fit(xml, sheetIndex < whole ? 1 : 0),
        },
      },
    },
  }
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
/** 1 January 1980, midnight: the first moment that a ZIP can name. */
const FIRST_DATE = 0x21

/**
 * A ZIP whose files all bear the same time, so that the same content is the same bytes. Changes
 * `zip` itself. Throws for bytes that are not a ZIP.
 */
function settleZipTimes(zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length)
  const end = zip.length - 22 // the record that ends a ZIP without a comment
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let file = 0; file < count; file += 1) {
    const local = view.getUint32(at + 42, true)
    if (view.getUint32(at, true) !== CENTRAL || view.getUint32(local, true) !== LOCAL)
      throw new Error('these bytes are not a ZIP')
    for (const time of [at + 12, local + 10]) {
      view.setUint16(time, 0, true)
      view.setUint16(time + 2, FIRST_DATE, true)
    }
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    at += 46 + lengths.reduce((sum, length) => sum + length, 0)
  }
  return zip
}

/** Sheets as the bytes of a workbook, the same for the same content; `whole` is as `fitPages` has it. */
export async function writeWorkbook(
  sheets: Sheet<Image['content']>[],
  feature: Feature<Image['content']>,
  whole = 0,
): Promise<Uint8Array<ArrayBuffer>> {
  const features = [feature, fitPages(whole)]
  const written = await writeExcelFile(sheets, { features, fontFamily: FACE }).toBuffer()
  return settleZipTimes(Uint8Array.from(written))
}
