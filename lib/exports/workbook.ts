import writeExcelFile, { type CellObject, type Feature, type Image } from 'write-excel-file/node'
import { groupBy } from '#lib/data/group-by'
import type { Tabulated } from '#lib/exports/csv-table'
import { typeOfColumn, type CsvCell, type CsvColumn, type CsvRow } from '#lib/exports/csv-table'
import { DAY, LINKED, toDay } from '#lib/exports/sheet-looks'
import { formatOfUnit } from '#lib/exports/number-formats'
import { addExtras, nameColumn, type BookSheet, type SheetLink } from '#lib/exports/sheet-extras'

/** Named, because a bold cell without a face is set in whatever the reader's program likes. */
const FACE = 'Calibri'
/** Widths of columns in characters: what their text takes, within these, or less where it is long. */
const LEAST_WIDTH = 11
const MOST_WIDTH = 70
const LONG: Readonly<Record<string, number>> = {
  ...{ url: 40, note: 40, yours_note: 60 },
  then_url: 40,
}

/** Text stands clear of the number before it; a head stands over its numbers. */
const LEFT = { align: 'left', indent: 1 } as const
const RIGHT = { align: 'right' } as const

/** The columns whose numbers are in the unit that their row names, and one of percentages. */
const [VALUE, ...VALUES_BESIDE] = ['value', 'then', 'now', 'change'] as const
const RATE = 'printed_yoy'
/** Columns of addresses, and the cells that open the address beside them. */
const OPENS: Readonly<Record<string, string>> = {
  ...{ url: 'url', copy_url: 'copy_url', page: 'url' },
  ...{ then_url: 'then_url', then_page: 'then_url' },
}

const onlyNumbers = (cells: readonly (CsvCell | undefined)[]) =>
  cells.map((cell) => (typeof cell === 'number' ? cell : null))

/** The number format of a cell, one for all values of a unit; undefined for counts and pages. */
function chooseFormat({ rows }: Tabulated) {
  const rates = formatOfUnit('percent', onlyNumbers(rows.map((row) => row[RATE])))
  const byUnit = groupBy(rows, ({ unit }) => unit)
  const formats = new Map(
    [...byUnit].map(([unit, own]) => {
      const values = onlyNumbers(own.map((row) => row[VALUE]))
      return [unit, typeof unit === 'string' ? formatOfUnit(unit, values) : undefined] as const
    }),
  )
  return ({ key }: CsvColumn, { unit }: CsvRow): string | undefined => {
    if (key === RATE) return rates
    return key === VALUE || VALUES_BESIDE.some((beside) => beside === key)
      ? formats.get(unit)
      : undefined
  }
}

/** A value as a cell of its own type: text is never read as a formula, a gap has no cell. */
function toCell(
  value: CsvCell | undefined,
  column: CsvColumn,
  format: string | undefined,
): CellObject | null {
  if (value === null || value === undefined || value === '') return null
  const look = OPENS[column.key] === undefined ? {} : LINKED
  if (typeof value === 'number')
    return format !== undefined ? { value, type: Number, format } : { value, type: Number, ...look }
  if (typeof value === 'boolean') return { value, type: Boolean, ...LEFT }
  return typeOfColumn(column) === 'date'
    ? { value: toDay(value), type: Date, format: DAY }
    : { value, type: String, ...LEFT, ...look }
}

function holdsNumbers(column: CsvColumn, rows: Tabulated['rows']): boolean {
  const known = rows.map((row) => row[column.key] ?? '').filter((value) => value !== '')
  return typeOfColumn(column) === 'date' || known.some((value) => typeof value === 'number')
}

function measureColumn({ key }: CsvColumn, rows: Tabulated['rows']): number {
  const head = key.length + 2 // beside it stands the arrow of the filter
  const longest = Math.max(head, ...rows.map((row) => String(row[key] ?? '').length))
  return Math.min(Math.max(longest + 3, LEAST_WIDTH), LONG[key] ?? MOST_WIDTH)
}

/** The addresses that cells open: their own, or the one of their row. */
function listLinks({ columns, rows }: Tabulated): SheetLink[] {
  return rows.flatMap((row, index) =>
    columns.flatMap(({ key }, at) => {
      const address = row[OPENS[key] ?? '']
      if (typeof address !== 'string' || address === '' || row[key] == null) return []
      return [{ cell: `${nameColumn(at)}${index + 2}`, address }]
    }),
  )
}

/** A table as a sheet: a bold header that stays, with a filter; numbers, dates and links as such. */
export function makeSheet(sheet: string, table: Tabulated): BookSheet {
  const { columns, rows } = table
  const formatOf = chooseFormat(table)
  const header = columns.map((column) => {
    const beside = holdsNumbers(column, rows) ? RIGHT : LEFT
    return { value: column.key, type: String, fontWeight: 'bold', ...beside } as const
  })
  return {
    sheet,
    data: [
      header,
      ...rows.map((row) =>
        columns.map((column) => toCell(row[column.key], column, formatOf(column, row))),
      ),
    ],
    columns: columns.map((column) => ({ width: measureColumn(column, rows) })),
    orientation: 'landscape',
    stickyRowsCount: 1,
    filter: `A1:${nameColumn(columns.length - 1)}${rows.length + 1}`,
    links: listLinks(table),
  }
}

/**
 * Lets every landscape sheet print as wide as a page, or as the pages it asks for: over as many pages
 * as its rows take, the first `whole` sheets on one page each.
 */
function fitPages(sheets: readonly BookSheet[], whole: number): Feature<Image['content']> {
  const fit = (xml: string, high: number, wide: number) => {
    const across = wide > 1 ? ` fitToWidth="${wide}"` : ''
    return xml
      .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
      .replace(
        ' orientation="landscape"',
        ` orientation="landscape"${across} fitToHeight="${high}"`,
      )
  }
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            fit(xml, sheetIndex < whole ? 1 : 0, sheets[sheetIndex]?.pagesWide ?? 1),
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
  sheets: BookSheet[],
  added: readonly Feature<Image['content']>[],
  whole = 0,
): Promise<Uint8Array<ArrayBuffer>> {
  const features = [...added, addExtras(sheets), fitPages(sheets, whole)]
  const written = await writeExcelFile(sheets, { features, fontFamily: FACE }).toBuffer()
  return settleZipTimes(Uint8Array.from(written))
}
