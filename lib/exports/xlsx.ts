import writeExcelFile, { type CellObject, type Image, type Sheet } from 'write-excel-file/node'
import { describeCredits } from '#lib/describe-credits'
import { tabulateLong, tabulateWide, type Tabulated } from '#lib/exports/csv'
import type { CsvCell, CsvColumn } from '#lib/exports/csv-table'
import type { ExportFormat } from '#lib/exports/figure'
import { tabulateSources } from '#lib/exports/list-sources'
import { addProperties } from '#lib/exports/xlsx-properties'
import { addressOfPicture } from '#lib/exports/picture-address'
import { settleZipTimes } from '#lib/exports/zip-times'

const DATES: readonly string[] = ['period_end', 'vintage']
/** Widths of columns in characters, where text is long. */
const WIDTHS: Readonly<Record<string, number>> = {
  document: 60,
  url: 40,
  note: 40,
  label: 16,
  says: 44,
  written: 24,
  when: 28,
  reason: 70,
  verdict: 22,
}
const USUAL_WIDTH = 13

/** A value as a cell of its own type: text is never read as a formula, a gap is no cell. */
function toCell(value: CsvCell | undefined, { key }: CsvColumn): CellObject | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  if (typeof value === 'boolean') return { value, type: Boolean }
  return DATES.includes(key)
    ? { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
    : { value, type: String }
}

/** A table as a sheet: a bold header that stays, numbers and dates as such. */
export function makeSheet(sheet: string, { columns, rows }: Tabulated): Sheet<Image['content']> {
  const header = columns.map(({ key }) => {
    return { value: key, type: String, fontWeight: 'bold' } as const
  })
  return {
    sheet,
    data: [header, ...rows.map((row) => columns.map((column) => toCell(row[column.key], column)))],
    columns: columns.map(({ key }) => ({ width: WIDTHS[key] ?? USUAL_WIDTH })),
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
    const written = await writeExcelFile(sheets, { features: [addProperties(credits)] }).toBuffer()
    return settleZipTimes(Uint8Array.from(written))
  },
}
