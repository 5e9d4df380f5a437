import { Document, Packer, PageOrientation, Table, TableCell, TableRow, WidthType } from 'docx'
import { describeCanvas } from '#lib/canvas/describe-canvas'
import type { Canvas, CanvasBlock } from '#lib/canvas/read-canvas'
import { listBlockFigures, listFigureTables } from '#lib/exports/canvas/docx-figures'
import { listSeriesParts, makeParagraph, runText } from '#lib/exports/canvas/docx-parts'
import { COLUMNS, listBlocksOfRow, type BlockPlace } from '#lib/exports/canvas/places'
import { listMarks } from '#lib/exports/office-marks'
import { pagePath } from '#lib/figures/figure-address'
import { isFiscalPeriod } from '#lib/period/period'
import { LIGHT } from '#lib/drawing/theme'

/** A4 on its side, in twentieths of a point, and its margins. */
const PAGE = { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE }
const MARGIN = 560
const COLUMN = Math.floor((PAGE.height - 2 * MARGIN) / COLUMNS)
const INSET = 80
/** Figures of the texts that a block has room for; the pages after it have them all. */
const FIGURES: Readonly<Record<BlockPlace['row'], number>> = {
  upper: 1,
  lower: 1,
  both: 2,
  foot: 2,
}
/** Pixels of a chart that has a column of two to itself, less the insets. */
const CHART_WIDTH = Math.floor((2 * COLUMN - 2 * INSET) / 15) - 2

const EDGE = { style: 'single', size: 4, color: LIGHT['rule-2'].slice(1) } as const
const NO_EDGE = { style: 'nil' } as const
const EDGES = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE }
const NO_EDGES = { top: NO_EDGE, bottom: NO_EDGE, left: NO_EDGE, right: NO_EDGE }

/** Charts two abreast, in a table without edges inside the block. */
function makePairs({ charts }: CanvasBlock): Table {
  const rows = Array.from({ length: Math.ceil(charts.length / 2) }, (_, row) => {
    const pair = charts.slice(row * 2, row * 2 + 2)
    return new TableRow({
      children: pair.map((chart) => {
        const children = listSeriesParts(chart, CHART_WIDTH)
        return new TableCell({ children, borders: NO_EDGES, margins: { left: 0, right: 0 } })
      }),
    })
  })
  const half = Math.floor(2.5 * COLUMN - INSET)
  const inside = { ...NO_EDGES, insideHorizontal: NO_EDGE, insideVertical: NO_EDGE }
  return new Table({ rows, columnWidths: [half, half], borders: inside, layout: 'fixed' })
}

function makeCell(block: CanvasBlock, { columns, row }: BlockPlace): TableCell {
  const head = [
    makeParagraph([runText(block.label, 22, { bold: true, font: 'Georgia' })]),
    makeParagraph([runText(block.summary, 15, { color: LIGHT['ink-2'].slice(1) })]),
  ]
  const charts =
    row === 'foot'
      ? [makePairs(block)]
      : block.charts.flatMap((chart) => listSeriesParts(chart, CHART_WIDTH))
  const figures = listBlockFigures(block.figures, FIGURES[row])
  return new TableCell({
    // A cell ends with a paragraph, whatever stands before it.
    children: [...head, ...charts, ...(figures.length > 0 ? figures : [makeParagraph([])])],
    columnSpan: columns,
    rowSpan: row === 'both' ? 2 : 1,
    width: { size: columns * COLUMN, type: WidthType.DXA },
    margins: { top: INSET, bottom: INSET, left: INSET, right: INSET },
    borders: EDGES,
  })
}

/** The nine blocks as one table, its cells to edit. */
function makeBlocks({ blocks }: Canvas): Table {
  const rows = (['upper', 'lower', 'foot'] as const).map(
    (row) =>
      new TableRow({
        children: listBlocksOfRow(blocks, row).map(({ block, place }) => makeCell(block, place)),
        cantSplit: true,
      }),
  )
  const columnWidths = Array.from({ length: COLUMNS }, () => COLUMN)
  return new Table({ rows, columnWidths, layout: 'fixed' })
}

/** What the document says of itself: its page, its own address and the page of each chart, as paths. */
function listCanvasMarks({ asOf, blocks }: Canvas) {
  const charts = blocks.flatMap((block) =>
    block.charts.map(({ metric, transform, observations }) => {
      const [from, to] = [observations[0]?.period, observations.at(-1)?.period]
      const range = from && to && isFiscalPeriod(from) && isFiscalPeriod(to) ? { from, to } : {}
      return pagePath({ kind: 'series', id: metric, query: { transform, ...range } }, {}, asOf)
    }),
  )
  return listMarks({
    address: `/canvas?as-of=${asOf}`,
    file: `/api/v1/canvas@${asOf}.docx`,
    pin: asOf,
    vintage: asOf,
    charts,
  }).map(([name, value]) => ({ name, value }))
}

/**
 * The canvas as a Word document to edit: one landscape page with texts, numbers and charts, then
 * every figure of the texts with its verdict.
 */
export async function writeCanvasDocx(canvas: Canvas): Promise<Uint8Array<ArrayBuffer>> {
  const { title, words } = describeCanvas(canvas)
  const quiet = { color: LIGHT['ink-2'].slice(1) }
  const document = new Document({
    title,
    creator: 'Quarterdeck',
    description: words,
    customProperties: listCanvasMarks(canvas),
    sections: [
      {
        properties: {
          page: {
            size: PAGE,
            margin: { top: MARGIN - 160, bottom: MARGIN - 200, left: MARGIN, right: MARGIN },
          },
        },
        children: [
          makeParagraph([runText(title, 32, { bold: true })]),
          makeParagraph([runText(words, 16, quiet)]),
          makeParagraph([runText('', 8)]),
          makeBlocks(canvas),
          makeParagraph(
            [runText(`Paler bars are from copies or reports. ${canvas.source}`, 14, quiet)],
            60,
          ),
          ...listFigureTables(canvas, COLUMN * COLUMNS),
        ],
      },
    ],
  })
  return Uint8Array.from(await Packer.toBuffer(document))
}
