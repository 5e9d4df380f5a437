import { CANVAS_BLOCKS, type BlockId } from '#lib/canvas/canvas-blocks'
import { readCanvasChart, type CanvasAsked, type CanvasChart } from '#lib/canvas/canvas-chart'
import { judgeLedger, type JudgedClaim, type Ledger } from '#lib/claims/judge-ledger'
import { describeSourceOfAll } from '#lib/charts/describe-source'
import { PARAMS } from '#lib/query/params'

/** A block with its series as they stand. */
export interface CanvasBlock {
  id: BlockId
  label: string
  /** What the texts put into it, in a few words. */
  summary: string
  charts: readonly CanvasChart[]
  /** What the texts state of it, judged, in the order of the texts. */
  figures: readonly JudgedClaim[]
}

/** The canvas as a page, a sheet or a document shows it. */
export interface Canvas {
  asOf: string
  /** In the order a canvas is read. */
  blocks: readonly CanvasBlock[]
  /** Figures that belong to no block, such as another company's. */
  others: readonly JudgedClaim[]
  /** The texts by title. */
  texts: readonly string[]
  /** The documents behind the charts, in one line. */
  source: string
}

/** The nine blocks as known on `asOf`, with every figure of the texts judged as of then. */
export function readCanvas(ledger: Ledger, asOf: string, asked: CanvasAsked): Canvas {
  const judged = judgeLedger(ledger, asOf)
  const figuresOf = (id: BlockId | null) => judged.filter(({ claim }) => claim.block === id)
  const blocks = CANVAS_BLOCKS.map(({ id, label, summary, series }) => ({
    id,
    label,
    summary,
    charts: series.flatMap((row) => readCanvasChart(ledger.dataset, row, asOf, asked)),
    figures: figuresOf(id),
  }))
  const drawn = blocks.flatMap(({ charts }) => charts.flatMap(({ observations }) => observations))
  const source = describeSourceOfAll(drawn, asked.labels ?? PARAMS.labels.default, asOf)
  const texts = ledger.texts.map(({ title }) => title)
  return { asOf, blocks, others: figuresOf(null), texts, source }
}

/** What the address of a canvas takes besides its pin. */
export const CANVAS_PARAMS = ['labels', 'provisional'] as const

/** Where a file of the canvas is that shows what a page with these parameters does. */
export function addressOfCanvas(extension: string, page: URLSearchParams): string {
  const vintage = page.get('as-of')
  const kept = new URLSearchParams()
  for (const name of CANVAS_PARAMS) {
    const value = page.get(name)
    if (value !== null) kept.set(name, value)
  }
  const search = kept.size > 0 ? `?${kept}` : ''
  return `/api/v1/canvas${vintage === null ? '' : `@${vintage}`}.${extension}${search}`
}
