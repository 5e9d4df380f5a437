/** A column of a CSV file; text is guarded against formulas, numbers and flags stand as they are. */
export interface CsvColumn {
  key: string
  kind: 'text' | 'number' | 'flag'
}
export type CsvCell = string | number | boolean | null
export type CsvRow = Readonly<Record<string, CsvCell | undefined>>

/** Columns of text, and of numbers, by their keys. */
export const textColumns = (...keys: string[]): CsvColumn[] =>
  keys.map((key) => ({ key, kind: 'text' }))
export const numberColumns = (...keys: string[]): CsvColumn[] =>
  keys.map((key) => ({ key, kind: 'number' }))

/** A spreadsheet runs text that starts so; an apostrophe before it makes it text again. */
const FORMULA = /^[=+\-@\t\r]/

function writeCell(value: CsvCell | undefined, kind: CsvColumn['kind']): string {
  if (value === null || value === undefined) return ''
  const plain = String(value)
  const text = kind === 'text' && FORMULA.test(plain) ? `'${plain}` : plain
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows under a header as RFC 4180 has it: CRLF after every line, empty for missing. */
export function writeCsv(columns: readonly CsvColumn[], rows: readonly CsvRow[]): string {
  const header = columns.map(({ key }) => writeCell(key, 'text')).join(',')
  const lines = rows.map((row) =>
    columns.map(({ key, kind }) => writeCell(row[key], kind)).join(','),
  )
  return [header, ...lines].map((line) => `${line}\r\n`).join('')
}
