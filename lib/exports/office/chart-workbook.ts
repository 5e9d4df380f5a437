import type { CsvCell } from '#lib/exports/csv-table'
import type { Tabulated } from '#lib/exports/csv-table'
import { CHART_SHEET } from '#lib/exports/office/draw-chart'
import { nameColumn } from '#lib/exports/sheet-extras'
import { OfficePackage } from '#lib/exports/office/package'
import type { PlotPlace } from '#lib/exports/office/place-plot'
import type { Plot } from '#lib/exports/office/plot'
import { addMarks, type FileWords } from '#lib/exports/office/properties'
import { OFFICE, XML_HEAD } from '#lib/exports/office/xml'
import { escapeXml } from '#lib/words/escapes'

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

type Cell = CsvCell | undefined

/** A row of a sheet: an absent cell for a gap, text that no program runs. */
function writeRow(cells: readonly Cell[], row: number, bold = false): string {
  const style = bold ? ' s="1"' : ''
  const written = cells.map((value, column) => {
    if (value === null || value === undefined || value === '') return ''
    const at = `r="${nameColumn(column)}${row + 1}"${style}`
    if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`
    if (typeof value === 'boolean') return `<c ${at} t="b"><v>${value ? 1 : 0}</v></c>`
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
  })
  return `<row r="${row + 1}">${written.join('')}</row>`
}

interface Sheet {
  name: string
  rows: readonly (readonly Cell[])[]
  /** Rows set bold: the heads of tables. */
  heads: readonly number[]
  widths: readonly number[]
}

function writeSheet({ rows, heads, widths }: Sheet): string {
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const data = rows.map((cells, row) => writeRow(cells, row, heads.includes(row)))
  return `${XML_HEAD}<worksheet xmlns="${SHEET}"><cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData></worksheet>`
}

const STYLES = `${XML_HEAD}<styleSheet xmlns="${SHEET}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** The cells a chart draws: a row a period, a column a series, in the unit as published. */
export function listChartCells({ categories, series }: Plot, { names, groups }: PlotPlace) {
  const head = ['Period', 'Year', 'Axis', ...series.map(({ name }) => name)]
  const rows = categories.map(({ label }, at) => [
    ...[label, groups?.[at] ?? null, names[at]],
    ...series.map(({ points }) => points[at]?.value ?? null),
  ])
  return [head, ...rows]
}

function sheetOfChart(plot: Plot, place: PlotPlace): Sheet {
  const rows = listChartCells(plot, place)
  return { name: CHART_SHEET, rows, heads: [0], widths: (rows[0] ?? []).map(() => 16) }
}

/** Where the numbers come from: the figure's address and dates, then each value with its source. */
function sheetOfSources({ title, marks }: FileWords, { columns, rows }: Tabulated): Sheet {
  const about = [
    ['Figure', title],
    ['Address', marks.address],
    ['As known on', marks.vintage],
    ['Pinned to', marks.pin ?? 'no date'],
    [],
  ]
  const head = columns.map(({ key }) => key)
  const data = rows.map((row) => columns.map(({ key }) => row[key]))
  const all = [...about, head, ...data]
  return { name: 'Sources', rows: all, heads: [about.length], widths: head.map(() => 14) }
}

/** The workbook behind a native chart: its cells, then the source of each value. */
export function writeChartWorkbook(
  plot: Plot,
  place: PlotPlace,
  sources: Tabulated,
  words: FileWords,
): Uint8Array<ArrayBuffer> {
  const file = new OfficePackage()
  const book = 'xl/workbook.xml'
  const sheets = [sheetOfChart(plot, place), sheetOfSources(words, sources)]
  const listed = sheets.map((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`
    file.add(path, `${TYPE}.worksheet+xml`, writeSheet(sheet))
    const id = file.link(book, `${OFFICE}/relationships/worksheet`, path)
    return `<sheet name="${sheet.name}" sheetId="${index + 1}" r:id="${id}"/>`
  })
  file.add('xl/styles.xml', `${TYPE}.styles+xml`, STYLES)
  file.link(book, `${OFFICE}/relationships/styles`, 'xl/styles.xml')
  file.add(
    book,
    `${TYPE}.sheet.main+xml`,
    `${XML_HEAD}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}/relationships"><sheets>${listed.join('')}</sheets></workbook>`,
  )
  file.link('', `${OFFICE}/relationships/officeDocument`, book)
  addMarks(file, words.marks)
  return file.write()
}
