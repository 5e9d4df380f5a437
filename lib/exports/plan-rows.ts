import type { CsvRow } from '#lib/exports/csv-table'
import type { Figure } from '#lib/figures/figure'
import { labelPeriod, periodEnd } from '#lib/period/period'
import type { PlanPath, PlanStatement } from '#lib/charts/plan'

/** Spend summed from a quarter on, one row a quarter: CNY million. */
function tabulatePath({ start, points }: PlanPath): CsvRow[] {
  return points.flatMap(({ period, label, value, quality }) => {
    if (value === null) return [] // the quarter's own row says what is missing
    const what = { period, label, value, quality, unit: 'CNY million', transform: 'level' }
    const note = `Group capital expenditure summed from ${start}`
    const when = { period_end: periodEnd(period), metric: `capex-since-${start}` }
    return [{ ...what, ...when, status: 'derived', break: false, note }]
  })
}

/** What the company said, under the date it was said: CNY billion, as it was given. */
function tabulateStatement(labels: Figure['query']['labels']) {
  return ({ number, date, text, amount, to, quality, url }: PlanStatement): CsvRow => {
    const when = to ? { period: to, period_end: periodEnd(to), label: labelPeriod(to, labels) } : {}
    const what = {
      metric: 'plan-statement',
      value: amount,
      unit: 'CNY billion',
      transform: 'level',
    }
    const known = amount === null ? { reason: 'not-printed' } : {}
    const said = { status: 'reported', break: false, vintage: date, quality, url }
    return { ...when, ...what, ...said, ...known, note: `${number}: ${text}` }
  }
}

/** The sums and statements that the chart of the plan draws besides quarters; else nothing. */
export function listPlanRows({ kind, query, toChart }: Figure): CsvRow[] {
  const plan = kind === 'chart' ? toChart().plan : null
  if (!plan) return []
  const statements = plan.statements.map(tabulateStatement(query.labels))
  return [...plan.paths.flatMap(tabulatePath), ...statements]
}
