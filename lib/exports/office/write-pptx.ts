import { tabulateChart, type ChartTable, type TableCell } from '#lib/charts/chart-table'
import { tabulateYours } from '#lib/charts/yours-table'
import { countLines } from '#lib/exports/office/count-lines'
import {
  CHART_URI,
  ChartParts,
  citeFigure,
  type DocumentOptions,
  type OfficeFigure,
} from '#lib/exports/office/office-figure'
import { measureColumns } from '#lib/exports/office/measure-columns'
import { OfficePackage } from '#lib/exports/office/package'
import { splitHeight } from '#lib/exports/office/place-plot'
import type { Plot } from '#lib/exports/office/plot'
import {
  addPresentation,
  LAYOUT,
  NOTES_MASTER,
  placeBox,
  SLIDE,
  SLIDE_SPACES,
  TYPE,
  writeNotes,
  writeSlideTitle,
  writeTree,
  type Box,
} from '#lib/exports/office/pptx-parts'
import { addProperties } from '#lib/exports/office/properties'
import {
  DRAWING,
  FACE as TEXT_FACE,
  fillOf,
  OFFICE,
  toEmu,
  XML_HEAD,
} from '#lib/exports/office/xml'
import type { Token } from '#lib/drawing/theme'
import { bareAddress } from '#lib/words/bare-address'
import { escapeXml } from '#lib/words/escapes'
import { formatDate } from '#lib/words/format'

const WIDTH = SLIDE.width - 2 * SLIDE.margin
/** Where charts begin, where the source line stands, and the sizes of texts. */
const [TOP, FOOT] = [64, 506]
const [NOTE, SOURCE, FACE, SMALL_FACE] = [11, 10, 12, 10]
const LINE = 1.25
/** Rows of a table on one slide, their height, and the size of their text. */
const [ROWS, ROW, CELL] = [18, 22, 10]

const runText = (text: string, size: number, token: Token, more = '') =>
  `<a:r><a:rPr lang="en-US" sz="${Math.round(size * 100)}">${fillOf(token)}<a:latin typeface="${TEXT_FACE}"/>${more}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`

const writeParagraphs = (texts: readonly string[]) =>
  texts
    .map((text) => `<a:p><a:r><a:rPr lang="en-US"/><a:t>${escapeXml(text)}</a:t></a:r></a:p>`)
    .join('')

/** A slide in the making. */
class Slide {
  readonly #shapes: string[] = []
  #ids = 2

  constructor(
    private readonly file: OfficePackage,
    readonly path: string,
    title: string,
  ) {
    this.#shapes.push(writeSlideTitle(title))
  }

  #nextId(): number {
    this.#ids += 1
    return this.#ids
  }

  link(address: string): string {
    const id = this.file.linkOut(this.path, `${OFFICE}/relationships/hyperlink`, address)
    return `<a:hlinkClick r:id="${id}"/>`
  }

  addText(name: string, box: Box, paragraphs: string): void {
    this.#shapes.push(
      `<p:sp><p:nvSpPr><p:cNvPr id="${this.#nextId()}" name="${name}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${placeBox(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`,
    )
  }

  addFrame(name: string, words: string, box: Box, uri: string, inside: string): void {
    this.#shapes.push(
      `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${this.#nextId()}" name="${escapeXml(name)}" descr="${escapeXml(words)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${placeBox(box)}</p:xfrm><a:graphic><a:graphicData uri="${uri}">${inside}</a:graphicData></a:graphic></p:graphicFrame>`,
    )
  }

  write(): string {
    return `${XML_HEAD}<p:sld ${SLIDE_SPACES}>${writeTree(this.#shapes.join(''))}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
  }
}

/** A presentation in the making: slides with their notes. */
class Deck {
  readonly file = new OfficePackage()
  readonly charts = new ChartParts(this.file, 'ppt')
  readonly #slides: string[] = []

  /** Adds a slide; `notes` are its speaker notes. */
  addSlide(title: string, notes: readonly string[], fill: (slide: Slide) => void): void {
    const { file } = this
    const number = this.#slides.length + 1
    const path = `ppt/slides/slide${number}.xml`
    file.link(path, `${OFFICE}/relationships/slideLayout`, LAYOUT)
    const slide = new Slide(file, path, title)
    fill(slide)
    file.add(path, `${TYPE}.slide+xml`, slide.write())
    const said = `ppt/notesSlides/notesSlide${number}.xml`
    file.add(said, `${TYPE}.notesSlide+xml`, writeNotes(writeParagraphs(notes)))
    file.link(said, `${OFFICE}/relationships/notesMaster`, NOTES_MASTER)
    file.link(said, `${OFFICE}/relationships/slide`, path)
    file.link(path, `${OFFICE}/relationships/notesSlide`, said)
    this.#slides.push(path)
  }

  finish(): readonly string[] {
    return this.#slides
  }
}

/** The boxes of plots: one over the other by their weights, or in a grid where they are many. */
function placePlots(
  plots: readonly Plot[][],
  height: number,
): { plot: Plot; box: Box; face: number }[] {
  const [first = []] = plots
  if (first.length > 1) {
    const columns = first.length > 6 ? 3 : 2
    const rows = Math.ceil(first.length / columns)
    const size = { width: WIDTH / columns, height: height / rows }
    return first.map((plot, index) => {
      const x = SLIDE.margin + (index % columns) * size.width
      const y = TOP + Math.floor(index / columns) * size.height
      return { plot, box: { x, y, ...size }, face: SMALL_FACE }
    })
  }
  const all = plots.flat()
  const face = all.length > 2 ? SMALL_FACE : FACE
  const heights = splitHeight(all, height, { width: WIDTH, face })
  return all.map((plot, at) => {
    const y = TOP + heights.slice(0, at).reduce((sum, part) => sum + part, 0)
    return { plot, box: { x: SLIDE.margin, y, width: WIDTH, height: heights[at] ?? height }, face }
  })
}

/** The documents of a figure with their pages and addresses, for speaker notes. */
function listNotes(figure: OfficeFigure): string[] {
  const documents = figure.documents.map(({ title, pages }) => {
    const listed = pages.map(({ page, url }) =>
      [page === null ? '' : `p. ${page}`, url].filter(Boolean).join(' '),
    )
    return `${title}: ${listed.join(', ')}`
  })
  return [citeFigure(figure), ...documents]
}

function addSource(slide: Slide, figure: OfficeFigure): void {
  const { chart, address } = figure
  const source = chart.source.replace(/ · as of [^·]*$/, '')
  const words = `${source}. As known on ${formatDate(chart.asOf)}. Quarterdeck, `
  const box = { x: SLIDE.margin, y: FOOT, width: WIDTH, height: SOURCE * LINE * 2 }
  const link = runText(bareAddress(address), SOURCE, 'accent', slide.link(address))
  slide.addText('Source', box, `<a:p>${runText(words, SOURCE, 'ink-2')}${link}</a:p>`)
}

function addChartSlide(deck: Deck, figure: OfficeFigure, { words }: DocumentOptions): void {
  const { chart, notes, sentences } = figure
  const provisional = sentences.filter((sentence) => sentence.includes('provisional'))
  const said = [...notes, ...provisional].join(' ')
  const high = countLines(said, NOTE, WIDTH) * NOTE * LINE
  const room = FOOT - TOP - (high > 0 ? high + 10 : 6)
  deck.addSlide(chart.title, listNotes(figure), (slide) => {
    for (const { plot, box, face } of placePlots(figure.plots, room)) {
      const size = { width: box.width, height: box.height, face }
      const id = deck.charts.add(slide.path, plot, size, figure, words.marks)
      const inside = `<c:chart xmlns:c="${CHART_URI}" r:id="${id}"/>`
      slide.addFrame(`${chart.title}: ${plot.title}`, plot.alt, box, CHART_URI, inside)
    }
    if (high > 0) {
      const box = { x: SLIDE.margin, y: FOOT - high - 6, width: WIDTH, height: high }
      slide.addText('Notes', box, `<a:p>${runText(said, NOTE, 'ink-2')}</a:p>`)
    }
    addSource(slide, figure)
  })
}

function writeCell(
  slide: Slide,
  cell: TableCell | undefined,
  right: boolean,
  head: boolean,
): string {
  const text = cell ? [cell.text, cell.note && `(${cell.note})`].filter(Boolean).join(' ') : ''
  const link = cell?.url ? slide.link(cell.url) : ''
  const run =
    text === '' ? '' : runText(text, CELL, head ? 'ink' : cell?.url ? 'accent' : 'ink-2', link)
  const edge = (side: string, token: Token | null) =>
    token === null
      ? `<a:${side} w="0"><a:noFill/></a:${side}>`
      : `<a:${side} w="6350">${fillOf(token)}</a:${side}>`
  const edges = `${edge('lnL', null)}${edge('lnR', null)}${edge('lnT', null)}${edge('lnB', head ? 'ink' : 'rule')}`
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="${right ? 'r' : 'l'}"/>${run}<a:endParaRPr lang="en-US" sz="${CELL * 100}"/></a:p></a:txBody><a:tcPr marL="36000" marR="36000" marT="18000" marB="18000" anchor="ctr">${edges}<a:noFill/></a:tcPr></a:tc>`
}

/** A table of a figure on slides of its own, so many rows on each. */
function addTableSlides(deck: Deck, figure: OfficeFigure, table: ChartTable, name: string): void {
  const { columns, rows } = table
  const widths = measureColumns(table, CELL, WIDTH)
  for (let from = 0; from < rows.length; from += ROWS) {
    const part = rows.slice(from, from + ROWS)
    const title = `${figure.chart.title}, ${name}${from > 0 ? ', continued' : ''}`
    deck.addSlide(title, [citeFigure(figure)], (slide) => {
      const row = (cells: readonly string[]) => `<a:tr h="${toEmu(ROW)}">${cells.join('')}</a:tr>`
      const head = columns.map(({ label, number = false }) =>
        writeCell(slide, { text: label }, number, true),
      )
      const body = part.map(({ cells }) =>
        row(columns.map(({ key, number = false }) => writeCell(slide, cells[key], number, false))),
      )
      const grid = widths.map((width) => `<a:gridCol w="${toEmu(width)}"/>`).join('')
      const inside = `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${row(head)}${body.join('')}</a:tbl>`
      const box = { x: SLIDE.margin, y: TOP, width: WIDTH, height: ROW * (part.length + 1) }
      slide.addFrame(title, title, box, `${DRAWING}/table`, inside)
      addSource(slide, figure)
    })
  }
}

function addHead(deck: Deck, figures: readonly OfficeFigure[], { words }: DocumentOptions): void {
  const { title, marks } = words
  const said = `${figures.length} charts as known on ${formatDate(marks.vintage)}`
  deck.addSlide(title, [`${title}, ${said}. Quarterdeck, ${marks.address}`], (slide) => {
    const box = { x: SLIDE.margin, y: TOP + 20, width: WIDTH, height: 380 }
    const listed = figures.map(({ chart }) => `<a:p>${runText(chart.title, 18, 'ink')}</a:p>`)
    slide.addText('Charts', box, `<a:p>${runText(said, 14, 'ink-2')}</a:p><a:p/>${listed.join('')}`)
    const foot = { x: SLIDE.margin, y: FOOT, width: WIDTH, height: SOURCE * LINE }
    const link = runText(bareAddress(marks.address), SOURCE, 'accent', slide.link(marks.address))
    slide.addText('Source', foot, `<a:p>${runText('Quarterdeck, ', SOURCE, 'ink-2')}${link}</a:p>`)
  })
}

/** Figures as slides: native charts, a source line, and the full citation as a speaker note. */
export function writePptx(
  figures: readonly OfficeFigure[],
  options: DocumentOptions,
): Uint8Array<ArrayBuffer> {
  const deck = new Deck()
  if (figures.length > 1) addHead(deck, figures, options)
  for (const figure of figures) {
    addChartSlide(deck, figure, options)
    if (!options.table) continue
    addTableSlides(deck, figure, tabulateChart(figure.chart, options.amounts), 'the figures')
    const yours = tabulateYours([figure.chart], options.amounts)
    if (yours) addTableSlides(deck, figure, yours, 'estimates and notes (yours)')
  }
  addPresentation(deck.file, deck.finish())
  addProperties(deck.file, options.words)
  return deck.file.write()
}
