import type { Chart } from '#lib/charts/chart'
import { sayDrawn } from '#lib/charts/compare-words'
import { standInOrder } from '#lib/charts/season-words'
import { plainSubtitle } from '#lib/charts/yours-words'
import { describeCredits } from '#lib/drawing/describe-credits'
import { tabulateLong } from '#lib/exports/csv'
import type { Tabulated } from '#lib/exports/csv-table'
import type { FormatOptions } from '#lib/exports/export-format'
import type { OfficeMarks } from '#lib/exports/office-marks'
import { drawChart } from '#lib/exports/office/draw-chart'
import { drawShapes } from '#lib/exports/office/draw-shapes'
import { listPlots } from '#lib/exports/office/list-plots'
import type { OfficePackage } from '#lib/exports/office/package'
import { placePlot, type ChartSize } from '#lib/exports/office/place-plot'
import { writeChartWorkbook } from '#lib/exports/office/chart-workbook'
import type { FileWords } from '#lib/exports/office/properties'
import type { Plot } from '#lib/exports/office/plot'
import { DRAWING, OFFICE } from '#lib/exports/office/xml'
import { addressOfPicture } from '#lib/exports/picture-address'
import type { Amounts } from '#lib/query/params'
import type { Figure } from '#lib/figures/figure'
import { figureAddress } from '#lib/figures/figure-address'
import { formatDate } from '#lib/words/format'

/** A page of a document that figures stand on. */
interface CitedPage {
  page: number | null
  url: string | null
}
interface CitedDocument {
  title: string
  pages: CitedPage[]
}

/** What a document is beside its figures. */
export interface DocumentOptions {
  words: FileWords
  /** True where each figure's table follows it. */
  table: boolean
  /** How that table counts money. */
  amounts: Amounts
}

/** A figure with all that a document says of it. */
export interface OfficeFigure {
  chart: Chart
  plots: Plot[][]
  sources: Tabulated
  /** Its page, as known on the vintage. */
  address: string
  /** `Alibaba Group, Cloud revenue, as known on 20 Aug 2026`. */
  name: string
  /** What is to be known of the drawing. */
  notes: string[]
  /** Where it comes from and how it stands. */
  sentences: string[]
  documents: CitedDocument[]
}

type Place = {
  document: string | null
  page: number | null
  url: string | null
  copy?: { words: string }
}

/** The documents of a chart's values with their pages, in the order in which they first appear. */
function listDocuments({ series, continuation, likeForLike }: Chart): CitedDocument[] {
  const rates = likeForLike.map((rate) => rate.series)
  const values = [...series, ...continuation, ...rates]
    .flatMap(({ observations }) => observations)
    .filter(({ value }) => value !== null)
  const places = values.flatMap((observation): Place[] =>
    observation.document === null ? observation.inputs : [observation],
  )
  const documents = new Map<string, Map<string, CitedPage>>()
  for (const { document, page, url, copy } of places) {
    if (document === null || document === 'computed') continue
    const own = document.replace(/^Alibaba Group Announces /, '') // whose it is, the caption says
    const title = copy ? `${own}, ${copy.words}` : own
    const pages = documents.get(title) ?? new Map<string, CitedPage>()
    if (page !== null || pages.size === 0) pages.set(String(page ?? url), { page, url })
    documents.set(title, pages)
  }
  return [...documents].map(([title, pages]) => ({
    title,
    pages: [...pages.values()].sort((a, b) => (a.page ?? 0) - (b.page ?? 0)),
  }))
}

/** Diamonds are filled here: some office programs draw no outline around a sign. */
const sayFilled = (sign: string) => sign.replace('Open diamonds', 'Diamonds')

/** What native charts leave out of the drawing, in words. */
function listLeftOut({ mark, plan, compare }: Chart): string[] {
  const day = compare ? formatDate(compare.asOf) : ''
  return [
    ...(mark === 'plan' && plan ? ['The dashed line is the floor of the plan.'] : []),
    ...(compare ? [`Values as known on ${day} are in the data of this chart.`] : []),
  ]
}

/** A figure as documents have it. */
export function describeOfficeFigure(figure: Figure, publicUrl: string): OfficeFigure {
  const chart = standInOrder(figure.toChart())
  const address = addressOfPicture(figure, publicUrl)
  const { sentences, signs } = describeCredits(chart, address)
  const drawn = sayDrawn(chart)
  return {
    ...{ chart, address, sentences },
    plots: listPlots(chart),
    sources: tabulateLong(figure),
    name: `Alibaba Group, ${chart.title}, as known on ${formatDate(chart.asOf)}`,
    notes: [
      ...chart.notes.filter((note) => !drawn.includes(note)),
      ...signs.map(sayFilled),
      ...listLeftOut(chart),
    ],
    documents: listDocuments(chart),
  }
}

/** The full citation on one line. */
export function citeFigure({ name, chart, sentences, address }: OfficeFigure): string {
  const unit = `${plainSubtitle(chart).replace(/\.$/, '')}.`
  return [`${name}.`, unit, ...sentences, `Quarterdeck, ${address}`].join(' ')
}

/** The marks of a file of one figure. */
function markFigure(
  figure: Figure,
  { publicUrl, pin, style }: Pick<FormatOptions, 'publicUrl' | 'pin' | 'style'>,
  extension: string,
): OfficeMarks {
  const { kind, id, query, asOf } = figure
  const address = addressOfPicture(figure, publicUrl)
  const file = figureAddress(publicUrl, { kind, id, query }, extension, asOf, style)
  return { address, file, pin, vintage: asOf, charts: [address] }
}

/** A figure, and what a document of it alone says of itself. */
export function describeDocument(figure: Figure, options: FormatOptions, extension: string) {
  const described = describeOfficeFigure(figure, options.publicUrl)
  const { title, alt } = described.chart
  const words = { title, description: alt, marks: markFigure(figure, options, extension) }
  const written: DocumentOptions = {
    words,
    table: options.table === 'show',
    amounts: options.amounts,
  }
  return { described, written }
}

/** The rows of a figure's sources that a plot draws. */
function pickSources({ columns, rows }: Tabulated, { series }: Plot): Tabulated {
  const drawn = new Set(series.map(({ id, transform }) => `${transform} ${id}`))
  return {
    columns,
    rows: rows.filter(
      ({ metric, transform, reason }) =>
        drawn.has(`${transform} ${metric}`) && reason !== 'outside-run', // another line has it
    ),
  }
}

/** Adds native charts to a file under a folder such as `word`; their numbers run on. */
export class ChartParts {
  #count = 0

  constructor(
    private readonly file: OfficePackage,
    private readonly folder: 'word' | 'ppt',
  ) {}

  /** Adds a chart that `owner` shows: the id of the link to it. */
  add(
    owner: string,
    plot: Plot,
    size: ChartSize,
    figure: OfficeFigure,
    marks: OfficeMarks,
  ): string {
    const { file, folder } = this
    this.#count += 1
    const chart = `${folder}/charts/chart${this.#count}.xml`
    const place = placePlot(plot, size)
    const own = { ...marks, address: figure.address, charts: [figure.address] }
    const words = { title: figure.chart.title, description: plot.alt, marks: own }
    const book = writeChartWorkbook(plot, place, pickSources(figure.sources, plot), words)
    const bookPath = `${folder}/embeddings/Microsoft_Excel_Sheet${this.#count}.xlsx`
    file.add(bookPath, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', book)
    file.link(chart, `${OFFICE}/relationships/package`, bookPath)
    const shapes = drawShapes(plot, place, size)
    if (shapes !== null) {
      const path = `${folder}/drawings/drawing${this.#count}.xml`
      file.add(
        path,
        'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml',
        shapes,
      )
      file.link(chart, `${OFFICE}/relationships/chartUserShapes`, path)
    }
    const xml = drawChart({ plot, place, size }, shapes !== null)
    file.add(chart, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml', xml)
    return file.link(owner, `${OFFICE}/relationships/chart`, chart)
  }
}

/** The namespace of charts, as a frame of a document names it. */
export const CHART_URI = `${DRAWING}/chart`
