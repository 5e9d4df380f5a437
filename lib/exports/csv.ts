import { writeCsv, type CsvColumn, type CsvRow } from '#lib/exports/csv-table'
import { listSeries, type ExportFormat } from '#lib/exports/export-format'
import type { Figure } from '#lib/figures/figure'
import { listPlanRows } from '#lib/exports/plan-rows'
import { listPeriodsOf } from '#lib/series/periods'

/** The columns of the long form; their order is part of the API. */
const LONG: readonly CsvColumn[] = [
  { key: 'period', kind: 'text' },
  { key: 'period_end', kind: 'text' },
  { key: 'label', kind: 'text' },
  { key: 'metric', kind: 'text' },
  { key: 'value', kind: 'number' },
  { key: 'unit', kind: 'text' },
  { key: 'transform', kind: 'text' },
  { key: 'status', kind: 'text' },
  { key: 'quality', kind: 'text' },
  { key: 'structure', kind: 'text' },
  { key: 'break', kind: 'flag' },
  { key: 'release', kind: 'text' },
  { key: 'vintage', kind: 'text' },
  { key: 'page', kind: 'number' },
  { key: 'url', kind: 'text' },
  { key: 'reason', kind: 'text' },
  { key: 'note', kind: 'text' },
]

/** A figure as columns and the rows under them. */
export interface Tabulated {
  columns: readonly CsvColumn[]
  rows: CsvRow[]
}

/** A row for each series and period, and for what else a plan shows: the long form. */
export function tabulateLong(figure: Figure): Tabulated {
  const rows = listSeries(figure).flatMap(({ transform, series }) =>
    series.observations.map((observation): CsvRow => {
      const { period, label, value, unit, status, quality, structure } = observation
      const { release, vintage, page, url, reason, note } = observation
      const from = { release, vintage, page, url, reason, note }
      const what = { period, label, value, unit, status, quality, structure, transform }
      const when = { period_end: observation.periodEnd, metric: series.metric }
      return { ...what, ...when, ...from, break: observation.break }
    }),
  )
  return { columns: LONG, rows: [...rows, ...listPlanRows(figure)] }
}

/** A row for each series with its periods across: the wide form. */
export function tabulateWide(figure: Figure): Tabulated {
  const names = ['metric', 'label', 'unit', 'transform']
  const listed = listSeries(figure)
  const periods = listPeriodsOf(listed.map(({ series }) => series))
  const columns: CsvColumn[] = [
    ...names.map((key) => ({ key, kind: 'text' as const })),
    ...periods.map((key) => ({ key, kind: 'number' as const })),
  ]
  const rows = listed.map(({ transform, series }): CsvRow => {
    const { metric, label, unit, observations } = series
    const values = observations.map(({ period, value }) => [period, value] as const)
    return { metric, label, unit, transform, ...Object.fromEntries(values) }
  })
  return { columns, rows }
}

export const CSV: ExportFormat = {
  extension: 'csv',
  label: 'CSV',
  contentType: 'text/csv; charset=utf-8',
  params: ['layout'],
  download: true,
  lasting: true,
  oneUnit: false,
  exportFigure: (figure, { layout }) => {
    const { columns, rows } = layout === 'wide' ? tabulateWide(figure) : tabulateLong(figure)
    return writeCsv(columns, rows)
  },
}
