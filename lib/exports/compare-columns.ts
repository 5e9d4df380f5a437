import { numberColumns, textColumns, type CsvColumn, type CsvRow } from '#lib/exports/csv-table'
import type { Figure } from '#lib/figures/figure'
import { periodEnd } from '#lib/period/period'
import type { ComparedSeries, ComparedValue } from '#lib/series/compared'

/** The columns of a comparison; they come after all others, and only where one was asked for. */
export const COMPARE_COLUMNS: readonly CsvColumn[] = [
  ...numberColumns('then', 'now', 'change'),
  ...textColumns(
    ...['change_unit', 'compared', 'changed_by', 'changed_on'],
    ...['then_structure', 'then_quality', 'then_vintage'],
  ),
  ...numberColumns('then_page'),
  ...textColumns('then_url'),
]

/** A compared value in the cells of those columns. */
function flattenCompared({ changeUnit }: ComparedSeries, value: ComparedValue): CsvRow {
  const { then, now, change, status, by } = value
  return {
    ...{ then: then?.value ?? null, now, change, compared: status },
    change_unit: change === null ? null : changeUnit,
    changed_by: by?.release ?? null,
    changed_on: by?.vintage ?? null,
    then_structure: then?.value == null ? null : then.structure,
    then_quality: then?.quality ?? null,
    then_vintage: then?.vintage ?? null,
    then_page: then?.page ?? null,
    then_url: then?.url ?? null,
  }
}

/** A row for a value that was known then and is given no more. */
function listGone(series: ComparedSeries, known: ReadonlySet<string>): CsvRow[] {
  const { metric, transform, unit } = series
  return series.values
    .filter(({ period }) => !known.has(`${metric} ${transform} ${period}`))
    .map((value) => {
      const { period, label } = value
      const when = { period, period_end: periodEnd(period), label }
      const what = { metric, unit, transform, status: 'missing', reason: 'outside-run' }
      return { ...when, ...what, value: null, break: false, ...flattenCompared(series, value) }
    })
}

/**
 * A figure's rows with the columns of a comparison, where the figure has one, and with a row for each
 * value that only the earlier vintage had.
 */
export function addCompared({ compare }: Figure, rows: readonly CsvRow[]): CsvRow[] {
  if (!compare) return [...rows]
  const keyOf = ({ metric, transform, period }: CsvRow) => `${metric} ${transform} ${period}`
  const known = new Set(rows.map(keyOf))
  const cells = new Map(
    compare.series.flatMap((series) =>
      series.values.map((value) => [
        `${series.metric} ${series.transform} ${value.period}`,
        flattenCompared(series, value),
      ]),
    ),
  )
  const beside = rows.map((row) => ({
    ...row,
    ...cells.get(keyOf(row)),
  }))
  return [...beside, ...compare.series.flatMap((series) => listGone(series, known))]
}
