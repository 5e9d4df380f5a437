import type { PlanPath, PlanStatement } from '#lib/charts/plan'
import {
  numberColumns,
  textColumns,
  writeCsv,
  type CsvColumn,
  type CsvRow,
  type Tabulated,
} from '#lib/exports/csv-table'
import { addCompared, COMPARE_COLUMNS } from '#lib/exports/compare-columns'
import { addCopyColumns, flattenCopy } from '#lib/exports/copy-columns'
import { listWideSeries, listSeries, type ExportFormat } from '#lib/exports/export-format'
import { addressOfPicture } from '#lib/exports/picture-address'
import { tabulateYours } from '#lib/exports/yours-rows'
import { scaleRows, scaleWide } from '#lib/exports/scale-amounts'
import type { Figure } from '#lib/figures/figure'
import { isQuarter, labelPeriod, periodEnd } from '#lib/period/period'
import { nameSeason } from '#lib/period/seasons'
import type { Amounts } from '#lib/query/params'
import { tabulateWide, WIDE_NAMES, type WideHead } from '#lib/series/wide'

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
    const what = { metric: 'plan-statement', value: amount, transform: 'level' }
    const reason = amount === null ? { reason: 'not-printed' } : {}
    const said = { status: 'reported', break: false, vintage: date, quality, url, ...reason }
    return { ...when, ...what, unit: 'CNY billion', ...said, note: `${number}: ${text}` }
  }
}

/** The sums and statements that the chart of the plan draws besides quarters; else nothing. */
function listPlanRows({ kind, query, toChart }: Figure): CsvRow[] {
  const plan = kind === 'chart' ? toChart().plan : null
  if (!plan) return []
  const statements = plan.statements.map(tabulateStatement(query.labels))
  return [...plan.paths.flatMap(tabulatePath), ...statements]
}

/** The columns of the long form, before those of copies; their order is part of the API. */
const LONG: readonly CsvColumn[] = [
  ...textColumns('period', 'period_end', 'label', 'metric'),
  ...numberColumns('value'),
  ...textColumns('unit', 'transform', 'status', 'quality', 'structure'),
  { key: 'break', kind: 'flag' },
  ...textColumns('release', 'vintage'),
  ...numberColumns('page'),
  ...textColumns('url', 'reason', 'note'),
]

/** The season of a row, in a file of seasons. */
const SEASON = textColumns('season')

/** Rows in time, each with its season where those were asked for. */
function addSeasons({ query }: Figure, table: Tabulated): Tabulated {
  if (query.view !== 'seasons') return table
  const rows = table.rows.map((row) => {
    const { period } = row
    const known = typeof period === 'string' && isQuarter(period)
    return known ? { ...row, season: nameSeason(period, query.labels)[0] } : row
  })
  return { columns: [...table.columns, ...SEASON], rows }
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
      const copied = flattenCopy(observation.copy)
      return { ...what, ...when, ...from, ...copied, break: observation.break }
    }),
  )
  const columns = figure.compare ? [...LONG, ...COMPARE_COLUMNS] : LONG
  return addSeasons(figure, {
    columns: addCopyColumns(columns, rows),
    rows: [...addCompared(figure, rows), ...listPlanRows(figure)],
  })
}

/** What stands at the head of a figure's wide sheet. */
export function describeWideHead(figure: Figure, publicUrl: string): WideHead {
  const { asOf, query, toChart } = figure
  const address = addressOfPicture(figure, publicUrl)
  const seasons = query.view === 'seasons'
  return { title: toChart().title, asOf, address, labels: query.labels, seasons }
}

/** Three rows for each series with its periods across: the wide form. */
function tabulateFigure(figure: Figure, amounts: Amounts, publicUrl: string): Tabulated {
  const head = describeWideHead(figure, publicUrl)
  const { periods, rows } = tabulateWide(scaleWide(listWideSeries(figure), amounts), head)
  return {
    columns: [...textColumns(...WIDE_NAMES), ...numberColumns(...periods)],
    rows: rows.map(({ names: [metric, label, unit, transform], row, cells }) => {
      const values = cells.map((cell, at) => [periods[at], cell] as const)
      return { metric, label, unit, transform, row, ...Object.fromEntries(values) }
    }),
  }
}

export const CSV: ExportFormat = {
  extension: 'csv',
  label: 'CSV',
  contentType: 'text/csv; charset=utf-8',
  params: ['layout', 'amounts'],
  download: true,
  oneUnit: false,
  exportFigure: (figure, { layout, amounts, publicUrl }) => {
    const long = () => scaleRows(tabulateLong(figure), amounts)
    const { columns, rows } =
      layout === 'wide' ? tabulateFigure(figure, amounts, publicUrl) : long()
    const yours = scaleRows(tabulateYours(figure), amounts)
    return writeCsv([...columns, ...yours.columns], [...rows, ...yours.rows])
  },
}
