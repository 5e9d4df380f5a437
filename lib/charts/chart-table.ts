import { isRateChart, isSplit, valueToWrite, type Chart, type ChartSeries } from '#lib/charts/chart'
import {
  listComparedColumns,
  listGoneRows,
  tellCompared,
  type ComparedWriter,
} from '#lib/charts/compare-table'
import { nameTotal } from '#lib/charts/name-total'
import { labelPeriod, periodIndex, quarterAt, type Period } from '#lib/period/period'
import { nameSeason, orderBySeason, rankOfSeason } from '#lib/period/seasons'
import type { Amounts } from '#lib/query/params'
import { formatAmount, nameAmounts, scaleValue } from '#lib/series/amounts'
import type { TableCell, TableColumn, TableRow } from '#lib/charts/table-parts'
import { describeParts } from '#lib/series/describe-run'
import { sayNegativeGrowth } from '#lib/series/negative-base'
import type { Observation } from '#lib/series/observation'
import { describeChange, describeComputation, describeSourceOf } from '#lib/series/print-words'
import { exactPercent, isGrowth } from '#lib/series/rates'
import { arrangeBySeason } from '#lib/series/seasons'
import { sayReason } from '#lib/series/reason-words'
import { listPeriodsOf } from '#lib/series/list-periods'
import { formatOne, formatSigned, formatTableRate, suffixOf } from '#lib/words/format'
import { isIndex, POINTS } from '#lib/words/units'

/** Says so where a rate was taken on another structure than the value beside it stands on. */
function noteRate(rate: Observation | undefined, observation: Observation): { note?: string } {
  if (rate?.value == null || observation.value === null) return {}
  if (rate.structure === null || rate.structure === observation.structure) return {}
  return { note: `on the ${rate.structure} structure` }
}

export type { TableCell, TableColumn, TableRow } from '#lib/charts/table-parts'

export interface ChartTable {
  columns: TableColumn[]
  /** Newest period first, season by season in a chart of seasons; within a period, the series in the chart's order. */
  rows: TableRow[]
}

/** A chart with how its tables count money. */
type Counted = Chart & { amounts?: Amounts }
type Written = Pick<Counted, 'query' | 'unit' | 'ratio' | 'amounts'>

const CHANGE = 'Change, pp'
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
export function writeExact(chart: Written, value: number): string {
  const { query, unit, amounts = 'million' } = chart
  if (isGrowth(query)) return formatTableRate(value)
  if (isRateChart(chart)) return formatSigned(value, unit)
  return unit === 'percent' || isIndex(unit) ? formatOne(value) : formatAmount(value, unit, amounts)
}

function nameValue(chart: Counted): string {
  if (chart.query.transform === 'contribution') return 'Contribution, pp'
  if (chart.unit === POINTS) return CHANGE
  if (isGrowth(chart.query)) return 'Growth, %'
  if (chart.query.transform === 'share') return 'Share, %'
  return chart.unit === 'percent' ? '%' : nameAmounts(chart.unit, chart.amounts ?? 'million')
}

/** What the growth beside values is counted in: a ratio changes by points. Both say it by value. */
function nameGrowth(growth: readonly ChartSeries[]): string {
  const units = new Set(growth.map(({ unit }) => unit))
  if (units.size > 1) return 'Growth'
  return units.has(POINTS) ? CHANGE : 'Growth, %'
}

/** How a value stands: `as printed`, `restated from 25,123`, how it was computed, why it is missing. */
export function describeStatus(
  chart: Counted,
  series: ChartSeries,
  observation: Observation,
): string {
  const { status, quality, reason } = observation
  if (status === 'missing') {
    const last = series.observations.findLast(({ value }) => value !== null)
    const line = last && { name: series.shortLabel, last: last.label }
    return reason ? sayReason(reason, line) : ''
  }
  const { query } = chart
  if (query.transform === 'contribution') return observation.note?.replace(/, .*/, '') ?? ''
  if (status === 'derived')
    return describeParts(query, observation) ?? describeComputation(observation, isGrowth(query))
  const change = describeChange(observation, (value) => writeExact(chart, value))
  if (change) return change
  if (quality === 'primary') return status === 'recast' ? 'as printed, recast' : 'as printed'
  return quality === 'mirror' ? 'from a copy' : 'from a report'
}

/** A value that a table may round: percents and points from their inputs, amounts as they are. */
export function exactOf(
  { query, unit }: Pick<Chart, 'query' | 'unit'>,
  observation: Observation,
): number {
  if (unit !== 'percent') return valueToWrite({ query }, observation)
  return exactPercent(observation, query.transform) ?? 0
}

/** A growth rate of the strip, rounded once. */
function writeRate(rate: Observation | undefined): string {
  const exact = rate?.unit === POINTS ? rate.value : rate ? exactPercent(rate, 'yoy') : null
  return exact === null ? DASH : formatTableRate(exact)
}

/** The margin of a segment beside what it earned. */
function tellMargin({ margins }: Chart, { metric }: ChartSeries, period: Period): TableCell {
  const own = margins?.find((margin) => `${margin.metric}-ebita` === metric)
  const known = own?.observations.find((observation) => observation.period === period)
  const exact = known ? exactPercent(known, 'margin') : null
  const text = exact === null ? DASH : formatOne(exact)
  return { text, exact: known?.value, quality: known?.quality ?? null }
}

/** What a rate on an amount below zero means. */
function tellBelow(chart: Chart, series: ChartSeries, rate?: Observation): { below?: string } {
  const below = rate ? sayNegativeGrowth(series.metric, rate) : null
  if (!rate || !below) return {}
  const name = chart.series.length > 1 ? `${series.shortLabel}, ` : ''
  return { below: `${name}${rate.label}: ${below.words} ${below.size}` }
}

/** How a comparison's values of a chart are written. */
function writerOf(chart: Counted): ComparedWriter {
  const { amounts = 'million' } = chart
  return { write: (then) => writeExact(chart, exactOf(chart, then)), amounts }
}

function rowOf(chart: Counted, series: ChartSeries, observation: Observation): TableRow {
  const { period, label, value, quality, status, structure } = observation
  const { query, unit, amounts = 'million' } = chart
  const growth = chart.growth.find(({ metric }) => metric === series.metric)
  const rate = growth?.observations.find((known) => known.period === period)
  const source = describeSourceOf(observation)
  const paths = chart.plan?.paths.map(({ start, points }) => {
    const spent = points.find((point) => point.period === period)
    const known = spent?.value ?? null
    const text = known === null ? '' : formatAmount(known, unit, amounts)
    const exact = scaleValue(known, unit, amounts)
    return [start, { text, exact, quality: spent?.quality ?? null }] as const
  })
  return {
    key: `${period} ${series.metric}`,
    cells: {
      period: { text: label },
      fiscal: { text: labelPeriod(period, 'fiscal'), faint: true },
      line: { text: series.shortLabel, color: series.color },
      value: {
        text: value === null ? DASH : writeExact(chart, exactOf(chart, observation)),
        exact: scaleValue(value, unit, amounts),
        quality,
        restated: status === 'restated',
        ...(isGrowth(query) && tellBelow(chart, series, observation)),
      },
      growth: {
        text: writeRate(rate),
        exact: rate?.value,
        quality: rate?.quality ?? null,
        ...noteRate(rate, observation),
        ...tellBelow(chart, series, rate),
      },
      margin: tellMargin(chart, series, period),
      ...tellCompared(chart, series.metric, period, writerOf(chart)),
      unit: { text: nameValue(chart), faint: true },
      ...Object.fromEntries(paths ?? []),
      structure: { text: value === null ? '' : (structure ?? '') },
      status: { text: describeStatus(chart, series, observation), faint: true },
      source: {
        text: source.text,
        ...(source.url ? { url: source.url } : {}),
        ...(source.copy && { copy: source.copy }),
      },
    },
  }
}

function listColumns(chart: Counted): TableColumn[] {
  const { frequency, labels } = chart.query
  const listed = [...chart.series, ...chart.continuation]
  const compared = listComparedColumns(chart)
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
    ...(chart.query.view === 'seasons' ? [{ key: 'season', label: 'Season' }] : []),
    ...(differs ? [{ key: 'fiscal', label: 'Fiscal' }] : []),
    ...(listed.length > 1 ? [{ key: 'line', label: 'Line' }] : []),
    { key: 'value', label: nameValue(chart), number: true },
    ...compared.values,
    ...(chart.growth.length > 0
      ? [{ key: 'growth', label: nameGrowth(chart.growth), number: true }]
      : []),
    ...(chart.margins ? [{ key: 'margin', label: 'Margin, %', number: true }] : []),
    ...paths,
    ...(structured ? [{ key: 'structure', label: 'Structure' }] : []),
    ...compared.words,
    { key: 'status', label: 'How it stands' },
    { key: 'source', label: 'Document' },
  ]
}

/** The growth that contributions add up to, in percent, under a name of its own. */
function listTotalRows(chart: Chart): { at: number; row: TableRow }[] {
  const { total, query } = chart
  if (!total) return []
  const own: Chart = { ...chart, query: { ...query, transform: 'yoy' }, unit: 'percent' }
  return total.observations.map((observation) => {
    const { key, cells } = rowOf(own, { ...total, shortLabel: nameTotal(chart) }, observation)
    const value = observation.value === null ? {} : { text: `${cells.value?.text}%` }
    const row = {
      key,
      cells: {
        ...cells,
        ...(cells.line && { line: { ...cells.line, isTotal: true } }),
        value: { text: DASH, ...cells.value, ...value },
      },
    }
    return { at: periodIndex(observation.period), row }
  })
}

function listRows(chart: Counted): { at: number; row: TableRow }[] {
  const own = [...chart.series, ...chart.continuation].flatMap((series) =>
    series.observations
      .filter(({ reason }) => !isSplit(chart) || reason !== 'outside-run')
      .map((observation) => ({
        at: periodIndex(observation.period),
        row: rowOf(chart, series, observation),
      })),
  )
  const all = [...own, ...listTotalRows(chart)]
  if (!chart.compare) return all
  const keys = new Set(all.map(({ row }) => row.key))
  return [...all, ...listGoneRows(chart, (key) => keys.has(key), writerOf(chart))]
}

/** Rows newest first; of seasons, those of a season together and named. */
function newestFirst({ query }: Chart, rows: { at: number; row: TableRow }[]): TableRow[] {
  const sorted = rows.sort((a, b) => b.at - a.at)
  if (query.view !== 'seasons') return sorted.map(({ row }) => row)
  const rank = ({ at }: { at: number }) => rankOfSeason(quarterAt(at), query.labels)
  return sorted
    .sort((a, b) => rank(a) - rank(b))
    .map(({ at, row: { key, cells } }) => {
      const season = { text: nameSeason(quarterAt(at), query.labels).at(-1) ?? '' }
      return { key, cells: { ...cells, season } }
    })
}

/**
 * A chart's figures as a table, newest first: exact values in the unit as published, money in billions
 * where they are asked for, with where each was printed and how it stands. A segment that a period's
 * structure does not have gets no row.
 */
export function tabulateChart(chart: Chart, amounts: Amounts = 'million'): ChartTable {
  const counted: Counted = { ...chart, amounts }
  return { columns: listColumns(counted), rows: newestFirst(counted, listRows(counted)) }
}

/** A row whose growth says its unit, which the column's name does not. */
function nameUnitOfGrowth({ key, cells }: TableRow, unit: string): TableRow {
  const { growth } = cells
  if (growth?.exact == null) return { key, cells }
  return {
    key,
    cells: { ...cells, growth: { ...growth, text: `${growth.text}${suffixOf(unit)}` } },
  }
}

/** Charts of several units as one such table, the unit in a column of its own. */
export function tabulateCharts(charts: readonly [Chart, ...Chart[]]): ChartTable {
  const [first] = charts
  if (charts.length === 1) return tabulateChart(first)
  const series = charts.flatMap((chart) => chart.series)
  const growth = charts.flatMap((chart) => chart.growth)
  const mixed = nameGrowth(growth) === 'Growth'
  const listed = charts.flatMap((chart) => {
    const unit = chart.growth[0]?.unit ?? ''
    const rows = listRows(chart)
    return mixed ? rows.map(({ at, row }) => ({ at, row: nameUnitOfGrowth(row, unit) })) : rows
  })
  const columns = listColumns({ ...first, series, growth }).flatMap((column) =>
    column.key === 'value'
      ? [
          { ...column, label: 'Value' },
          { key: 'unit', label: 'Unit' },
        ]
      : [column],
  )
  return { columns, rows: newestFirst(first, listed) }
}

/** The key of a period's column. */
const keyOf = (period: Period) => `p-${period}`

function listWideRows(chart: Chart): TableRow[] {
  const { view, labels } = chart.query
  return chart.series.map(({ metric, shortLabel, color, unit, observations }) => {
    const placed = view === 'seasons' ? arrangeBySeason(observations, labels) : observations
    const values = placed.flatMap((observation) => {
      const { period, value, quality, status, break: begins } = observation
      if (value === null) return []
      const text = writeExact(chart, exactOf(chart, observation))
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
 * Charts' figures as models want them: metrics down, periods across, oldest first or season by season;
 * exact values in the unit as published. What is missing is an empty cell.
 */
export function tabulateWide(charts: readonly Chart[]): ChartTable {
  const { labels, view } = charts[0]?.query ?? { labels: 'release' }
  const known = listPeriodsOf(charts.flatMap(({ series }) => series))
  const order = view === 'seasons' ? orderBySeason(known, labels) : known
  const periods = order.map((period) => ({
    key: keyOf(period),
    label: labelPeriod(period, labels),
    number: true,
  }))
  const heads = [
    { key: 'line', label: 'Metric' },
    { key: 'unit', label: 'Unit' },
  ]
  return { columns: [...heads, ...periods], rows: charts.flatMap(listWideRows) }
}
