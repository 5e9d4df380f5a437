import { isSplit, writeAlone, type Chart, type ChartSeries } from '#lib/charts/chart'
import { describeCompared } from '#lib/charts/compare-words'
import { noteChained } from '#lib/charts/chained-words'
import { nameTotal } from '#lib/charts/name-total'
import { noteTotals } from '#lib/charts/part-totals'
import { noteEmptyPlaces, saySeasons } from '#lib/charts/season-words'
import { structureOfLine } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { labelPeriod, type Frequency } from '#lib/period/period'
import type { Observation, Series } from '#lib/series/observation'
import { exactPercent } from '#lib/series/rates'
import {
  formatChange,
  formatDate,
  formatGrowth,
  formatRangeOf,
  formatTableRate,
  nameUnit,
} from '#lib/words/format'
import { POINTS } from '#lib/words/units'

/** Sorts by the days that periods end on, which are all written alike. */
const byEnd = (a: Observation, b: Observation) =>
  a.periodEnd < b.periodEnd ? -1 : a.periodEnd > b.periodEnd ? 1 : 0

/**
 * Says which periods a chart has figures for when its range has none; empty when the range has one. `whole` gives its
 * series without a range, as known on `asOf` (`YYYY-MM-DD`).
 */
export function noteEmptyRange(
  series: readonly Series[],
  whole: () => readonly Series[],
  asOf: string,
): string[] {
  if (series.some(({ observations }) => observations.some(({ value }) => value !== null))) return []
  const known = whole()
    .flatMap(({ observations }) => observations.filter(({ value }) => value !== null))
    .sort(byEnd)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return [`No figure was known on ${formatDate(asOf)}.`]
  if (first.period === last.period) return [`The only figure known is for ${last.label}.`]
  return [`Figures are known from ${first.label} to ${last.label}.`]
}

const BY: Readonly<Record<Frequency, string>> = {
  quarter: 'by quarter',
  'fiscal-year': 'by fiscal year',
  'calendar-year': 'by calendar year',
  ttm: 'over four quarters',
}

const YEAR_BEFORE: Readonly<Record<Frequency, string>> = {
  quarter: 'the same quarter a year before',
  'fiscal-year': 'the fiscal year before',
  'calendar-year': 'the calendar year before',
  ttm: 'the four quarters a year before',
}

/** The newest observation with a value. */
function newestOf(series: ChartSeries): Observation | undefined {
  return series.observations.findLast(({ value }) => value !== null)
}

const sayAxis = ({ axis }: Chart['query']) => (axis === 'log' ? ', logarithmic axis' : '')

/** Unit and manner in words, the unit said once. */
export function describeSubtitle(chart: Chart): string {
  return `${describeManner(chart)}${saySeasons(chart.query)}`
}

function describeManner({ mark, query, unit, series }: Chart): string {
  const { frequency, transform } = query
  if (mark === 'plan')
    return 'CNY billion; group capex, which is wider than the plan’s AI and cloud infrastructure'
  if (transform === 'share')
    return '% of segments’ revenue before eliminations and unallocated items'
  if (transform === 'share-of-revenue') return `% of group revenue, ${BY[frequency]}`
  if (transform === 'margin') return `Adjusted EBITA, % of the segment’s revenue, ${BY[frequency]}`
  if (transform === 'contribution') {
    const lines = series.flatMap(({ metric }) => findMetric(metric)?.lines ?? [])
    const structured = lines.length === 0 || lines.some((line) => structureOfLine(line) !== null)
    const what = structured ? 'each period on one structure' : 'lines of the income statement'
    return `Percentage points of growth on ${YEAR_BEFORE[frequency]}; ${what}`
  }
  if (unit === POINTS) {
    const before = transform === 'yoy' ? YEAR_BEFORE[frequency] : 'the quarter before'
    return `Percentage points on ${before}; each change on one structure`
  }
  if (transform === 'yoy') return `% on ${YEAR_BEFORE[frequency]}; each rate on one structure`
  if (transform === 'qoq') return '% on the quarter before; never across structures'
  if (transform === 'chained')
    return `First period shown = 100, growth multiplied year by year, ${BY[frequency]}${sayAxis(query)}`
  if (transform === 'index')
    return `First period shown of each structure = 100, ${BY[frequency]}${sayAxis(query)}`
  return `${nameUnit(unit)}, ${BY[frequency]}${sayAxis(query)}`
}

/** The period of a value; a sum of four quarters is not its last one. */
function sayWhen({ query }: Chart, { label }: Observation): string {
  return query.frequency === 'ttm' ? `Four quarters to ${label}` : label
}

function sayPlan({ plan }: Chart): string {
  if (!plan) return 'The plan was not announced yet.'
  if (!plan.share) return 'No full quarter of spend is known since the plan was announced.'
  const share = `${formatRangeOf(plan.share.low, plan.share.high)}%`
  const points = plan.paths.flatMap((path) => path.points)
  const last = points.findLast(({ value }) => value !== null)
  return `${share} of the floor of ${plan.floor} billion spent to ${last?.label}, counted by group capital expenditure.`
}

/** One computed sentence on the newest figures. */
export function describeSummary(chart: Chart): string {
  if (chart.mark === 'plan') return sayPlan(chart)
  const newest = chart.series.flatMap((series) => {
    const observation = newestOf(series)
    return observation?.value == null ? [] : [{ series, observation, value: observation.value }]
  })
  const last = newest
    .map(({ observation }) => observation)
    .sort(byEnd)
    .at(-1)
  if (!last) return 'No figure in this range.'
  const [only] = newest
  if (chart.series.length === 1 && only) {
    const rate = chart.growth[0]?.observations.find(
      ({ period }) => period === only.observation.period,
    )
    const growth =
      rate?.value == null ? '' : `, ${formatChange(rate.value, rate.unit)} on the year before`
    return `${sayWhen(chart, only.observation)}: ${writeAlone(chart, only.observation)}${growth}.`
  }
  const now = newest.filter(({ observation }) => observation.period === last.period)
  const total = chart.total?.observations.find(({ period }) => period === last.period)
  const rate = total ? exactPercent(total, 'yoy') : null
  const whole = rate === null ? [] : [`${nameTotal(chart)} ${formatTableRate(rate)}%`]
  const words = now.map(
    ({ series, observation }) => `${series.shortLabel} ${writeAlone(chart, observation)}`,
  )
  return `${sayWhen(chart, last)}: ${[...whole, words.join(', ')].join('; ')}.`
}

/** The lowest margin that is drawn to its end, percent; lower ones are cut short. */
export const LEAST_MARGIN = -50

function noteCut({ query, series }: Chart): string[] {
  if (query.transform !== 'margin') return []
  const far = series.some(({ observations }) =>
    observations.some(({ value }) => value !== null && value < LEAST_MARGIN),
  )
  return far
    ? [`Bars below ${formatGrowth(LEAST_MARGIN)} are cut short; their numbers are not.`]
    : []
}

function noteEnd(chart: Chart, series: ChartSeries): string[] {
  const last = newestOf(series)
  const ended = series.observations.some(({ reason }) => reason === 'line-ended')
  if (!last || !ended || isSplit(chart)) return []
  const heirs = findMetric(series.metric)?.successors ?? []
  const [heir] = heirs.flatMap((id) => findMetric(id)?.label ?? [])
  const drawn = chart.continuation[0]
  const after = drawn
    ? ` Gray: ${drawn.label}, which continues part of it.`
    : heir
      ? last.structure === null
        ? ` Printed since: ${heir}.`
        : ` ${heir} continues part of it.`
      : ''
  const name = chart.series.length > 1 ? `${series.shortLabel} ends` : 'Ends'
  return [`${name} with ${last.label}.${after}`]
}

function noteRuns(chart: Chart, series: ChartSeries): string[] {
  const [before, newest] = series.runs.slice(-2)
  // A logarithmic axis draws the bars of one metric as a line.
  const isOne = chart.mark === 'bars' || (chart.query.axis === 'log' && chart.series.length === 1)
  if (!isOne || !before || !newest || before.why === newest.why) return []
  return [`From ${labelPeriod(newest.from, chart.query.labels)}: ${newest.why}`]
}

/** Sentences under the drawing: what began, what ended and what continues it, like-for-like rates. */
export function describeNotes(chart: Chart): string[] {
  const own = chart.series.flatMap((series) => [
    ...noteRuns(chart, series),
    ...noteEnd(chart, series),
  ])
  const like = chart.likeForLike.map(({ of, series }) => {
    const rates = series.observations.flatMap(({ label, value }) =>
      value === null ? [] : [`${formatGrowth(value)} in ${label}`],
    )
    const filed = series.observations.every(({ quality }) => quality === 'primary')
    const name = findMetric(of)?.shortLabel ?? of
    return `${name} like for like: ${rates.join(', ')}${filed ? '' : ', from copies or reports'}.`
  })
  const broken =
    isSplit(chart) &&
    chart.series.some(({ observations }) => observations.some((observation) => observation.break))
  const what = chart.query.transform === 'share' ? 'Shares' : 'Segments'
  const unplanned = chart.mark === 'plan' && !chart.plan ? [sayPlan(chart)] : []
  return [
    ...own,
    ...unplanned,
    ...like,
    ...(broken ? [`${what} on either side of a double stroke cannot be compared.`] : []),
    ...noteCut(chart),
    ...noteTotals(chart),
    ...noteEmptyPlaces(chart),
    ...noteChained(chart),
    ...describeCompared(chart),
    ...chart.notes,
  ]
}

/** From the first value of a single series to its last, with the growth of the last. */
function sayCourse(chart: Chart, first: Observation, last: Observation): string {
  if (chart.series.length > 1 || chart.mark === 'plan' || last.value === null)
    return `. ${describeSummary(chart)}`
  const rate = chart.growth[0]?.observations.find(({ period }) => period === last.period)
  const growth =
    rate?.value == null ? '' : `, ${formatChange(rate.value, rate.unit)} on the year before`
  const from = first === last || first.value === null ? '' : `from ${writeAlone(chart, first)} to `
  return `: ${from}${writeAlone(chart, last)}${growth}.`
}

/** The chart in words for those who do not see it. */
export function describeAlt(chart: Chart): string {
  const all = chart.series
    .flatMap(({ observations }) => observations)
    .filter(({ value }) => value !== null)
    .sort(byEnd)
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last) return `${chart.title}: no figure in this range.`
  const provisional = new Set(
    all.filter(({ quality }) => quality !== 'primary').map(({ period }) => period),
  )
  const breaks = new Set(
    all
      .filter((observation) => observation.break && observation.period !== first.period)
      .map(({ label }) => label),
  )
  const single = chart.series.length === 1
  const range = first.period === last.period ? last.label : `${first.label} to ${last.label}`
  const when = single || first.period !== last.period ? `, ${range}` : '' // a summary names its period
  return [
    `${chart.title}, ${describeSubtitle(chart)}${when}${sayCourse(chart, first, last)}`,
    provisional.size > 0 ? `Provisional periods: ${provisional.size}.` : '',
    breaks.size > 0 ? `What is counted changes at ${[...breaks].join(', ')}.` : '',
    ...describeCompared(chart),
  ]
    .filter(Boolean)
    .join(' ')
}
