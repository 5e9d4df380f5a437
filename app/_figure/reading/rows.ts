import { isRateChart, isSplit, valueToWrite, type Chart, type ChartSeries } from '#lib/charts/chart'
import { COMPARED_WORDS } from '#lib/charts/compare-words'
import { writeExact } from '#lib/charts/chart-table'
import { nameTotal } from '#lib/charts/name-total'
import type { Quality } from '#lib/data/fact'
import type { MarkColor } from '#lib/drawing/theme'
import { type Period, labelPeriod } from '#lib/period/period'
import { sayNegativeGrowth } from '#lib/series/negative-base'
import type { Observation } from '#lib/series/observation'
import { isGrowth } from '#lib/series/rates'
import {
  formatChange,
  formatExact,
  formatGrowth,
  formatOne,
  formatSigned,
  formatWhole,
  suffixOf,
} from '#lib/words/format'
import { POINTS, speakUnit } from '#lib/words/units'

type Side = Pick<ReadingRow, 'key' | 'label' | 'value' | 'spoken'> & Partial<ReadingRow>

const toSide = (row: Side): ReadingRow => ({
  sign: null,
  color: 'control',
  quality: null,
  main: false,
  ...row,
})

function growthRow(growth: ChartSeries, period: Period): ReadingRow[] {
  const observation = findObservation(growth, period)
  if (observation?.value == null) return []
  const name = observation.unit === POINTS ? 'Change' : 'Growth'
  const label = observation.structure ? `${name}, ${observation.structure} structure` : name
  const { unit } = observation
  const value = formatChange(observation.value, unit)
  const spoken = sayRate(observation.value, unit)
  const below = negativeRow(growth.metric, observation)
  if (!below) return [toSide({ key: 'growth', label, value, spoken })]
  const counted = `${label}, as the company counts`
  return [below, toSide({ key: 'growth', label: counted, value, spoken: `${counted} ${spoken}` })]
}

/** Growth of a loss or an outflow in words; null for any other. */
function negativeRow(metric: string, observation: Observation): ReadingRow | null {
  const below = sayNegativeGrowth(metric, observation)
  if (!below) return null
  const { words, size } = below
  const label = `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  return toSide({ key: `below ${metric}`, label, value: size, spoken: `${words} ${size}` })
}

/** In a chart of growth: what a rate on an amount below zero means. */
function belowRows(chart: Chart, period: Period): ReadingRow[] {
  if (!isGrowth(chart.query)) return []
  return chart.series.flatMap((series) => {
    const observation = findObservation(series, period)
    const row = observation ? negativeRow(series.metric, observation) : null
    if (!row) return []
    return chart.series.length > 1
      ? [{ ...row, label: `${series.shortLabel}: ${row.label.toLowerCase()}` }]
      : [row]
  })
}

function likeForLikeRow(chart: Chart, period: Period): ReadingRow[] {
  return chart.likeForLike.flatMap(({ of, series }) => {
    const observation = findObservation(series, period)
    if (observation?.value == null) return []
    const of_ = chart.series.length > 1 && chart.series.find(({ metric }) => metric === of)
    const label = of_ ? `${of_.shortLabel} like for like` : 'Like for like'
    const spoken = `${of_ ? label : 'like for like'} ${sayRate(observation.value)}`
    const { quality } = observation
    const value = formatGrowth(observation.value)
    return [toSide({ key: series.metric, label, value, spoken, quality, sign: 'diamond' })]
  })
}

function continuationRow(chart: Chart, period: Period): ReadingRow[] {
  return chart.continuation.flatMap((series) => {
    const observation = findObservation(series, period)
    if (observation?.value == null) return []
    const label = series.shortLabel
    const spoken = `${label} ${sayAmount(chart, observation.value)}`
    const value = writeReading(chart, observation.value)
    const { quality } = observation
    return [toSide({ key: series.metric, label, value, spoken, quality, sign: 'swatch' })]
  })
}

function spendRow(chart: Chart, period: Period): ReadingRow[] {
  return (chart.plan?.paths ?? []).flatMap(({ start, points }) => {
    const point = points.find((candidate) => candidate.period === period)
    if (point?.value == null) return []
    const from = `from ${labelPeriod(start, chart.query.labels)}`
    const label = `In sum ${from}`
    const spoken = `in sum ${from} ${sayAmount(chart, point.value)}`
    const { quality } = point
    return [
      toSide({ key: start, label, value: formatExact(point.value, chart.unit), spoken, quality }),
    ]
  })
}

/** The growth that a pile of contributions adds up to. */
function totalRow(chart: Chart, period: Period): ReadingRow[] {
  const value = findObservation(chart.total, period)?.value
  if (value == null) return []
  const label = nameTotal(chart)
  const spoken = `${label} ${sayRate(value)}`
  return [toSide({ key: 'sum', label, value: formatChange(value, 'percent'), spoken })]
}

/** What the parts of a pile of amounts come to, where every part is known. */
function sumRow(chart: Chart, period: Period): ReadingRow[] {
  if (chart.mark !== 'stack' || chart.query.transform !== 'level') return []
  const parts = listMain(chart, period).filter(
    ({ observation }) => observation.value !== null || observation.reason !== 'line-ended',
  )
  const values = parts.flatMap(({ observation: { value } }) => value ?? [])
  if (parts.length < 2 || values.length < parts.length) return []
  const sum = values.reduce((total, value) => total + value, 0)
  const spoken = `sum ${sayAmount(chart, sum)}`
  return [toSide({ key: 'sum', label: 'Sum', value: writeReading(chart, sum), spoken })]
}

/** What the values of a period were then; of several series only those that are another now. */
function thenRows(chart: Chart, period: Period): ReadingRow[] {
  const own = (chart.compare?.series ?? []).filter(({ part }) => part === 'value')
  return own.flatMap(({ metric, label: name, values, changeUnit }) => {
    const value = values.find((known) => known.period === period)
    if (value?.then?.value == null || (own.length > 1 && value.status === 'same')) return []
    const { status, change, then } = value
    const short = chart.series.find((series) => series.metric === metric)?.shortLabel ?? name
    const label = own.length > 1 ? `${short} then` : 'Then'
    const write = changeUnit === POINTS ? formatChange : formatSigned
    const moved = change ? `change ${write(change, changeUnit)}` : COMPARED_WORDS[status]
    const was = valueToWrite(chart, then)
    const spoken = `${label} ${sayAmount(chart, was)}, ${moved}`
    const text = `${writeReading(chart, was)}, ${moved}`
    return [toSide({ key: `then ${metric}`, label, value: text, spoken, quality: then.quality })]
  })
}

/** A reader's estimates and notes on a period, named as the reader's. */
function yoursRows({ yours, query, series }: Chart, period: Period): ReadingRow[] {
  const estimates = (yours?.estimates ?? []).flatMap((estimate) => {
    const { metric, shortLabel, unit, drawn, name } = estimate
    if (estimate.period !== period || drawn === null) return []
    const label = series.length > 1 ? `${shortLabel} ${name}` : name
    const growth = unit === 'percent' ? POINTS : 'percent'
    const value = isGrowth(query)
      ? formatChange(drawn, growth)
      : `${formatExact(drawn, unit)}${suffixOf(unit)}`
    const heard = isGrowth(query)
      ? sayRate(drawn, growth)
      : `${formatExact(drawn, unit)} ${speakUnit(unit)}`
    return [toSide({ key: `yours ${metric}`, label, value, spoken: `${label} ${heard}` })]
  })
  const notes = (yours?.notes ?? []).flatMap(({ name, number, text, ...note }) => {
    if (note.period !== period || !note.drawn) return []
    const label = `${name} ${number}: ${text}`
    return [toSide({ key: `note ${number}`, label, value: '', spoken: label })]
  })
  return [...estimates, ...notes]
}

/** What goes with the chart's own series: then, sum, growth, like for like, what continues it, spend in sum. */
export function listSideRows(chart: Chart, period: Period): ReadingRow[] {
  return [
    ...thenRows(chart, period),
    ...sumRow(chart, period),
    ...totalRow(chart, period),
    ...chart.growth.flatMap((growth) => growthRow(growth, period)),
    ...belowRows(chart, period),
    ...likeForLikeRow(chart, period),
    ...continuationRow(chart, period),
    ...spendRow(chart, period),
    ...yoursRows(chart, period),
  ]
}

/** One line of a reading: a name and a value, with the sign that the chart draws it by. */
export interface ReadingRow {
  key: string
  label: string
  sign: 'swatch' | 'diamond' | null
  color: MarkColor
  value: string
  quality: Quality | null
  /** What the chart is about, in bold; the rest only goes with it. */
  main: boolean
  /** `Cloud up 38 percent`. */
  spoken: string
}

/** A series with its word on one period. */
export interface SeriesPoint {
  series: ChartSeries
  observation: Observation
}

/** `up 36 percent`, `down 1.2 percentage points`. */
function sayRate(change: number, unit = 'percent'): string {
  const size = Math.abs(change)
  const text = unit === POINTS ? formatOne(size) : formatWhole(size)
  if (/^0(?:\.0)?$/.test(text)) return 'unchanged'
  return `${change < 0 ? 'down' : 'up'} ${text} ${unit}`
}

/** A change as it is heard; a contribution adds to its total or takes from it. */
function hearRate({ query, unit }: Chart, value: number): string {
  const heard = sayRate(value, unit)
  if (query.transform !== 'contribution') return heard
  return heard.replace(/^up/, 'adds').replace(/^down/, 'takes')
}

/** An amount as it is heard: `43,284 million yuan`, `16.9 percent`. */
function sayAmount(chart: Chart, value: number): string {
  return `${writeExact(chart, value)} ${speakUnit(chart.unit)}`.trimEnd()
}

/** A value of the chart as a tooltip writes it: `39,824`, `+34%`, `16.9%`. */
function writeReading(chart: Chart, value: number): string {
  if (isRateChart(chart)) return formatChange(value, chart.unit)
  return `${writeExact(chart, value)}${suffixOf(chart.unit)}`
}

/** The observation of a period; undefined if the series has none. */
export function findObservation(
  series: ChartSeries | undefined,
  period: Period,
): Observation | undefined {
  return series?.observations.find((observation) => observation.period === period)
}

/** The chart's own series with a word on the period, in the order they are drawn from the top. */
export function listMain(chart: Chart, period: Period): SeriesPoint[] {
  const all = chart.series.flatMap((series) => {
    const observation = findObservation(series, period)
    const isPart = !isSplit(chart) || observation?.reason !== 'outside-run'
    return observation && isPart ? [{ series, observation }] : []
  })
  if (chart.mark === 'stack') return all.reverse()
  if (chart.mark === 'multiples') return all
  return all.sort((a, b) => (b.observation.value ?? -Infinity) - (a.observation.value ?? -Infinity))
}

const FROM: Readonly<Record<Quality, string>> = {
  primary: '',
  mirror: ' from a copy',
  secondary: ' from a report',
}

/** The row of one of the chart's own series; empty if it has no value. */
export function toMainRow(chart: Chart, { series, observation }: SeriesPoint): ReadingRow[] {
  const { metric, shortLabel, color } = series
  const { quality } = observation
  if (observation.value === null) return []
  const value = valueToWrite(chart, observation)
  const heard = isRateChart(chart) ? hearRate(chart, value) : sayAmount(chart, value)
  const alone = chart.series.length === 1
  return [
    {
      key: metric,
      label: shortLabel,
      sign: 'swatch',
      color,
      value: writeReading(chart, value),
      quality,
      main: true,
      spoken: alone ? heard : `${shortLabel} ${heard}${FROM[quality ?? 'primary']}`,
    },
  ]
}
