import { sayVerdict } from '#lib/canvas/canvas-figure'
import type { Canvas } from '#lib/canvas/read-canvas'
import type { JudgedClaim } from '#lib/claims/judge-ledger'
import type { Tabulated } from '#lib/exports/csv'
import type { CsvColumn, CsvRow } from '#lib/exports/csv-table'

const COLUMNS: readonly CsvColumn[] = [
  { key: 'block', kind: 'text' },
  { key: 'says', kind: 'text' },
  { key: 'written', kind: 'text' },
  { key: 'when', kind: 'text' },
  { key: 'verdict', kind: 'text' },
  { key: 'reason', kind: 'text' },
  { key: 'metric', kind: 'text' },
  { key: 'measure', kind: 'text' },
  { key: 'period', kind: 'text' },
  { key: 'text', kind: 'text' },
  { key: 'at', kind: 'number' },
  { key: 'id', kind: 'text' },
]

function toRow(block: string, figure: JudgedClaim): CsvRow {
  const { claim, text, judgment } = figure
  const { says, written, when, metric, period, at, id } = claim
  const measure = metric === null ? null : claim.measure
  const judged = { verdict: sayVerdict(figure), reason: judgment.reason }
  return {
    block,
    says,
    written,
    when,
    ...judged,
    metric,
    measure,
    period,
    text: text.title,
    at,
    id,
  }
}

/** Every figure that the texts state, block by block, with its verdict. */
export function tabulateCanvasFigures({ blocks, others }: Canvas): Tabulated {
  const rows = blocks.flatMap(({ label, figures }) => figures.map((one) => toRow(label, one)))
  return { columns: COLUMNS, rows: [...rows, ...others.map((one) => toRow('', one))] }
}
