import type { CellObject, Feature, Image } from 'write-excel-file/node'
import { sayDrawn } from '#lib/charts/compare-words'
import { standInOrder } from '#lib/charts/season-words'
import { describeCredits } from '#lib/drawing/describe-credits'
import { listChartCells } from '#lib/exports/office/chart-workbook'
import { CHART_SHEET, drawChart } from '#lib/exports/office/draw-chart'
import { drawShapes } from '#lib/exports/office/draw-shapes'
import { listPlots } from '#lib/exports/office/list-plots'
import { placePlot, splitHeight, type ChartSize } from '#lib/exports/office/place-plot'
import type { Plot } from '#lib/exports/office/plot'
import { DRAWING, OFFICE, toEmu } from '#lib/exports/office/xml'
import { addressOfPicture } from '#lib/exports/picture-address'
import { formatOfUnit } from '#lib/exports/number-formats'
import { AS_OF, FAINT, LINKED, TITLE, toDay } from '#lib/exports/sheet-looks'
import type { BookSheet } from '#lib/exports/sheet-extras'
import type { Figure } from '#lib/figures/figure'
import { escapeXml } from '#lib/words/escapes'

/** Points: how wide charts are, how high rows are, and the heights of one chart and of some. */
const [WIDTH, FACE, ROW, TITLE_ROW, GAP] = [720, 9, 15, 21, 6]
const [ALONE, TOGETHER, OF_MANY] = [300, 380, 165]

/** Columns before those of values, and how wide they are and these; characters. */
const FIRST_VALUES = 3
const [NAME_WIDTH, VALUE_WIDTH] = [18, 16]

/** A native chart at its place on the sheet, in points from its upper left. */
interface PlacedChart {
  plot: Plot
  size: ChartSize
  x: number
  y: number
}

/** The charts of rows of plots from `top` on: one over the other, or two abreast where they are many. */
function placeRows(rows: readonly Plot[][], top: number): { charts: PlacedChart[]; foot: number } {
  const [first = []] = rows
  if (first.length > 1) {
    const size = { width: WIDTH / 2 - GAP / 2, height: OF_MANY, face: FACE }
    const charts = first.map((plot, at) => {
      const [column, row] = [at % 2, Math.floor(at / 2)]
      return { plot, size, x: column * (size.width + GAP), y: top + row * (OF_MANY + GAP) }
    })
    return { charts, foot: top + Math.ceil(first.length / 2) * (OF_MANY + GAP) }
  }
  const plots = rows.flat()
  const across = { width: WIDTH, face: FACE }
  const heights = splitHeight(plots, plots.length > 1 ? TOGETHER : ALONE, across)
  let foot = top
  const charts = plots.map((plot, at) => {
    const [y, height] = [foot, heights[at] ?? ALONE]
    foot += height + GAP
    return { plot, size: { ...across, height }, x: 0, y }
  })
  return { charts, foot }
}

/** All charts of a figure, those of each unit under those of the one before. */
function placeCharts(figure: Figure, top: number): { charts: PlacedChart[]; foot: number } {
  const placed: PlacedChart[] = []
  const charts = figure.toCharts().map(standInOrder)
  let foot = top
  for (const chart of charts) {
    const name = (plot: Plot) =>
      charts.length > 1 ? { ...plot, title: `${chart.title}: ${plot.title}` } : plot
    const next = placeRows(
      listPlots(chart).map((row) => row.map(name)),
      foot,
    )
    placed.push(...next.charts)
    foot = next.foot
  }
  return { charts: placed, foot }
}

const text = (value: string, look: object = {}): CellObject => ({ value, type: String, ...look })

/** What stands over the charts: title, unit, vintage, and where the figure can be looked up. */
function writeHead(figure: Figure, address: string): CellObject[][] {
  const charts = figure.toCharts().map(standInOrder)
  const { title } = figure.toChart()
  const units = [...new Set(charts.map(({ subtitle }) => subtitle))].join('; ')
  const asOf = { value: toDay(figure.asOf), type: Date, format: AS_OF, align: 'left' } as const
  return [
    [text(title, { ...TITLE, height: TITLE_ROW })],
    [text(units, { height: ROW })],
    [{ ...asOf, height: ROW }],
    [text(address, { ...LINKED, height: ROW })],
    [{ height: ROW }],
  ]
}

/** The notes and sources of charts, each once. */
function listWords(figure: Figure, address: string): string[] {
  const words = figure
    .toCharts()
    .map(standInOrder)
    .flatMap((chart) => {
      const { sentences, signs } = describeCredits(chart, address)
      const drawn = sayDrawn(chart) // the native charts show today's values
      const notes = chart.notes.filter((note) => !drawn.includes(note))
      return [...notes, ...signs, ...sentences]
    })
  return [...new Set(words)]
}

/** The unit of a chart's cells, in words: they are as published, in millions too. */
const nameCells = ({ title, form }: Plot) =>
  form.billions ? title.replace(/(CNY|USD) billion/, '$1 million') : title

/** The cells that a chart draws, under what it shows. */
function writeTable({ plot, size }: PlacedChart): (CellObject | null)[][] {
  const [head = [], ...rows] = listChartCells(plot, placePlot(plot, size))
  const numbers = rows.flat().map((cell) => (typeof cell === 'number' ? cell : null))
  const format = formatOfUnit('', numbers)
  const bold = head.map((name, at) => {
    const look = at < FIRST_VALUES ? ({ align: 'left' } as const) : ({ align: 'right' } as const)
    return text(String(name), { fontWeight: 'bold', wrap: true, alignVertical: 'bottom', ...look })
  })
  const cells = rows.map((row) =>
    row.map((cell): CellObject | null => {
      if (cell === null || cell === undefined) return null
      return typeof cell === 'number' ? { value: cell, type: Number, format } : text(cell)
    }),
  )
  return [[text(nameCells(plot), FAINT)], bold, ...cells]
}

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const SHAPES_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml'

/** The frame of a chart on the sheet's drawing. */
function writeFrame({ plot, size, x, y }: PlacedChart, index: number): string {
  const [name, alt] = [escapeXml(`Chart ${index + 1}: ${plot.title}`), escapeXml(plot.alt)]
  const chart = `<c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}/relationships" r:id="rId-chart-${index + 1}"/>`
  return `<xdr:absoluteAnchor><xdr:pos x="${toEmu(x)}" y="${toEmu(y)}"/><xdr:ext cx="${toEmu(size.width)}" cy="${toEmu(size.height)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${name}" descr="${alt}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart">${chart}</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor>`
}

const writeLink = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`

/** The parts of native charts over a sheet's cells; `rows` are those of the heads of their cells. */
function addCharts(
  charts: readonly PlacedChart[],
  rows: readonly number[],
  at: number,
): Feature<Image['content']> {
  const parts = charts.map(({ plot, size }, index) => {
    const place = placePlot(plot, size)
    const shapes = drawShapes(plot, place, size)
    const cells = { sheet: CHART_SHEET, row: rows[index] ?? 1 }
    return { chart: drawChart({ plot, place, size, cells }, shapes !== null), shapes }
  })
  const types = parts.map(({ shapes }, index) => {
    const over = `<Override ContentType="${SHAPES_TYPE}" PartName="/xl/drawings/shapes${index + 1}.xml"/>`
    return `<Override ContentType="${CHART_TYPE}" PartName="/xl/charts/chart${index + 1}.xml"/>${shapes === null ? '' : over}`
  })
  const links = charts.map((_, index) =>
    writeLink(`rId-chart-${index + 1}`, 'chart', `../charts/chart${index + 1}.xml`),
  )
  const files = parts.flatMap(({ chart, shapes }, index): [string, string][] => {
    const own: [string, string] = [`xl/charts/chart${index + 1}.xml`, chart]
    if (shapes === null) return [own]
    const link = writeLink('rId2', 'chartUserShapes', `../drawings/shapes${index + 1}.xml`)
    const rels = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link}</Relationships>`
    return [
      own,
      [`xl/charts/_rels/chart${index + 1}.xml.rels`, rels],
      [`xl/drawings/shapes${index + 1}.xml`, shapes],
    ]
  })
  const here = (content: string, sheetIndex: number) => (sheetIndex === at ? content : undefined)
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => types.join('') },
        'xl/drawings/drawing{id}.xml': {
          insert: (_, { sheetIndex }) => here(charts.map(writeFrame).join(''), sheetIndex),
        },
        'xl/drawings/_rels/drawing{id}.xml.rels': {
          insert: (_, { sheetIndex }) => here(links.join(''), sheetIndex),
        },
      },
      write: { files: () => Object.fromEntries(files) },
    },
  }
}

/**
 * A figure as native charts on a sheet of their own, the sheet at `at` of its workbook: over the cells
 * that they draw, with title, unit, vintage and sources. Null where there is nothing to draw.
 */
export function makeChartSheet(figure: Figure, publicUrl: string, at: number) {
  const address = addressOfPicture(figure, publicUrl)
  const head = writeHead(figure, address)
  const top = TITLE_ROW + (head.length - 1) * ROW
  const { charts, foot } = placeCharts(figure, top)
  if (charts.length === 0) return null
  const room = Array.from({ length: Math.ceil((foot - top) / ROW) }, () => [{ height: ROW }])
  const words = listWords(figure, address).map((sentence) => [text(sentence, FAINT)])
  const data: (CellObject | null)[][] = [...head, ...room, ...words]
  const rows: number[] = []
  for (const chart of charts) {
    data.push([])
    rows.push(data.length + 2) // a line over the heads says what the chart shows
    data.push(...writeTable(chart))
  }
  const columns = Math.max(...data.map((row) => row.length))
  const sheet: BookSheet = {
    sheet: CHART_SHEET,
    data,
    columns: Array.from({ length: columns }, (_, at) => ({
      width: at === 0 ? NAME_WIDTH : VALUE_WIDTH,
    })),
    orientation: 'landscape',
    showGridLines: false,
    links: [{ cell: 'A4', address }],
    isOpen: true,
  }
  return { sheet, feature: addCharts(charts, rows, at) }
}
