import type { BlockSeries } from '#lib/canvas/canvas-blocks'
import type { CanvasChart } from '#lib/canvas/canvas-chart'
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

/** A block as rows of a sheet, its series as many abreast as its columns hold. */
export function listBlockRows(
  { label, summary, charts }: CanvasBlock,
  columns: number,
): BlockRow[] {
  const abreast = columns / SERIES_COLUMNS
  const series = charts.flatMap((chart, index) => {
    const at = 2 + 2 * Math.floor(index / abreast)
    return listSeriesRows(chart, at, SERIES_COLUMNS * (index % abreast))
  })
  return [
    { at: 0, column: 0, columns, content: { kind: 'head', text: label } },
    { at: 1, column: 0, columns, content: { kind: 'text', text: summary } },
    ...series,
  ]
}
