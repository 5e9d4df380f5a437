import { tabulateChart, type ChartTable, type TableCell } from '#lib/charts/chart-table'
import type { OfficeMarks } from '#lib/exports/office-marks'
import {
  PAGE,
  SETTINGS,
  TEXT_WIDTH,
  WORD_SPACES,
  writeStyles,
} from '#lib/exports/office/docx-parts'
import {
  CHART_URI,
  ChartParts,
  type DocumentOptions,
  type OfficeFigure,
} from '#lib/exports/office/office-figure'
import { measureColumns } from '#lib/exports/office/measure-columns'
import { OfficePackage } from '#lib/exports/office/package'
import { splitHeight, type ChartSize } from '#lib/exports/office/place-plot'
import type { Plot } from '#lib/exports/office/plot'
import { addProperties, type FileWords } from '#lib/exports/office/properties'
import { bare, DRAWING, OFFICE, toEmu, XML_HEAD } from '#lib/exports/office/xml'
import { bareAddress } from '#lib/words/bare-address'
import { escapeXml } from '#lib/words/escapes'
import { tabulateYours } from '#lib/charts/yours-table'
import { formatDate } from '#lib/words/format'

const MAIN = 'word/document.xml'
const FOOTER = 'word/footer1.xml'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const LINK = `${OFFICE}/relationships/hyperlink`

const [FACE, SMALL_FACE, CELL_FACE] = [9, 8, 7.5]
/** Heights of a figure in points: one plot, several one over the other, one of many. */
const [ALONE, TOGETHER, OF_THREE, OF_FOUR, OF_MANY] = [265, 300, 330, 350, 158]
/** Among several figures each is lower, so that a page may hold two. */
const LOWER = 0.78

const runText = (text: string, style = '') =>
  `<w:r>${style && `<w:rPr>${style}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
const writeParagraph = (style: string, inside: string, more = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${inside}</w:p>`

const FIELD = (code: string, text: string) =>
  `<w:fldSimple w:instr=" ${code} "><w:r><w:t>${text}</w:t></w:r></w:fldSimple>`

/** Twentieths of a point, in which Word measures. */
const toTwips = (points: number) => Math.round(points * 20)

/** A document as it is written: what its figures add to it is numbered through. */
class Writer {
  readonly file = new OfficePackage()
  readonly #charts = new ChartParts(this.file, 'word')
  #frames = 0
  #figures = 0

  link(address: string, text: string): string {
    const id = this.file.linkOut(MAIN, LINK, address)
    return `<w:hyperlink r:id="${id}" w:history="1">${runText(text, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`
  }

  frameChart(plot: Plot, size: ChartSize, figure: OfficeFigure, marks: OfficeMarks): string {
    const id = this.#charts.add(MAIN, plot, size, figure, marks)
    this.#frames += 1
    const box = `cx="${toEmu(size.width)}" cy="${toEmu(size.height)}"`
    const name = escapeXml(`${figure.chart.title}: ${plot.title}`)
    return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${box}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${this.#frames}" name="${name}" descr="${escapeXml(plot.alt)}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${CHART_URI}"><c:chart xmlns:c="${CHART_URI}" r:id="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  }

  numberFigure(): string {
    this.#figures += 1
    return FIELD('SEQ Figure \\* ARABIC', String(this.#figures))
  }
}

/** The height of a figure whose plots stand one over the other. */
function heightOf(count: number, among: boolean): number {
  const height = [ALONE, TOGETHER, OF_THREE, OF_FOUR][count - 1] ?? OF_FOUR
  return among ? height * LOWER : height
}

/** The plots of a figure: one over the other, or two abreast where they are many. */
function writePlots(writer: Writer, figure: OfficeFigure, marks: OfficeMarks): string[] {
  const frame = (plot: Plot, size: ChartSize) => writer.frameChart(plot, size, figure, marks)
  const [first = []] = figure.plots
  if (first.length > 1) {
    const size = { width: TEXT_WIDTH / 2 - 1, height: OF_MANY, face: SMALL_FACE }
    const pairs = Array.from({ length: Math.ceil(first.length / 2) }, (_, at) =>
      first.slice(at * 2, at * 2 + 2),
    )
    return pairs.map((pair) =>
      writeParagraph('Figure', pair.map((plot) => frame(plot, size)).join('')),
    )
  }
  const plots = figure.plots.flat()
  const across = { width: TEXT_WIDTH, face: FACE }
  const heights = splitHeight(plots, heightOf(plots.length, marks.charts.length > 1), across)
  return plots.map((plot, at) =>
    writeParagraph('Figure', frame(plot, { ...across, height: heights[at] ?? ALONE })),
  )
}

/** Documents with their pages, each page a link to it. */
function writeDocuments(writer: Writer, { documents }: OfficeFigure): string {
  if (documents.length === 0) return ''
  const listed = documents.map(({ title, pages }) => {
    const numbered = pages.filter(({ page }) => page !== null)
    const [first] = pages
    if (numbered.length === 0) return first?.url ? writer.link(first.url, title) : runText(title)
    const linked = numbered.map(({ page, url }) =>
      url === null ? runText(String(page)) : writer.link(url, String(page)),
    )
    const word = numbered.length > 1 ? 'pp.' : 'p.'
    return `${runText(`${title}, ${word}\u00a0`)}${linked.join(runText(', '))}`
  })
  return writeParagraph(
    'Notes',
    `${runText('Documents: ')}${listed.join(runText('; '))}${runText('.')}`,
  )
}

function writeCell(writer: Writer, cell: TableCell | undefined, number: boolean, bold: boolean) {
  const text = cell ? [cell.text, cell.note && `(${cell.note})`].filter(Boolean).join(' ') : ''
  const style = `${bold ? '<w:b/>' : ''}${cell?.faint ? `<w:color w:val="${bare('ink-3')}"/>` : ''}`
  const inside = cell?.url ? writer.link(cell.url, text) : runText(text, style)
  return writeParagraph('Cell', inside, number ? '<w:jc w:val="right"/>' : '')
}

function writeTable(writer: Writer, table: ChartTable): string {
  const { columns, rows } = table
  const widths = measureColumns(table, CELL_FACE, TEXT_WIDTH)
  const edge = `w:val="single" w:sz="4" w:space="0" w:color="${bare('rule')}"`
  const writeRow = (cells: readonly string[], head: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map(
        (cell, at) =>
          `<w:tc><w:tcPr><w:tcW w:w="${toTwips(widths[at] ?? 0)}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`,
      )
      .join('')}</w:tr>`
  const head = columns.map(({ label, number = false }) =>
    writeCell(writer, { text: label }, number, true),
  )
  const body = rows.map(({ cells }) =>
    writeRow(
      columns.map(({ key, number = false }) => writeCell(writer, cells[key], number, false)),
      false,
    ),
  )
  const grid = widths.map((width) => `<w:gridCol w:w="${toTwips(width)}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${Math.round(TEXT_WIDTH * 20)}" w:type="dxa"/><w:tblBorders><w:top ${edge}/><w:bottom ${edge}/><w:insideH ${edge}/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${writeRow(head, true)}${body.join('')}</w:tbl>${writeParagraph('Notes', '')}`
}

function writeFigure(writer: Writer, figure: OfficeFigure, options: DocumentOptions): string {
  const { chart, name, notes, sentences, address } = figure
  const unit = chart.subtitle.replace(/\.$/, '')
  const tables = [
    tabulateChart(chart, options.amounts),
    tabulateYours([chart], options.amounts) ?? [],
  ].flat()
  const caption = `${runText('Figure ', '<w:b/>')}${writer.numberFigure()}${runText(`. ${name}. ${unit}.`)}`
  return [
    writeParagraph('Heading1', runText(chart.title)),
    ...writePlots(writer, figure, options.words.marks),
    writeParagraph('Caption', caption),
    ...(notes.length > 0 ? [writeParagraph('Notes', runText(notes.join(' ')))] : []),
    writeParagraph(
      'Notes',
      `${runText(`${sentences.join(' ')} Quarterdeck, `)}${writer.link(address, bareAddress(address))}`,
    ),
    writeDocuments(writer, figure),
    ...(options.table ? tables.map((table) => writeTable(writer, table)) : []),
  ].join('')
}

/** The head of a document of several figures. */
function writeHead(writer: Writer, { title, marks }: FileWords, count: number): string {
  if (count === 1) return ''
  const words = `${count} charts as known on ${formatDate(marks.vintage)}. Each is a native Word chart: Edit Data shows its numbers, and a second sheet names the document and page of each. `
  return `${writeParagraph('Title', runText(title))}${writeParagraph('Notes', `${runText(words)}${writer.link(marks.address, 'This memo on Quarterdeck')}${runText('.')}`)}`
}

function writeFooter(address: string): string {
  const place = `<w:tabs><w:tab w:val="right" w:pos="${Math.round(TEXT_WIDTH * 20)}"/></w:tabs>`
  const inside = `${runText(`Quarterdeck, ${address.replace(/^https?:\/\/([^/]*).*$/, '$1')}`)}<w:r><w:tab/></w:r>${FIELD('PAGE', '1')}`
  return `${XML_HEAD}<w:ftr ${WORD_SPACES}>${writeParagraph('Notes', inside, place)}</w:ftr>`
}

/** Writes a document of figures; its bytes. */
export type WriteFigures = (
  figures: readonly OfficeFigure[],
  options: DocumentOptions,
) => Promise<Uint8Array<ArrayBuffer>>

/** Figures as a Word document: native charts, captions, and links to the pages they come from. */
export function writeDocx(
  figures: readonly OfficeFigure[],
  options: DocumentOptions,
): Uint8Array<ArrayBuffer> {
  const writer = new Writer()
  const { file } = writer
  const { words } = options
  const body = figures.map((figure) => writeFigure(writer, figure, options)).join('')
  const head = writeHead(writer, words, figures.length)
  file.add('word/styles.xml', `${TYPE}.styles+xml`, writeStyles())
  file.link(MAIN, `${OFFICE}/relationships/styles`, 'word/styles.xml')
  file.add('word/settings.xml', `${TYPE}.settings+xml`, SETTINGS)
  file.link(MAIN, `${OFFICE}/relationships/settings`, 'word/settings.xml')
  file.add(FOOTER, `${TYPE}.footer+xml`, writeFooter(words.marks.address))
  const footer = file.link(MAIN, `${OFFICE}/relationships/footer`, FOOTER)
  const { width, height, margin } = PAGE
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="${footer}"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
  const document = `${XML_HEAD}<w:document ${WORD_SPACES}><w:body>${head}${body}${section}</w:body></w:document>`
  file.add(MAIN, `${TYPE}.document.main+xml`, document)
  file.link('', `${OFFICE}/relationships/officeDocument`, MAIN)
  addProperties(file, words)
  return file.write()
}
