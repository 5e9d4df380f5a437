import type { Chart } from '#lib/charts/chart'
import type { ChartTable, TableRow } from '#lib/charts/chart-table'
import { sayDifference } from '#lib/charts/yours-words'
import type { Amounts } from '#lib/query/params'
import { formatAmount, nameAmounts, scaleValue } from '#lib/series/amounts'

/** What the table of a reader's own is called. */
export const YOURS_CAPTION = 'Estimates and notes (yours)'

const DASH = '\u2013'

/**
 * A reader's estimates held against what was filed, and notes: a table of their own, so that nobody
 * takes them for the company's. Null where there is nothing.
 */
export function tabulateYours(
  charts: readonly Pick<Chart, 'yours'>[],
  amounts: Amounts = 'million',
): ChartTable | null {
  const own = charts.flatMap(({ yours }) => yours ?? [])
  const estimates = own.flatMap((yours) => yours.estimates)
  const notes = own[0]?.notes ?? []
  if (estimates.length + notes.length === 0) return null
  const estimated = estimates.map((estimate): TableRow => {
    const { name, metric, shortLabel, period, value, unit, filed, awaited, computed } = estimate
    const mark = computed ? ' (computed)' : ''
    const filedText =
      filed === null ? (awaited ? 'not yet' : DASH) : `${formatAmount(filed, unit, amounts)}${mark}`
    return {
      key: `${metric} ${period}`,
      cells: {
        what: {
          text: `${name}: ${shortLabel}, ${unit === 'percent' ? '%' : nameAmounts(unit, amounts)}`,
        },
        period: { text: estimate.periodLabel },
        estimate: {
          text: formatAmount(value, unit, amounts),
          exact: scaleValue(value, unit, amounts),
        },
        filed: {
          text: filedText,
          exact: scaleValue(filed, unit, amounts),
          quality: estimate.quality,
        },
        difference: {
          text: sayDifference(estimate, amounts),
          exact: scaleValue(estimate.difference, unit, amounts),
        },
      },
    }
  })
  const noted = notes.map(({ name, number, periodLabel, text }): TableRow => ({
    key: `note ${number}`,
    cells: { what: { text: `${name} ${number}: ${text}` }, period: { text: periodLabel } },
  }))
  const numbers = [
    { key: 'estimate', label: 'Estimate (yours)', number: true },
    { key: 'filed', label: 'Filed', number: true },
    { key: 'difference', label: 'Filed less estimate', number: true },
  ]
  return {
    columns: [
      { key: 'what', label: 'Yours' },
      { key: 'period', label: 'Period' },
      ...(estimates.length > 0 ? numbers : []),
    ],
    rows: [...estimated, ...noted],
  }
}
