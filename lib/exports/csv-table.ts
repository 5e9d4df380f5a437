/** A column of a CSV file; text is guarded against formulas, wherever it stands. */
export interface CsvColumn {
  key: string
  kind: 'text' | 'number' | 'flag'
}
export type CsvCell = string | number | boolean | null
export type CsvRow = Readonly<Record<string, CsvCell | undefined>>

/** A figure as columns and the rows under them. */
export interface Tabulated {
  columns: readonly CsvColumn[]
  rows: CsvRow[]
}

/** Columns of text, and of numbers, by their keys. */
export const textColumns = (...keys: string[]): CsvColumn[] =>
  keys.map((key) => ({ key, kind: 'text' }))
export const numberColumns = (...keys: string[]): CsvColumn[] =>
  keys.map((key) => ({ key, kind: 'number' }))

/** What a column holds. */
export type ColumnType = 'string' | 'number' | 'integer' | 'boolean' | 'date'

const DATES: readonly string[] = [
  ...['period_end', 'vintage', 'yours_period_end'],
  ...['changed_on', 'then_vintage'],
]
const PAGES: readonly string[] = ['page', 'then_page']

/** The type of a column, for files that have types; a structure is a name, though it looks like a year. */
export function typeOfColumn({ key, kind }: CsvColumn): ColumnType {
  if (DATES.includes(key)) return 'date'
  if (kind === 'number') return PAGES.includes(key) ? 'integer' : 'number'
  return kind === 'flag' ? 'boolean' : 'string'
}

/**
 * What print has and ASCII lacks, in ASCII: Excel reads a file without a mark at its head in the code
 * page of the machine, and such a mark becomes part of the first name in other programs. See
 * docs/decisions/0028.
 */
const IN_ASCII: Readonly<Record<string, string>> = {
  ...{ '‘': "'", '’': "'", '“': '"', '”': '"' },
  ...{ '−': '-', '–': '-', '—': '-', '·': '-', '…': '...', '×': 'x', '\u00a0': ' ' },
  ...{ 'CN¥': 'CNY ', '¥': 'CNY ', '€': 'EUR ', '£': 'GBP ' },
}
const BEYOND_ASCII = /CN¥|[^\0-\x7f]/g

/** A text with its signs of print and its accents in ASCII; of another script, as it is. */
function writeAscii(text: string): string {
  const bare = (sign: string) => sign.normalize('NFD').replace(/\p{Mn}/gu, '')
  return text.replace(BEYOND_ASCII, (sign) => IN_ASCII[sign] ?? bare(sign))
}

/** A spreadsheet runs text that starts so; an apostrophe before it makes it text again. */
const FORMULA = /^[=+\-@\t\r]/

function writeCell(value: CsvCell | undefined, kind: CsvColumn['kind']): string {
  const isText = kind === 'text' || typeof value === 'string'
  if (value === null || value === undefined) return ''
  const plain = writeAscii(String(value))
  const text = isText && FORMULA.test(plain) ? `'${plain}` : plain
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows under a header as RFC 4180 has it: CRLF after every line, empty for missing, in ASCII. */
export function writeCsv(columns: readonly CsvColumn[], rows: readonly CsvRow[]): string {
  const header = columns.map(({ key }) => writeCell(key, 'text')).join(',')
  const lines = rows.map((row) =>
    columns.map(({ key, kind }) => writeCell(row[key], kind)).join(','),
  )
  return [header, ...lines].map((line) => `${line}\r\n`).join('')
}
