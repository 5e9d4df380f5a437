import { CANVAS_BLOCKS, type BlockRow } from '#lib/canvas/canvas-blocks'
import { readCanvasChart, type CanvasAsked, type CanvasChart } from '#lib/canvas/canvas-chart'
import type { Dataset } from '#lib/dataset'

/** A block with its series as they stand. */
export interface CanvasBlock extends Pick<BlockRow, 'id' | 'label' | 'summary'> {
  charts: readonly CanvasChart[]
}

/** The nine blocks as known on `asOf`, in the order a canvas is read. */
export function readCanvas(dataset: Dataset, asOf: string, asked: CanvasAsked): CanvasBlock[] {
  return CANVAS_BLOCKS.map(({ id, label, summary, series }) => ({
    id,
    label,
    summary,
    charts: series.flatMap((row) => readCanvasChart(dataset, row, asOf, asked)),
  }))
}
