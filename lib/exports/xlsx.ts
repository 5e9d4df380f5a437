import writeExcelFile, { type CellObject, type Image, type Sheet } from 'write-excel-file/node'
import { describeCredits } from '#lib/drawing/describe-credits'
import { tabulateLong, tabulateWide, type Tabulated } from '#lib/exports/csv'
import type { CsvCell, CsvColumn } from '#lib/exports/csv-table'
import type { ExportFormat } from '#lib/exports/export-format'
import { fitPages } from '#lib/exports/fit-pages'
import { tabulateSources } from '#lib/exports/list-sources'
import { addProperties } from '#lib/exports/xlsx-properties'
import { addressOfPicture } from '#lib/exports/picture-address'
import { settleZipTimes } from '#lib/exports/zip-times'

/** Named, because a bold cell without a face is set in whatever the reader's program likes. */
export const FACE = 'Calibri'
const DATES: readonly string[] = ['period_end', 'vintage']
/** Widths of columns in characters: what their text takes, within these, or less where it is long. */
const LEAST_WIDTH = 11
const MOST_WIDTH = 70
const LONG: Readonly<Record<string, number>> = { url: 40, note: 40 }

/** Text stands clear of the number before it; a head stands over its numbers. */
const LEFT = { align: 'left', indent: 1 } as const
const RIGHT = { align: 'right' } as const

/** A value as a cell of its own type: text is never read as a formula, a gap is no cell. */
function toCell(value: CsvCell | undefined, { key }: CsvColumn): CellObject | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  if (typeof value === 'boolean') return { value, type: Boolean, ...LEFT }
  return DATES.includes(key)
    ? { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
    : { value, type: String, ...LEFT }
}

function holdsNumbers({ key }: CsvColumn, rows: Tabulated['rows']): boolean {
  const known = rows.map((row) => row[key] ?? '').filter((value) => value !== '')
  return DATES.includes(key) || known.some((value) => typeof value === 'number')
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
    data: [header, ...rows.map((row) => columns.map((column) => toCell(row[column.key], column)))],
    columns: columns.map((column) => ({ width: measureColumn(column, rows) })),
    orientation: 'landscape',
    stickyRowsCount: 1,
  }
}

export const XLSX: ExportFormat = {
  extension: 'xlsx',
  label: 'Excel',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  params: [],
  download: true,
  lasting: true,
  oneUnit: false,
  exportFigure: async (figure, { publicUrl }) => {
    const sheets = [
      makeSheet('Data', tabulateLong(figure)),
      makeSheet('Wide', tabulateWide(figure)),
      makeSheet('Sources', tabulateSources(figure)),
    ]
    const credits = describeCredits(figure.toChart(), addressOfPicture(figure, publicUrl))
    const features = [addProperties(credits), fitPages()]
    const written = await writeExcelFile(sheets, { features, fontFamily: FACE }).toBuffer()
    return settleZipTimes(Uint8Array.from(written))
  },
}
