import type { Canvas } from '#lib/canvas/read-canvas'
import type { Tabulated } from '#lib/exports/csv'
import type { CsvColumn } from '#lib/exports/csv-table'

const COLUMNS: readonly CsvColumn[] = [
  { key: 'block', kind: 'text' },
  { key: 'series', kind: 'text' },
  { key: 'metric', kind: 'text' },
  { key: 'period', kind: 'text' },
  { key: 'period_end', kind: 'text' },
  { key: 'label', kind: 'text' },
  { key: 'value', kind: 'number' },
  { key: 'unit', kind: 'text' },
  { key: 'quality', kind: 'text' },
  { key: 'release', kind: 'text' },
  { key: 'vintage', kind: 'text' },
  { key: 'page', kind: 'number' },
  { key: 'url', kind: 'text' },
  { key: 'reason', kind: 'text' },
]

/** Every quarter behind the canvas, one a row, with where it stands or why it is missing. */
export function tabulateCanvasSeries({ blocks }: Canvas): Tabulated {
  const rows = blocks.flatMap(({ label: block, charts }) =>
    charts.flatMap(({ name, metric, observations }) =>
      observations.map((seen) => {
        const { period, periodEnd, label, value, unit, quality } = seen
        const { release, vintage, page, url, reason } = seen
        const own = { block, series: name, metric, period, period_end: periodEnd, label }
        return { ...own, value, unit, quality, release, vintage, page, url, reason }
      }),
    ),
  )
  return { columns: COLUMNS, rows }
}
