import { isSplit, type Chart, type ChartSeries } from '#lib/charts/chart'
import {
  describeAlt,
  describeNotes,
  describeSubtitle,
  describeSummary,
  noteEmptyRange,
} from '#lib/charts/chart-words'
import { defineChart, findChart, type ChartRow } from '#lib/charts/charts'
import { describeSource } from '#lib/charts/describe-source'
import { nameChained } from '#lib/charts/chained-words'
import { describeTitle } from '#lib/charts/describe-title'
import { listShownSeries } from '#lib/charts/shown-series'
import { readNewestMix } from '#lib/charts/mix'
import { readPlan } from '#lib/charts/plan'
import { spreadColors } from '#lib/charts/spread-colors'
import type { Dataset } from '#lib/data/dataset'
import { memoize } from '#lib/memo/memo'
import { listContributors } from '#lib/metrics/contribution'
import { isRatio } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { isQuarter, lastQuarterOf, type Period, type Quarter } from '#lib/period/period'
import type { Query, TransformId } from '#lib/query/params'
import { compareShown } from '#lib/series/compare'
import type { ThenAndNow } from '#lib/series/compared'
import { listRuns } from '#lib/series/describe-run'
import { listPeriodsOf } from '#lib/series/list-periods'
import type { Observation, Reason, Series } from '#lib/series/observation'
import { missingObservation } from '#lib/series/observe/observe'
import { isBusinessChosen, querySegments } from '#lib/series/query-segments'
import { listRestatements } from '#lib/series/restatements'
import { isRebased, querySeries, REBASED, rebaseSeries } from '#lib/series/series'
import { labelAs } from '#lib/series/vary'
import { windowTogether } from '#lib/series/window'

/**
 * Charts kept for a dataset: each as it stands and in each of its transforms, some 50, and as many that
 * readers choose besides. Those of earlier dates the server keeps as answers, a tenth as large. 1,000 take 80 MB.
 */
export const BUILT_CHARTS = 100

const built = memoize(
  'charts/build-chart/built',
  (dataset: Dataset, id: string, query: string, asOf: string) => {
    const row = findChart(id)
    if (!row) throw new Error(`${id} is not a chart of the catalogue`)
    return buildChart(dataset, row, JSON.parse(query) as Query, asOf) // as written below
  },
  BUILT_CHARTS,
)

/**
 * A chart of the catalogue as it was known on `asOf`, built when it is first asked for: its page,
 * pictures and files are made of the same one. The query is valid and whole.
 */
export function buildOnce(dataset: Dataset, row: ChartRow, query: Query, asOf: string): Chart {
  return built(dataset, row.id, JSON.stringify(query), asOf)
}

function colorSeries(series: Series): ChartSeries {
  const metric = findMetric(series.metric)
  return {
    ...series,
    shortLabel: metric?.shortLabel ?? series.label,
    color: metric?.color ?? 'group',
  }
}

/** A segment's adjusted EBITA under the segment's own name, where the chart says what it is. */
function nameSegment(series: ChartSeries): ChartSeries {
  const segment = findMetric(series.metric.replace(/-ebita$/, ''))
  return { ...series, shortLabel: segment?.shortLabel ?? series.shortLabel }
}

/** True for rates the company printed, which have no growth of their own. */
function isRate(ids: readonly string[]): boolean {
  return ids.some((id) => findMetric(id)?.unit === 'percent' && !isRatioOf(id))
}

function isRatioOf(id: string): boolean {
  const metric = findMetric(id)
  return metric !== undefined && isRatio(metric)
}

/** True for a metric whose zero says little: a bar from zero would hide its course. */
function isDrawnAsLine(id: string): boolean {
  const metric = findMetric(id)
  return metric?.aggregation === 'parts' || metric?.unit === 'CNY per USD'
}

/** Several series cut to the same periods. */
function queryTogether(dataset: Dataset, ids: readonly string[], query: Query, asOf: string) {
  const rebased = isRebased(query)
  const whole: Query = { ...query, last: null, labels: 'release', ...(rebased ? REBASED : {}) }
  const together = windowTogether(querySeries(dataset, ids, whole, asOf), query)
  // Levels become an index only now: 100 is the first value shown.
  const cut = rebased
    ? together.map((series) => rebaseSeries(dataset, series, query, asOf))
    : together
  return cut.map((series) => {
    const observations = labelAs(series.observations, query.labels)
    return colorSeries({ ...series, observations })
  })
}

/** A metric in some periods, as far as it is known there; null where it is in none of them. */
function queryKnown(
  dataset: Dataset,
  id: string,
  periods: readonly Period[],
  query: Query,
  asOf: string,
): ChartSeries | null {
  const [series] = querySeries(dataset, [id], { ...query, last: null }, asOf)
  const observations = series?.observations.filter(
    ({ period, value }) => periods.includes(period) && value !== null,
  )
  return series && observations?.length ? colorSeries({ ...series, observations }) : null
}

/** What continues a series, only where its own line has ended. */
function queryContinuation(
  dataset: Dataset,
  row: ChartRow,
  main: Series[],
  query: Query,
  asOf: string,
): ChartSeries[] {
  return main.flatMap(({ metric, observations }) => {
    const heir = row.continuation[metric]
    const ended = observations.filter(({ reason }) => reason === 'line-ended')
    if (!heir || query.transform !== 'level') return []
    const periods = ended.map(({ period }) => period)
    return queryKnown(dataset, heir, periods, query, asOf) ?? []
  })
}

/** Like-for-like rates for the periods shown. */
function queryLikeForLike(
  dataset: Dataset,
  row: ChartRow,
  main: Series[],
  query: Query,
  asOf: string,
): Chart['likeForLike'] {
  const beside = query.transform === 'level' || query.transform === 'yoy'
  if (query.frequency !== 'quarter' || !beside) return []
  return main.flatMap(({ metric, observations }) => {
    const rate = row.likeForLike[metric]
    if (!rate) return []
    const periods = observations.map(({ period }) => period)
    const asked: Query = { ...query, transform: 'level', currency: 'CNY' }
    const series = queryKnown(dataset, rate, periods, asked, asOf)
    return series ? [{ of: metric, series }] : []
  })
}

/** The margins that go with what segments earn, in the same periods and structures. */
function queryMargins(dataset: Dataset, query: Query, asOf: string): ChartSeries[] {
  const asked: Query = { ...query, transform: 'margin', currency: 'CNY' }
  return querySegments(dataset, asked, asOf, 'ebita').map(colorSeries)
}

/** Restatements of values on the chart, in the line each is shown from. */
function findRestated(dataset: Dataset, series: readonly Series[], asOf: string) {
  return series.flatMap(({ metric, observations }) => {
    const restated = observations.filter(({ status }) => status === 'restated')
    return listRestatements(dataset, asOf, metric).filter(({ period, after }) =>
      restated.some((known) => known.period === period && known.line === after.line),
    )
  })
}

function readPlanOf(dataset: Dataset, query: Query, asOf: string) {
  const whole = { ...query, from: null, to: null, last: null }
  const [capex] = querySeries(dataset, ['capex'], whole, asOf)
  const spend = new Map<Quarter, Observation>()
  for (const observation of capex?.observations ?? [])
    if (isQuarter(observation.period)) spend.set(observation.period, observation)
  const capexOf = (quarter: Quarter) => {
    const { value = null, quality } = spend.get(quarter) ?? {}
    return value !== null && quality ? { value, quality } : null
  }
  return readPlan(dataset, asOf, capexOf, query.start, query.labels)
}

/** The growth on the year before of what the series are parts of, in the same periods. */
function queryTotal(dataset: Dataset, series: readonly Series[], query: Query, asOf: string) {
  const [part] = series.flatMap(({ metric }) => findMetric(metric) ?? [])
  const [contributor] = part ? listContributors(part) : []
  if (!contributor) return undefined
  const asked: Query = { ...query, transform: 'yoy', currency: 'CNY', structure: 'auto' }
  const periods = listPeriodsOf(series)
  return queryKnown(dataset, contributor.total.id, periods, asked, asOf) ?? undefined
}

/** Parts that add up to a whole stand together: none is shown of a period that lacks one. */
function standTogether(series: readonly ChartSeries[]): ChartSeries[] {
  const reasons = new Map<Period, Reason | null>()
  for (const { observations } of series)
    for (const { period, value, reason } of observations)
      if (value === null && !reasons.has(period)) reasons.set(period, reason)
  return series.map((part) => {
    const observations = part.observations.map((observation): Observation => {
      const { period, value, unit, label } = observation
      const reason = reasons.get(period)
      return value !== null && reason
        ? missingObservation(period, unit, reason, label)
        : observation
    })
    return { ...part, runs: listRuns(observations), observations }
  })
}

/** The series that a chart has; those of its segments, or of the metrics whose business is chosen. */
function queryAll(dataset: Dataset, row: ChartRow, query: Query, asOf: string): ChartSeries[] {
  if (row.metrics.length === 0)
    return querySegments(dataset, query, asOf, row.measure).map(colorSeries).map(nameSegment)
  const ids = row.metrics.filter((id) => isBusinessChosen(id, query.segments))
  const series = queryTogether(dataset, ids, query, asOf)
  return row.mark === 'stack' ? standTogether(spreadColors(series)) : series
}

/** The series with a value in what is shown. */
const listDrawn = (series: readonly ChartSeries[]) =>
  series.filter(({ observations }) => observations.some(({ value }) => value !== null))

/** What parts of a whole do not show where some are left out. */
const FILTER_NOTES: Readonly<Partial<Record<TransformId, string>>> = {
  share: 'Shares are of all segments; the scale is fitted to those drawn and does not end at 100%.',
  contribution: 'Growth is that of the whole; the parts drawn do not add up to it.',
}

/** The title and, where a mix shows some of its segments, that its scale is fitted to them. */
function describeFilter(
  dataset: Dataset,
  row: ChartRow,
  series: readonly ChartSeries[],
  query: Query,
  asOf: string,
): Pick<Chart, 'title' | 'notes'> {
  if (!query.segments) return { title: row.title, notes: [] }
  const all = queryAll(dataset, row, { ...query, segments: null }, asOf)
  const title = describeTitle(row, listDrawn(series), listDrawn(all))
  const note = FILTER_NOTES[query.transform]
  return { title, notes: note && title !== row.title ? [note] : [] }
}

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A chart with its words, computed from the rest of it. */
export function describeWords(bare: Chart): Chart {
  return {
    ...bare,
    subtitle: capitalize(describeSubtitle(bare)),
    notes: describeNotes(bare),
    source: describeSource(bare),
    summary: describeSummary(bare),
    alt: describeAlt(bare),
  }
}

/**
 * The query of the same periods for an earlier vintage, whose newest periods are others: an index
 * starts from the first period shown.
 */
export function queryThen(query: Query, shown: readonly Pick<Series, 'observations'>[]): Query {
  const periods = listPeriodsOf(shown)
  const [first, last] = [periods[0], periods.at(-1)]
  if (query.last === null || !first || !last) return query
  return { ...query, from: lastQuarterOf(first), to: lastQuarterOf(last), last: null }
}

/** A chart's values held against those of an earlier vintage, in the same periods. */
function compareChart(
  { dataset, row }: { dataset: Dataset; row: ChartRow },
  chart: Chart,
  compare: string,
): ThenAndNow {
  const query = queryThen(chart.query, [...chart.series, ...chart.growth])
  const showOn = (asOf: string) => listShownSeries(assembleChart(dataset, row, query, asOf))
  const dates = { dataset, since: compare, to: chart.asOf }
  const shown = { showOn, then: showOn(compare), now: listShownSeries(chart) }
  const series = compareShown({ ...dates, split: isSplit(chart), ...shown })
  return { asOf: compare, series }
}

/** Series of metrics held against those of an earlier vintage, in the same periods. */
export function compareSeries(
  dataset: Dataset,
  series: readonly Series[],
  { compare, ...query }: Query,
  asOf: string,
): ThenAndNow | null {
  if (compare == null) return null
  const show = (shown: readonly Series[]) =>
    shown.map((one) => ({ part: 'value' as const, transform: query.transform, series: one }))
  const ids = series.map(({ metric }) => metric)
  const asked = queryThen(query, series)
  const showOn = (vintage: string) => show(querySeries(dataset, ids, asked, vintage))
  const dates = { dataset, since: compare, to: asOf }
  const both = { ...dates, split: false, showOn, then: showOn(compare), now: show(series) }
  return { asOf: compare, series: compareShown(both) }
}

/** A chart of the catalogue as it was known on `asOf`, for a query that is valid and whole. */
export function buildChart(dataset: Dataset, row: ChartRow, query: Query, asOf: string): Chart {
  const { compare, ...alone } = query
  const chart = assembleChart(dataset, row, alone, asOf)
  if (compare == null) return describeWords(chart)
  const compared = compareChart({ dataset, row }, chart, compare)
  return describeWords({ ...chart, query, compare: compared })
}

/** A chart without its words. */
function assembleChart(dataset: Dataset, row: ChartRow, query: Query, asOf: string): Chart {
  const ids = row.metrics.filter((id) => isBusinessChosen(id, query.segments))
  const usual = row.marks?.[query.transform] ?? row.mark
  // A bar stands on zero, which a logarithmic axis does not have.
  const mark = usual === 'bars' && query.axis === 'log' ? 'lines' : usual
  const segments = row.metrics.length === 0
  const series = queryAll(dataset, row, query, asOf)
  const filter = describeFilter(dataset, row, series, query, asOf)
  const grows = row.transforms.includes('yoy') && !isRate(ids)
  const alone = mark === 'bars' || (mark === 'lines' && ids.length === 1)
  const strip = alone && query.transform === 'level' && grows
  const yoy: Query = { ...query, transform: 'yoy', currency: 'CNY' }
  const rates = strip ? queryTogether(dataset, ids, yoy, asOf) : []
  const whole = { ...query, from: null, to: null, last: null }
  const emptyRange = noteEmptyRange(
    series,
    () =>
      segments
        ? querySegments(dataset, whole, asOf, row.measure)
        : querySeries(dataset, ids, whole, asOf),
    asOf,
  )
  const ratio = query.transform === 'level' && ids.length > 0 && ids.every(isRatioOf)
  const hasMix = segments && row.measure !== 'ebita' && query.transform !== 'contribution'
  const plan = mark === 'plan' ? readPlanOf(dataset, query, asOf) : null
  return {
    id: row.id,
    title: nameChained(filter.title, query),
    subtitle: '',
    mark,
    query,
    asOf,
    unit: series[0]?.unit ?? '',
    ...(ratio ? { ratio } : {}),
    series,
    growth: rates,
    ...(query.transform === 'contribution' && mark === 'stack'
      ? { total: queryTotal(dataset, series, query, asOf) }
      : {}),
    ...(row.measure === 'ebita' && query.transform === 'level'
      ? { margins: queryMargins(dataset, query, asOf) }
      : {}),
    continuation: queryContinuation(dataset, row, series, query, asOf),
    likeForLike: queryLikeForLike(dataset, row, series, query, asOf),
    plan,
    mix: hasMix ? readNewestMix(dataset, series, query, asOf) : null,
    restated: findRestated(dataset, series, asOf),
    notes: [...emptyRange, ...filter.notes, ...(row.notesOf?.[query.transform] ?? row.notes ?? [])],
    source: '',
    summary: '',
    alt: '',
  }
}

/**
 * A chart of any metrics of one unit: bars for one, lines for several and for the course of one that
 * is a ratio or a rate of exchange.
 */
export function buildSeriesChart(
  dataset: Dataset,
  metrics: readonly string[],
  query: Query,
  asOf: string,
): Chart {
  const labels = metrics.map((id) => findMetric(id)?.shortLabel ?? id)
  const [only = ''] = metrics
  const course = query.transform === 'level' || query.transform === 'index'
  const chained = query.transform === 'chained'
  const bars = metrics.length === 1 && !chained && !(course && isDrawnAsLine(only))
  const row = defineChart(metrics.join(','), {
    title: metrics.length === 1 ? (findMetric(only)?.label ?? '') : labels.join(', '),
    description: '',
    mark: bars ? 'bars' : 'lines',
    metrics,
    transforms: [query.transform, 'yoy'],
  })
  return buildChart(dataset, row, query, asOf)
}
