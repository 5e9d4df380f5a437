import type { BlockSeries } from '#lib/canvas/canvas-blocks'
import { describeNewest } from '#lib/canvas/describe-chart'
import type { CanvasBlock } from '#lib/canvas/read-canvas'

/** A row of a block on a sheet: text across the block, or a name and its number at the right. */
export interface BlockRow {
  kind: 'head' | 'text' | 'series'
  text: string
  number?: { value: number; format: string }
}

/** Formats show what a page shows; the numbers under them stay whole. */
const FORMATS: Readonly<Record<BlockSeries['setting'], string>> = {
  exact: '#,##0',
  billion: '#,##0.0,',
  thousand: '#,##0.0,',
  percent: '0.0"%"',
  million: '0" million"',
}

/** A block as the rows of a sheet, from its name on. */
export function listBlockRows({ label, summary, charts }: CanvasBlock): BlockRow[] {
  const series = charts.flatMap((chart): BlockRow[] => {
    const { value } = chart.newest
    if (value === null) return []
    const text = `${chart.name} · ${describeNewest(chart)}`
    return [{ kind: 'series', text, number: { value, format: FORMATS[chart.setting] } }]
  })
  return [{ kind: 'head', text: label }, { kind: 'text', text: summary }, ...series]
}
