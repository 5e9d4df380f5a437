import type { Chart } from '#lib/charts/chart'
import {
  exactOf,
  writeExact,
  type ChartTable,
  type TableCell,
  type TableRow,
} from '#lib/charts/chart-table'
import { labelPeriod, type Period } from '#lib/period/period'
import { listPeriodsOf } from '#lib/series/periods'

/** The key of a period's column. */
const keyOf = (period: Period) => `p-${period}`

function listRows(chart: Chart): TableRow[] {
  return chart.series.map(({ metric, shortLabel, color, unit, observations }) => {
    const values = observations.flatMap((seen) => {
      const { period, value, quality, status, break: begins } = seen
      if (value === null) return []
      const text = writeExact(chart, exactOf(chart, seen))
      const restated = status === 'restated'
      const cell: TableCell = { text, exact: value, quality, restated, begins }
      return [[keyOf(period), cell] as const]
    })
    const unitText = unit === 'percent' ? '%' : unit
    return {
      key: metric,
      cells: {
        line: { text: shortLabel, color },
        unit: { text: unitText, faint: true },
        ...Object.fromEntries(values),
      },
    }
  })
}

/**
 * Charts' figures as models want them: metrics down, periods across, oldest first; exact values in
 * the unit as published. What is missing is an empty cell.
 */
export function tabulateWide(charts: readonly Chart[]): ChartTable {
  const { labels } = charts[0]?.query ?? { labels: 'release' }
  const periods = listPeriodsOf(charts.flatMap(({ series }) => series)).map((period) => ({
    key: keyOf(period),
    label: labelPeriod(period, labels),
    number: true,
  }))
  const heads = [
    { key: 'line', label: 'Metric' },
    { key: 'unit', label: 'Unit' },
  ]
  return { columns: [...heads, ...periods], rows: charts.flatMap(listRows) }
}
