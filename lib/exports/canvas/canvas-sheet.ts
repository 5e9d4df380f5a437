import type { CellObject, Image, Sheet } from 'write-excel-file/node'
import type { Canvas } from '#lib/canvas/read-canvas'
import type { BlockRow } from '#lib/exports/canvas/block-rows'
import { layoutSheet, type PlacedBlock } from '#lib/exports/canvas/layout-sheet'
import { COLUMNS } from '#lib/exports/canvas/places'
import { formatDate } from '#lib/format'
import { LIGHT } from '#lib/theme'

/** Widths in characters; a name and a number make a column of the canvas. */
const NAME_WIDTH = 24
const NUMBER_WIDTH = 12
/** Points a line of small text takes. */
const LINE_HEIGHT = 12.5

type Cells = (CellObject | null)[]

// Merged cells keep the edge of their first cell alone, so a block draws no edge at its right: the
// next one draws it, and an empty column after the last.
const LEFT = { leftBorderStyle: 'thin', leftBorderColor: LIGHT['rule-2'] } as const
const FOOT = { bottomBorderStyle: 'thin', bottomBorderColor: LIGHT['rule-2'] } as const

const STYLES: Readonly<Record<BlockRow['kind'], CellObject>> = {
  head: { fontWeight: 'bold', fontSize: 12 },
  text: { fontSize: 9, textColor: LIGHT['ink-2'], wrap: true },
  series: { fontSize: 9, wrap: true },
}

/** Columns that the text of a row runs over: all of the block's, but for its number. */
function countAcross({ number }: BlockRow, { place }: PlacedBlock): number {
  return number ? place.columns - 1 : place.columns
}

/** Points that a row needs for its text to show whole. */
function measureRow(row: BlockRow, block: PlacedBlock): number {
  if (row.kind === 'head') return 20
  const across = countAcross(row, block)
  const holds = Math.ceil(across / 2) * NAME_WIDTH + Math.floor(across / 2) * NUMBER_WIDTH
  return Math.ceil(row.text.length / (holds * 1.1)) * LINE_HEIGHT + 4
}

function drawRow(cells: Cells, row: BlockRow, block: PlacedBlock): void {
  const { from, columns } = block.place
  const across = countAcross(row, block)
  const style = { ...STYLES[row.kind], alignVertical: 'top' as const }
  cells[from] = { value: row.text, type: String, ...style, columnSpan: across, ...LEFT }
  if (row.number)
    cells[from + columns - 1] = { ...row.number, type: Number, ...style, fontSize: 11 }
}

/** The edges of a block: at its left all the way, and under the empty row that ends it. */
function drawEdges(grid: readonly Cells[], { place, first, end }: PlacedBlock): void {
  for (let at = first; at < end; at += 1)
    for (let column = 0; column < place.columns; column += 1) {
      const edge = { ...(column === 0 ? LEFT : {}), ...(at === end - 1 ? FOOT : {}) }
      const cells = grid[at]
      if (cells && Object.keys(edge).length > 0) cells[place.from + column] = edge
    }
}

/** Title and what it is, over the upper edge of the blocks. */
function drawTop({ asOf }: Canvas): Cells[] {
  const words = `Nine blocks as secondary texts describe them, beside the company’s own figures. CNY million unless said, as known on ${formatDate(asOf)}.`
  const title = 'Business model canvas: Alibaba Group'
  return [
    [{ value: title, type: String, fontWeight: 'bold', fontSize: 16, height: 24 }],
    [{ value: words, type: String }],
    Array.from({ length: COLUMNS }, () => ({ ...FOOT, height: 8 })),
  ]
}

/** The canvas as one landscape sheet, every text and number in a cell of its own. */
export function drawCanvasSheet(canvas: Canvas): Sheet<Image['content']> {
  const top = drawTop(canvas)
  const blocks = layoutSheet(canvas.blocks, 0)
  const count = Math.max(...blocks.map(({ end }) => end))
  const grid = Array.from({ length: count }, (): Cells => Array<null>(COLUMNS).fill(null))
  const heights = Array<number>(count).fill(10)
  for (const block of blocks) {
    drawEdges(grid, block)
    block.rows.forEach((row, index) => {
      const at = block.first + index
      drawRow(grid[at] ?? [], row, block)
      heights[at] = Math.max(heights[at] ?? 0, measureRow(row, block))
    })
  }
  const body = grid.map((cells, at) => [...cells, { ...LEFT, height: heights[at] }])
  const source: CellObject = { value: canvas.source, type: String, ...STYLES.text, wrap: false }
  return {
    sheet: 'Canvas',
    data: [...top, ...body, [source]],
    columns: Array.from({ length: COLUMNS }, (_, at) => ({
      width: at % 2 === 0 ? NAME_WIDTH : NUMBER_WIDTH,
    })),
    orientation: 'landscape',
    showGridLines: false,
  }
}
