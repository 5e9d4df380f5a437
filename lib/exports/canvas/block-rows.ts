import type { BlockSeries } from '#lib/canvas/canvas-blocks'
import type { CanvasChart } from '#lib/canvas/canvas-chart'
import { pickFigures, sayFigure, sayVerdict } from '#lib/canvas/canvas-figure'
import { describeNewest } from '#lib/canvas/describe-canvas'
import type { CanvasBlock } from '#lib/canvas/read-canvas'

/** What stands on one row of a sheet, over a number of its columns. */
export type RowContent =
  | { kind: 'head' | 'text'; text: string }
  | { kind: 'series'; text: string; value: number; format: string }
  | { kind: 'bars'; chart: CanvasChart }

/** A row counted from the block's first, at a column counted from the block's own. */
export interface BlockRow {
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
export function listBlockRows(block: CanvasBlock, columns: number): BlockRow[] {
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
