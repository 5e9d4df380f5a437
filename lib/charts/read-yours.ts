import type { Chart, ChartYours, YoursEstimate, YoursNote } from '#lib/charts/chart'
import type { ChartRow } from '#lib/charts/charts'
import { describeYours, nameSigns, sayYours } from '#lib/charts/yours-words'
import type { Dataset } from '#lib/data/dataset'
import { isRatio, type Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import {
  isCalendarYear,
  isQuarter,
  labelPeriod,
  lastQuarterOf,
  periodIndex,
  quarterAt,
  quarterIndex,
  yearAgo,
  type Frequency,
  type Period,
} from '#lib/period/period'
import type { Query } from '#lib/query/params'
import type { Fault } from '#lib/query/read-params'
import { readEstimate, readNote, type Estimate, type Yours } from '#lib/query/yours'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import type { Observation } from '#lib/series/observation'
import { rateOfChange, roundRate } from '#lib/series/rates'
import { querySeries } from '#lib/series/series'
import { newestQuarter } from '#lib/series/view'
import { POINTS } from '#lib/words/units'

/** How far after the newest quarter filed an estimate or a note may lie, in quarters. */
const AHEAD = 12

/** The frequency whose periods are written so; quarters may also be the ends of four. */
function frequencyOf(period: Period): Frequency {
  if (isQuarter(period)) return 'quarter'
  return isCalendarYear(period) ? 'calendar-year' : 'fiscal-year'
}

/** The metrics that a chart can have estimates of: parts of a pile and of the plan have no place. */
export function listEstimable({
  mark,
  metrics,
}: Pick<ChartRow, 'mark' | 'metrics'>): readonly string[] {
  return mark === 'stack' || mark === 'plan' ? [] : metrics
}

/** What is wrong with a reader's estimates and notes for a figure, as known on a vintage. */
export function checkYours(
  dataset: Dataset,
  figure: Pick<ChartRow, 'mark' | 'metrics'>,
  yours: Yours | undefined,
  asOf: string,
): Fault[] {
  if (!yours) return []
  const estimable = listEstimable(figure)
  const estimates = yours.estimate.map(readEstimate)
  const strangers = new Set(
    estimates.map(({ metric }) => metric).filter((id) => !estimable.includes(id)),
  )
  const faults: Fault[] = [...strangers].map((id) => ({
    parameter: 'estimate',
    detail:
      estimable.length === 0
        ? 'This figure shows parts of a whole, among which an estimate has no place of its own.'
        : `This figure does not show ${id}.`,
    allowed: estimable.map((metric) => `${metric}:period:value`),
  }))
  const keys = estimates.map(({ metric, period }) => `${metric}:${period}`)
  const twice = new Set(keys.filter((key, at) => keys.indexOf(key) < at))
  for (const key of twice) {
    const detail = `estimate=${key} is given more than once.`
    faults.push({ parameter: 'estimate', detail, allowed: ['one for each metric and period'] })
  }
  const newest = newestQuarter(dataset, asOf)
  const last = newest ? quarterIndex(newest) + AHEAD : -Infinity
  const beyond = (name: 'estimate' | 'note', periods: readonly Period[]): Fault[] => {
    const late = periods.find((period) => quarterIndex(lastQuarterOf(period)) > last)
    if (!late) return []
    const detail = `${name} for ${late} lies more than three years after ${newest ?? 'all releases'}, the newest quarter here.`
    const allowed = newest ? [`a period up to ${quarterAt(last)}`] : []
    return [{ parameter: name, detail, allowed }]
  }
  const noted = yours.note.map((text) => readNote(text).period)
  return [
    ...faults,
    ...beyond(
      'estimate',
      estimates.map(({ period }) => period),
    ),
    ...beyond('note', noted),
  ]
}

/** A metric's values in its own unit, all periods of one frequency, seen as a query sees them. */
function listLevels(
  dataset: Dataset,
  { metric, period }: Estimate,
  query: Query,
  asOf: string,
  transform: 'level' | 'yoy' = 'level',
) {
  const { basis, structure, provisional, labels } = query
  const frequency = frequencyOf(period)
  const asked = resolveDefaults({ frequency, basis, structure, provisional, labels, transform })
  return querySeries(dataset, [metric], asked, asOf)[0]?.observations ?? []
}

const PERIODS: Readonly<Record<Frequency, string>> = {
  quarter: 'quarters',
  'fiscal-year': 'fiscal years',
  'calendar-year': 'calendar years',
  ttm: 'four quarters each',
}

/** What a view makes of an estimate: a value to draw, or why there is none. */
type Shown = { drawn: number; why: null } | { drawn: null; why: string }
const leaveOut = (why: string): Shown => ({ drawn: null, why })

const NO_BASE = 'no value a year earlier is known on the same structure'

/**
 * What an estimate of a period that has a value grows on: the base of the growth shown, which is not
 * always the value shown a year earlier. Where that growth is of another print of the period, its
 * base does not fit the value that the estimate is held against.
 */
function findBaseOfRate(filed: Observation, growth: Observation | undefined): number | string {
  const [now, before] = growth?.inputs ?? []
  if (now?.value == null || before?.value == null) return NO_BASE
  if (now.value === filed.value) return before.value
  return now.line === filed.line ? 'growth is taken from another print of the period' : NO_BASE
}

/** What an estimate of a period without a value grows on: the year-ago of the newest value's structure. */
function findBaseAhead(
  dataset: Dataset,
  estimate: Estimate,
  newest: Observation | undefined,
  { query, asOf }: Pick<Chart, 'query' | 'asOf'>,
): number | string {
  const structure = newest?.structure ?? query.structure
  const before = listLevels(dataset, estimate, { ...query, structure }, asOf).find(
    (observation) => observation.period === yearAgo(estimate.period),
  )
  return before?.value != null && before.line === newest?.line ? before.value : NO_BASE
}

/**
 * The growth that an estimate implies on the value a year earlier, only where that is known on the line
 * and structure that the estimate continues: no rate is taken across a break.
 */
function implyGrowth(
  dataset: Dataset,
  metric: Metric,
  estimate: Estimate,
  levels: readonly Observation[],
  chart: Pick<Chart, 'query' | 'asOf'>,
): Shown {
  const { period, value } = estimate
  const known = levels.filter((observation) => observation.value !== null)
  const filed = known.find((observation) => observation.period === period)
  const base = filed
    ? findBaseOfRate(
        filed,
        listLevels(dataset, estimate, chart.query, chart.asOf, 'yoy').find(
          (observation) => observation.period === period,
        ),
      )
    : findBaseAhead(dataset, estimate, known.at(-1), chart)
  if (typeof base === 'string') return leaveOut(base)
  const isPercent = isRatio(metric) || metric.unit === 'percent'
  const rate = isPercent ? value - base : rateOfChange(value, base)
  return rate === null
    ? leaveOut('the sign changes, so there is no rate')
    : { drawn: roundRate(rate), why: null }
}

/** Whether a view has a period of its own for an estimate's or a note's. */
function hasPeriod({ frequency }: Query, period: Period): boolean {
  return frequencyOf(period) === frequency
}

/** A note marks the moment also where periods are sums of four quarters. */
function placeNote({ frequency }: Query, period: Period): Period | null {
  if (frequencyOf(period) === frequency) return period
  return frequency === 'ttm' && isQuarter(period) ? period : null
}

function showEstimate(
  dataset: Dataset,
  chart: Chart,
  estimate: Estimate,
  levels: readonly Observation[],
): Shown {
  const { query, series } = chart
  const metric = findMetric(estimate.metric)
  const own = series.find((line) => line.metric === estimate.metric)
  if (!metric || !own) return leaveOut('this view does not show the metric')
  if (!hasPeriod(query, estimate.period))
    return leaveOut(`periods of this view are ${PERIODS[query.frequency]}`)
  if (query.transform === 'yoy') return implyGrowth(dataset, metric, estimate, levels, chart)
  if (query.transform !== 'level')
    return leaveOut('only amounts and growth on the year before have estimates')
  if (own.unit !== metric.unit) return leaveOut(`it is in ${metric.unit}, this view in ${own.unit}`)
  if (query.axis === 'log' && estimate.value <= 0)
    return leaveOut('a logarithmic axis has no place for zero and below')
  return { drawn: estimate.value, why: null }
}

/** The periods that a chart draws, and how far what is the reader's own may go on after them. */
function findRoom({ series, picked, query, mark }: Chart): (period: Period) => boolean {
  const periods = series.flatMap(({ observations }) => observations.map(({ period }) => period))
  const indices = (picked ? [picked.from, ...periods] : periods).map(periodIndex)
  const first = Math.min(Infinity, ...indices)
  // The plan's sums of spend end with what was spent.
  const last = mark === 'plan' ? Math.max(-Infinity, ...indices) : Infinity
  const most = query.to ? quarterIndex(lastQuarterOf(query.to)) : Infinity
  return (period) => {
    const at = periodIndex(period)
    return at >= first && at <= last && quarterIndex(lastQuarterOf(period)) <= most
  }
}

/** Whether no document states a value; a restated one may be computed too. */
const isComputed = (filed: Observation | undefined) =>
  filed?.value != null && (filed.status === 'derived' || filed.document === null)

const tidy = (value: number) => Math.round(value * 1e6) / 1e6 + 0

function readOne(dataset: Dataset, chart: Chart, text: string): YoursEstimate {
  const estimate = readEstimate(text)
  const { metric, period, value } = estimate
  const { query, asOf } = chart
  const known = findMetric(metric)
  const unit = known?.unit ?? ''
  const levels = listLevels(dataset, estimate, query, asOf)
  const filed = levels.find((observation) => observation.period === period)
  const shown = showEstimate(dataset, chart, estimate, levels)
  const isInRoom = shown.drawn === null || findRoom(chart)(period)
  const difference = filed?.value == null ? null : tidy(filed.value - value)
  const isPercent = unit === 'percent' || unit === POINTS
  const newest = newestQuarter(dataset, asOf)
  return {
    name: 'estimate (yours)',
    metric,
    label: known?.label ?? metric,
    shortLabel: known?.shortLabel ?? metric,
    period,
    periodLabel: labelPeriod(period, query.labels),
    value,
    unit,
    awaited: newest === null || lastQuarterOf(period) > newest,
    filed: filed?.value ?? null,
    quality: filed?.value == null ? null : filed.quality,
    ...(isComputed(filed) ? { computed: true as const } : {}),
    difference,
    differenceUnit: difference === null ? null : isPercent ? POINTS : unit,
    percent:
      difference === null || value === 0 || isPercent
        ? null
        : roundRate((difference / Math.abs(value)) * 100),
    ...(isInRoom ? shown : leaveOut('it lies outside the periods shown')),
  }
}

function readNotes(
  { query }: Chart,
  notes: readonly string[],
  hasRoom: (period: Period) => boolean,
) {
  return notes.map((text, at): YoursNote => {
    const note = readNote(text)
    const place = placeNote(query, note.period)
    return {
      name: 'note (yours)',
      number: at + 1,
      ...note,
      periodLabel: labelPeriod(note.period, query.labels),
      drawn: place !== null && hasRoom(place),
    }
  })
}

/** The last period that something of the reader's own is drawn at; null where nothing is drawn. */
function findLast(estimates: readonly YoursEstimate[], notes: readonly YoursNote[]): Period | null {
  const drawn = [
    ...estimates.filter((estimate) => estimate.drawn !== null),
    ...notes.filter((note) => note.drawn),
  ]
  const periods = drawn.map(({ period }) => period)
  return periods.sort((a, b) => periodIndex(a) - periodIndex(b)).at(-1) ?? null
}

/**
 * Charts of one figure with a reader's estimates and notes beside the company's values, each chart
 * with the estimates of its own metrics; their axes go on to the last period of any. The charts as
 * they are where there is nothing.
 */
export function addYours(
  dataset: Dataset,
  charts: readonly Chart[],
  yours: Yours | undefined,
): readonly Chart[] {
  if (!yours) return charts
  const read = charts.map((chart): Omit<ChartYours, 'until'> => {
    const shows = (text: string) =>
      charts.length === 1 || chart.series.some(({ metric }) => text.startsWith(`${metric}:`))
    return {
      estimates: yours.estimate.filter(shows).map((text) => readOne(dataset, chart, text)),
      notes: readNotes(chart, yours.note, findRoom(chart)),
    }
  })
  const until = findLast(
    read.flatMap(({ estimates }) => estimates),
    read.flatMap(({ notes }) => notes),
  )
  return charts.map((chart, at) => {
    const own: ChartYours = { estimates: [], notes: [], ...read[at], until }
    return {
      ...chart,
      yours: own,
      subtitle: [chart.subtitle, ...nameSigns(own)].join('; '),
      notes: [...chart.notes, ...describeYours(own, chart.query)],
      alt: [chart.alt, sayYours(own)].filter(Boolean).join(' '),
    }
  })
}
