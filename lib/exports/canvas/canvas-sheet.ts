import type { CellObject, Image, Sheet } from 'write-excel-file/node'
import type { CanvasChart } from '#lib/canvas/canvas-chart'
import type { Canvas } from '#lib/canvas/read-canvas'
import { describeCanvas } from '#lib/canvas/describe-canvas'
import type { BlockRow, RowContent } from '#lib/exports/canvas/block-rows'
import { layoutSheet, type PlacedBlock } from '#lib/exports/canvas/layout-sheet'
import { COLUMNS } from '#lib/exports/canvas/places'
import { LIGHT } from '#lib/drawing/theme'

/** Widths in characters; a name and a number make a column of the canvas. */
const NAME_WIDTH = 26
const NUMBER_WIDTH = 12
/** Points that rows take: a line of small text, a block's name, bars, one with nothing on it. */
const HEIGHTS = { line: 12.5, head: 20, bars: 28, empty: 10 }

type Cells = (CellObject | null)[]

/** Bars to be drawn into a cell, which has its address in the manner of sheets: `A5`. */
export interface CellBars {
  cell: string
  chart: CanvasChart
}

// Merged cells keep the edge of their first cell alone, so a block draws no edge at its right: the
// next one draws it, and an empty column after the last.
const LEFT = { leftBorderStyle: 'thin', leftBorderColor: LIGHT['rule-2'] } as const
const FOOT = { bottomBorderStyle: 'thin', bottomBorderColor: LIGHT['rule-2'] } as const

const STYLES: Readonly<Record<RowContent['kind'], CellObject>> = {
  head: { fontWeight: 'bold', fontSize: 12 },
  text: { fontSize: 9, textColor: LIGHT['ink-2'], wrap: true, alignVertical: 'top' },
  series: { fontSize: 9, wrap: true, alignVertical: 'bottom' },
  bars: {},
}

/** Points that a row needs for its text to show whole. */
function measureRow({ content, columns }: BlockRow): number {
  if (content.kind === 'bars' || content.kind === 'head') return HEIGHTS[content.kind]
  const holds = content.kind === 'series' ? NAME_WIDTH : (columns / 2) * (NAME_WIDTH + NUMBER_WIDTH)
  return Math.ceil(content.text.length / (holds * 1.15)) * HEIGHTS.line + 4
}

/** Writes a row of a block into the cells of its line. */
function drawRow(cells: Cells, { content, columns, column }: BlockRow, from: number): void {
  const start = from + column
  const style = { ...STYLES[content.kind], ...cells[start] }
  if (content.kind === 'bars') cells[start] = { ...style, columnSpan: columns }
  else if (content.kind === 'series') {
    const { value, format, text } = content
    cells[start] = { ...style, value: text, type: String }
    const number = { value, type: Number, format, fontSize: 11 }
    cells[start + 1] = { ...STYLES.series, ...number, align: 'right', indent: 1 }
  } else cells[start] = { ...style, value: content.text, type: String, columnSpan: columns }
}

/** The edges of a block: at its left all the way, and under the empty row that ends it. */
function drawEdges(grid: readonly Cells[], { place, first, end }: PlacedBlock): void {
  const last = grid[end - 1] ?? []
  for (let column = 0; column < place.columns; column += 1) last[place.from + column] = { ...FOOT }
  for (const cells of grid.slice(first, end)) cells[place.from] = { ...cells[place.from], ...LEFT }
}

/** Title and what it is, over the upper edge of the blocks. */
function drawTop(canvas: Canvas): Cells[] {
  const { title, words } = describeCanvas(canvas)
  return [
    [{ value: title, type: String, fontWeight: 'bold', fontSize: 16, height: 24 }],
    [{ value: words, type: String }],
    Array.from({ length: COLUMNS }, () => ({ ...FOOT, height: HEIGHTS.empty })),
  ]
}

/** The canvas as one landscape sheet, every text and number in a cell, and where its bars belong. */
export function drawCanvasSheet(canvas: Canvas): {
  sheet: Sheet<Image['content']>
  bars: CellBars[]
} {
  const top = drawTop(canvas)
  const blocks = layoutSheet(canvas.blocks)
  const count = Math.max(...blocks.map(({ end }) => end))
  const grid = Array.from({ length: count }, (): Cells => Array<null>(COLUMNS).fill(null))
  const heights = Array<number>(count).fill(HEIGHTS.empty)
  const bars: CellBars[] = []
  for (const block of blocks) {
    drawEdges(grid, block)
    for (const row of block.rows) {
      const at = block.first + row.at
      drawRow(grid[at] ?? [], row, block.place.from)
      heights[at] = Math.max(heights[at] ?? 0, measureRow(row))
      const letter = String.fromCharCode(65 + block.place.from + row.column)
      const cell = `${letter}${top.length + at + 1}`
      if (row.content.kind === 'bars') bars.push({ cell, chart: row.content.chart })
    }
  }
  const body = grid.map((cells, at) => [...cells, { ...LEFT, height: heights[at] }])
  const source: CellObject = { value: canvas.source, type: String, ...STYLES.text, wrap: false }
  const widths = Array.from({ length: COLUMNS }, (_, at) =>
    at % 2 === 0 ? NAME_WIDTH : NUMBER_WIDTH,
  )
  const sheet: Sheet<Image['content']> = {
    sheet: 'Canvas',
    data: [...top, ...body, [source]],
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape',
    showGridLines: false,
  }
  return { sheet, bars }
}
