import { numberColumns, textColumns, type CsvColumn, type CsvRow } from '#lib/exports/csv-table'
import { listYours } from '#lib/exports/export-format'
import type { Figure } from '#lib/figures/figure'
import { periodEnd } from '#lib/period/period'

/** Begins the name of every column that holds what a reader added, and of none that the company fills. */
const PREFIX = 'yours_'

/** The columns of what is the reader's own, after those of the company's values. */
const COLUMNS: readonly CsvColumn[] = [
  ...textColumns('kind', 'period', 'period_end', 'label', 'metric'),
  ...numberColumns('estimate', 'filed', 'difference', 'difference_percent'),
  ...textColumns('unit', 'difference_unit', 'note'),
].map((column) => ({ ...column, key: `${PREFIX}${column.key}` }))

function prefix(row: CsvRow): CsvRow {
  return Object.fromEntries(Object.entries(row).map(([key, cell]) => [`${PREFIX}${key}`, cell]))
}

/**
 * A reader's estimates and notes as rows of their own: every column of the company's values is empty in
 * them, so that no program adds or averages the two.
 */
export function tabulateYours(figure: Figure): { columns: readonly CsvColumn[]; rows: CsvRow[] } {
  if (!figure.yours) return { columns: [], rows: [] }
  const { estimates, notes } = listYours(figure)
  const estimated = estimates.map((estimate) => {
    const {
      name,
      metric,
      period,
      periodLabel: label,
      value,
      unit,
      filed,
      difference,
      differenceUnit,
    } = estimate
    const what = { kind: name, metric, period, label, period_end: periodEnd(period) }
    const compared = { filed, difference, difference_percent: estimate.percent }
    return prefix({ ...what, estimate: value, unit, ...compared, difference_unit: differenceUnit })
  })
  const noted = notes.map(({ name, period, periodLabel: label, text }) =>
    prefix({ kind: name, period, label, period_end: periodEnd(period), note: text }),
  )
  return { columns: COLUMNS, rows: [...estimated, ...noted] }
}
