import type { Feature, Image } from 'write-excel-file/node'
import { sayVerdict } from '#lib/canvas/canvas-figure'
import type { Canvas } from '#lib/canvas/read-canvas'
import type { JudgedClaim } from '#lib/claims/judge-ledger'
import type { Tabulated } from '#lib/exports/csv-table'
import { numberColumns, textColumns, type CsvColumn, type CsvRow } from '#lib/exports/csv-table'
import { LIGHT } from '#lib/drawing/theme'
import { drawCanvasSheet, type CellBars } from '#lib/exports/canvas/canvas-sheet'
import { makeSheet, writeWorkbook } from '#lib/exports/workbook'

/** The extension of a worksheet that holds small charts within cells. */
const EXTENSION = '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}'
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const XM = 'http://schemas.microsoft.com/office/excel/2006/main'
/** The column of values on the sheet of series. */
const VALUES = 'Series!$G$'

/** The rows of the sheet of series that each chart has, the first under the header being 2. */
function locateCharts({ blocks }: Canvas): Map<unknown, string> {
  let next = 2
  const charts = blocks.flatMap((block) => block.charts)
  return new Map(
    charts.map((chart) => {
      const first = next
      next += chart.observations.length
      return [chart, `${VALUES}${first}:$G$${next - 1}`]
    }),
  )
}

function writeGroup({ cell, chart }: CellBars, range: string): string {
  const color = `<x14:colorSeries rgb="FF${LIGHT[chart.color].slice(1).toUpperCase()}"/>`
  const line = `<x14:sparkline><xm:f>${range}</xm:f><xm:sqref>${cell}</xm:sqref></x14:sparkline>`
  return `<x14:sparklineGroup manualMin="0" type="column" displayEmptyCellsAs="gap" minAxisType="custom">${color}<x14:sparklines>${line}</x14:sparklines></x14:sparklineGroup>`
}

/** Draws bars into cells of the first sheet, from the values on the sheet of series. */
function addSheetBars(canvas: Canvas, bars: readonly CellBars[]): Feature<Image['content']> {
  const ranges = locateCharts(canvas)
  const groups = bars.map((drawn) => writeGroup(drawn, ranges.get(drawn.chart) ?? ''))
  const list = `<extLst><ext uri="${EXTENSION}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}">${groups.join('')}</x14:sparklineGroups></ext></extLst>`
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          insert: (_, { sheetIndex }) => (sheetIndex === 0 ? list : undefined),
        },
      },
    },
  }
}

const FIGURE_COLUMNS: readonly CsvColumn[] = [
  ...textColumns('block', 'says', 'written', 'when', 'verdict', 'reason'),
  ...textColumns('metric', 'measure', 'period', 'text'),
  ...numberColumns('at'),
  ...textColumns('id'),
]

function toRow(block: string, figure: JudgedClaim): CsvRow {
  const { claim, text, judgment } = figure
  const { says, written, when, metric, period, at, id } = claim
  const judged = { verdict: sayVerdict(figure), reason: judgment.reason }
  const measured = { metric, measure: metric === null ? null : claim.measure, period }
  return { block, says, written, when, ...judged, ...measured, text: text.title, at, id }
}

/** Every figure that the texts state, block by block, with its verdict. */
function tabulateFigures({ blocks, others }: Canvas): Tabulated {
  const rows = blocks.flatMap(({ label, figures }) => figures.map((figure) => toRow(label, figure)))
  return { columns: FIGURE_COLUMNS, rows: [...rows, ...others.map((figure) => toRow('', figure))] }
}

const SERIES_COLUMNS: readonly CsvColumn[] = [
  ...textColumns('block', 'series', 'metric', 'period', 'period_end', 'label'),
  ...numberColumns('value'),
  ...textColumns('unit', 'quality', 'release', 'vintage'),
  ...numberColumns('page'),
  ...textColumns('url', 'reason'),
]

/** Every quarter behind the canvas, one a row, with where it stands or why it is missing. */
function tabulateSeries({ blocks }: Canvas): Tabulated {
  const rows = blocks.flatMap(({ label: block, charts }) =>
    charts.flatMap(({ name, metric, observations }) =>
      observations.map((observation) => {
        const { period, periodEnd, label, value, unit, quality } = observation
        const { release, vintage, page, url, reason } = observation
        const own = { block, series: name, metric, period, period_end: periodEnd, label }
        return { ...own, value, unit, quality, release, vintage, page, url, reason }
      }),
    ),
  )
  return { columns: SERIES_COLUMNS, rows }
}

/**
 * The canvas as a workbook: the nine blocks to edit, every figure of the texts with its
 * verdict, and every quarter behind the bars with its page.
 */
export async function writeCanvasXlsx(canvas: Canvas): Promise<Uint8Array<ArrayBuffer>> {
  const { sheet, bars } = drawCanvasSheet(canvas)
  const sheets = [
    sheet,
    makeSheet('Figures', tabulateFigures(canvas)),
    makeSheet('Series', tabulateSeries(canvas)),
  ]
  return writeWorkbook(sheets, [addSheetBars(canvas, bars)], 1)
}
