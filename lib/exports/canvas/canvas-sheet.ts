import type { CellObject, Image, Sheet } from 'write-excel-file/node'
import type { BlockId, BlockSeries } from '#lib/canvas/canvas-blocks'
import type { CanvasChart } from '#lib/canvas/canvas-chart'
import { pickFigures, sayFigure, sayVerdict } from '#lib/canvas/canvas-figure'
import { describeCanvas, describeNewest } from '#lib/canvas/describe-canvas'
import type { Canvas, CanvasBlock } from '#lib/canvas/read-canvas'
import { LIGHT } from '#lib/drawing/theme'
import { COLUMNS, listBlocksOfRow, type BlockPlace } from '#lib/exports/canvas/places'

/** What stands on one row of a sheet, over a number of its columns. */
type RowContent =
  | { kind: 'head' | 'text'; text: string }
  | { kind: 'series'; text: string; value: number; format: string }
  | { kind: 'bars'; chart: CanvasChart }

/** A row counted from the block's first, at a column counted from the block's own. */
interface BlockRow {
  at: number
  column: number
  columns: number
  content: RowContent
}

/** A name and a number beside it: what a series takes. */
const SERIES_COLUMNS = 2
/** Figures of the texts that stand in a block; a sheet of their own has them all. */
const FIGURES = 2

/** Formats show what a page shows; the numbers under them stay whole. */
const FORMATS: Readonly<Record<BlockSeries['setting'], string>> = {
  exact: '#,##0',
  billion: '#,##0.0,',
  thousand: '#,##0.0,',
  percent: '0.0"%"',
  million: '0" million"',
}

/** A series as its name with the newest value, and its bars below. */
function listSeriesRows(chart: CanvasChart, at: number, column: number): BlockRow[] {
  const text = `${chart.name} · ${describeNewest(chart)}`
  const format = FORMATS[chart.setting]
  const over = { column, columns: SERIES_COLUMNS }
  return [
    { at, ...over, content: { kind: 'series', text, value: chart.newest.value ?? 0, format } },
    { at: at + 1, ...over, content: { kind: 'bars', chart } },
  ]
}

/** A block as rows of a sheet: series as many abreast as its columns hold, some figures below. */
function listBlockRows(block: CanvasBlock, columns: number): BlockRow[] {
  const { label, summary, charts, figures } = block
  const abreast = columns / SERIES_COLUMNS
  const series = charts.flatMap((chart, index) => {
    const at = 2 + 2 * Math.floor(index / abreast)
    return listSeriesRows(chart, at, SERIES_COLUMNS * (index % abreast))
  })
  const below = 2 + 2 * Math.ceil(charts.length / abreast)
  const across = { column: 0, columns }
  const stated = pickFigures(figures, FIGURES).map((figure, index): BlockRow => {
    const text = `${sayFigure(figure)}. ${sayVerdict(figure)}.`
    return { at: below + index, ...across, content: { kind: 'text', text } }
  })
  return [
    { at: 0, ...across, content: { kind: 'head', text: label } },
    { at: 1, ...across, content: { kind: 'text', text: summary } },
    ...series,
    ...stated,
  ]
}

/** A block on a sheet: its rows, and the stretch of sheet rows that is its own. */
interface PlacedBlock {
  place: BlockPlace
  rows: readonly BlockRow[]
  first: number
  /** The row after its last, which stays empty under every block. */
  end: number
}

type Sized = Pick<PlacedBlock, 'place' | 'rows'>

/** Two columns hold a series, so the foot is parted where a pair of columns ends. */
const FOOT_PLACES: Partial<Record<BlockId, Pick<BlockPlace, 'from' | 'columns'>>> = {
  'cost-structure': { from: 0, columns: 4 },
  'revenue-streams': { from: 4, columns: 6 },
}

function placeRows(blocks: readonly CanvasBlock[], row: 'upper' | 'lower' | 'foot'): Sized[] {
  return listBlocksOfRow(blocks, row).map(({ block, place: usual }) => {
    const place = { ...usual, ...FOOT_PLACES[block.id] }
    return { place, rows: listBlockRows(block, place.columns) }
  })
}

/** Rows of the highest of some blocks, with the empty one under it. */
function measureHighest(blocks: readonly Sized[]): number {
  return Math.max(...blocks.flatMap(({ rows }) => rows.map(({ at }) => at))) + 2
}

/**
 * The blocks of a canvas on rows of a sheet, counted from 0: each half as high as its highest block,
 * and what runs through both as high as the two.
 */
function layoutSheet(blocks: readonly CanvasBlock[]): PlacedBlock[] {
  const [upper, lower, foot] = [
    placeRows(blocks, 'upper'),
    placeRows(blocks, 'lower'),
    placeRows(blocks, 'foot'),
  ]
  const through = upper.filter(({ place }) => place.row === 'both')
  const half = measureHighest(upper.filter(({ place }) => place.row === 'upper'))
  const ground = Math.max(half + measureHighest(lower), measureHighest(through))
  return [
    ...upper.map((block) => ({
      ...block,
      first: 0,
      end: block.place.row === 'both' ? ground : half,
    })),
    ...lower.map((block) => ({ ...block, first: half, end: ground })),
    ...foot.map((block) => ({ ...block, first: ground, end: ground + measureHighest(foot) })),
  ]
}

/** Widths in characters; a name and a number make a column of the canvas. */
const NAME_WIDTH = 26
const NUMBER_WIDTH = 12
/** Points that rows take: a line of small text, a block's name, bars, one with nothing on it. */
const HEIGHTS = { line: 12.5, head: 20, bars: 28, empty: 10 }

type Cells = (CellObject | null)[]

/** Bars to be drawn into a cell, which has its address as sheets write it: `A5`. */
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
