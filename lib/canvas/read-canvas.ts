import { CANVAS_BLOCKS, type BlockId } from '#lib/canvas/canvas-blocks'
import { readCanvasChart, type CanvasAsked, type CanvasChart } from '#lib/canvas/canvas-chart'
import type { Dataset } from '#lib/dataset'
import { describeSourceOfAll } from '#lib/describe-source'
import { PARAMS } from '#lib/params'

/** A block with its series as they stand. */
export interface CanvasBlock {
  id: BlockId
  label: string
  /** What the texts put into it, in a few words. */
  summary: string
  charts: readonly CanvasChart[]
}

/** The canvas as a page, a sheet or a document shows it. */
export interface Canvas {
  asOf: string
  /** In the order a canvas is read. */
  blocks: readonly CanvasBlock[]
  /** The documents behind the charts, in one line. */
  source: string
}

/** The nine blocks as known on `asOf`. */
export function readCanvas(dataset: Dataset, asOf: string, asked: CanvasAsked): Canvas {
  const blocks = CANVAS_BLOCKS.map(({ id, label, summary, series }) => ({
    id,
    label,
    summary,
    charts: series.flatMap((row) => readCanvasChart(dataset, row, asOf, asked)),
  }))
  const shown = blocks.flatMap(({ charts }) => charts.flatMap(({ observations }) => observations))
  const source = describeSourceOfAll(shown, asked.labels ?? PARAMS.labels.default, asOf)
  return { asOf, blocks, source }
}
