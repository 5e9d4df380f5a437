import { isRateChart, isSplit, type Chart, type ChartSeries } from '#lib/charts/chart'
import type { Quality } from '#lib/data/fact'
import type { Color } from '#lib/metrics/metric'
import { labelPeriod, periodIndex } from '#lib/period/period'
import { describeParts } from '#lib/series/describe-run'
import { exactPercent, isGrowth } from '#lib/series/rates'
import type { Observation } from '#lib/series/observation'
import { describeChange, describeComputation, describeSourceOf } from '#lib/series/print-words'
import { sayReason } from '#lib/series/reason-words'
import { formatExact, formatOne, formatSigned, formatTableRate } from '#lib/words/format'

/** Says so where a rate was taken on another structure than the value beside it stands on. */
function noteRate(rate: Observation | undefined, seen: Observation): { note?: string } {
  if (rate?.value == null || seen.value === null) return {}
  if (rate.structure === null || rate.structure === seen.structure) return {}
  return { note: `on the ${rate.structure} structure` }
}

export interface TableColumn {
  key: string
  label: string
  /** Numbers are right-aligned. */
  number?: boolean
}

export interface TableCell {
  text: string
  /** The number behind the text, not rounded; null where there is none. */
  exact?: number | null | undefined
  quality?: Quality | null
  restated?: boolean
  /** Second to the rest of its row. */
  faint?: boolean
  color?: Color
  /** What the text opens. */
  url?: string
  /** A value of another line than the one before it. */
  begins?: boolean
  /** What sets it apart from the rest of its column, in words. */
  note?: string
}

export interface TableRow {
  key: string
  /** By column key; a column without a cell is empty. */
  cells: Readonly<Record<string, TableCell | undefined>>
}

export interface ChartTable {
  columns: TableColumn[]
  /** Newest period first; within a period, the series in the chart's order. */
  rows: TableRow[]
}

const DASH = '\u2013'
const PERIODS = {
  quarter: 'Quarter',
  ttm: 'Four quarters to',
  'fiscal-year': 'Fiscal year',
  'calendar-year': 'Calendar year',
} as const

/**
 * A value with the decimals of its unit: amounts whole, growth and shares with one decimal, rates
 * that releases print as they print them, with a sign.
 */
export function writeExact(chart: Chart, value: number): string {
  const { query, unit } = chart
  if (isGrowth(query)) return formatTableRate(value)
  if (isRateChart(chart)) return formatSigned(value, unit)
  return unit === 'percent' || unit === 'index' ? formatOne(value) : formatExact(value, unit)
}

function nameValue(chart: Chart): string {
  if (isGrowth(chart.query)) return 'Growth, %'
  if (chart.query.transform === 'share') return 'Share, %'
  return chart.unit === 'percent' ? '%' : chart.unit
}

/** How a value stands: `as printed`, `restated from 25,123`, how it was computed, why it is missing. */
export function describeStatus(chart: Chart, series: ChartSeries, seen: Observation): string {
  const { status, quality, reason } = seen
  if (status === 'missing') {
    const last = series.observations.findLast(({ value }) => value !== null)
    const line = last && { name: series.shortLabel, last: last.label }
    return reason ? sayReason(reason, line) : ''
  }
  if (status === 'derived')
    return describeParts(chart.query, seen) ?? describeComputation(seen, isGrowth(chart.query))
  const change = describeChange(seen, (value) => writeExact(chart, value))
  if (change) return change
  if (quality === 'primary') return status === 'recast' ? 'as printed, recast' : 'as printed'
  return quality === 'mirror' ? 'from a copy' : 'from a report'
}

/** A value that a table may round: percents from their inputs, amounts as they are. */
export function exactOf({ query, unit }: Chart, seen: Observation): number {
  const exact = unit === 'percent' ? exactPercent(seen, query.transform) : seen.value
  return exact ?? 0
}

/** A growth rate of the strip, rounded once. */
function writeRate(rate: Observation | undefined): string {
  const exact = rate ? exactPercent(rate, 'yoy') : null
  return exact === null ? DASH : formatTableRate(exact)
}

function periodCells({ period, label }: Observation) {
  const fiscal = labelPeriod(period, 'fiscal')
  return { period: { text: label }, fiscal: { text: fiscal, faint: true } }
}

function rowOf(chart: Chart, series: ChartSeries, seen: Observation): TableRow {
  const growth = chart.growth.find(({ metric }) => metric === series.metric)
  const rate = growth?.observations.find(({ period }) => period === seen.period)
  const source = describeSourceOf(seen)
  const paths = chart.plan?.paths.map(({ start, points }) => {
    const spent = points.find(({ period }) => period === seen.period)
    const text = spent?.value == null ? '' : formatExact(spent.value, chart.unit)
    return [start, { text, exact: spent?.value, quality: spent?.quality ?? null }] as const
  })
  return {
    key: `${seen.period} ${series.metric}`,
    cells: {
      ...periodCells(seen),
      line: { text: series.shortLabel, color: series.color },
      value: {
        text: seen.value === null ? DASH : writeExact(chart, exactOf(chart, seen)),
        exact: seen.value,
        quality: seen.quality,
        restated: seen.status === 'restated',
      },
      growth: {
        text: writeRate(rate),
        exact: rate?.value,
        quality: rate?.quality ?? null,
        ...noteRate(rate, seen),
      },
      unit: { text: nameValue(chart), faint: true },
      ...Object.fromEntries(paths ?? []),
      structure: { text: seen.value === null ? '' : (seen.structure ?? '') },
      status: { text: describeStatus(chart, series, seen), faint: true },
      source: { text: source.text, ...(source.url ? { url: source.url } : {}) },
    },
  }
}

function listColumns(chart: Chart): TableColumn[] {
  const { frequency, labels } = chart.query
  const listed = [...chart.series, ...chart.continuation]
  const differs = listed.some(({ observations }) =>
    observations.some(({ period, label }) => labelPeriod(period, 'fiscal') !== label),
  )
  const structured = listed.some(({ observations }) =>
    observations.some(({ structure, value }) => structure !== null && value !== null),
  )
  const paths = (chart.plan?.paths ?? []).map(({ start }) => ({
    key: start,
    label: `Spent from ${labelPeriod(start, labels)}`,
    number: true,
  }))
  return [
    { key: 'period', label: PERIODS[frequency] },
    ...(differs ? [{ key: 'fiscal', label: 'Fiscal' }] : []),
    ...(listed.length > 1 ? [{ key: 'line', label: 'Line' }] : []),
    { key: 'value', label: nameValue(chart), number: true },
    ...(chart.growth.length > 0 ? [{ key: 'growth', label: 'Growth, %', number: true }] : []),
    ...paths,
    ...(structured ? [{ key: 'structure', label: 'Structure' }] : []),
    { key: 'status', label: 'How it stands' },
    { key: 'source', label: 'Document' },
  ]
}

function listRows(chart: Chart): { at: number; row: TableRow }[] {
  return [...chart.series, ...chart.continuation].flatMap((series) =>
    series.observations
      .filter(({ reason }) => !isSplit(chart) || reason !== 'outside-run')
      .map((seen) => ({ at: periodIndex(seen.period), row: rowOf(chart, series, seen) })),
  )
}

const newestFirst = (rows: { at: number; row: TableRow }[]) =>
  rows.sort((a, b) => b.at - a.at).map(({ row }) => row)

/**
 * A chart's figures as a table, newest first: exact values in the unit as published with where each
 * was printed and how it stands. A segment that a period's structure does not have gets no row.
 */
export function tabulateChart(chart: Chart): ChartTable {
  return { columns: listColumns(chart), rows: newestFirst(listRows(chart)) }
}

/** Charts of several units as one such table, the unit in a column of its own. */
export function tabulateCharts(charts: readonly [Chart, ...Chart[]]): ChartTable {
  const [first] = charts
  if (charts.length === 1) return tabulateChart(first)
  const series = charts.flatMap((chart) => chart.series)
  const columns = listColumns({ ...first, series, growth: [] }).flatMap((column) =>
    column.key === 'value'
      ? [
          { ...column, label: 'Value' },
          { key: 'unit', label: 'Unit' },
        ]
      : [column],
  )
  return { columns, rows: newestFirst(charts.flatMap(listRows)) }
}
