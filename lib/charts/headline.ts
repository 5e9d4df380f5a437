import type { Dataset } from '#lib/data/dataset'
import type { Quality } from '#lib/data/fact'
import type { Color } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { labelPeriod, yearAgo, type Period } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { sayNegativeGrowth } from '#lib/series/negative-base'
import type { Observation } from '#lib/series/observation'
import { querySeries } from '#lib/series/series'
import { newestQuarter } from '#lib/series/view'

/** The figures a reader looks for first, by metric, as a card names them. */
const HEADLINES = [
  ['revenue', 'Revenue'],
  ['cloud', 'Cloud'],
  ['cmr', 'Customer management'],
  ['aidc', 'AIDC'],
  ['adjusted-ebita', 'Adjusted EBITA'],
  ['capex', 'Capital expenditure'],
  ['free-cash-flow', 'Free cash flow'],
] as const

const BARS = 12

/** One headline figure: the last printed quarter of a metric, dated. */
export interface Headline {
  metric: string
  label: string
  color: Color
  unit: string
  /** The newest quarter with a value. */
  newest: Observation
  /** Growth on the year before, percent; null with the year-ago's label all the same. */
  growth: number | null
  /** The same in words where both are below zero: `outflow larger by RMB 25.9 bn`. */
  below: string | null
  yearAgoLabel: string
  /** True where that is the quarter of the newest release. */
  current: boolean
  /** True where the line has ended before the newest release. */
  ended: boolean
  /** What continues an ended line, in its newest quarter. */
  heir: { label: string; value: number; quality: Quality } | null
  bars: { period: Period; value: number | null; quality: Quality | null }[]
}

/** What headline figures take of a page's query; of its frequencies, the last four quarters. */
type Asked = Partial<Pick<Query, 'labels' | 'provisional' | 'currency' | 'frequency'>>

function findHeir(dataset: Dataset, id: string, query: Query, asOf: string): Headline['heir'] {
  const [heir] = findMetric(id)?.successors ?? []
  const [series] = heir ? querySeries(dataset, [heir], query, asOf) : []
  const newest = series?.observations.findLast(({ value }) => value !== null)
  if (!series || !newest || newest.value === null || !newest.quality) return null
  return { label: series.label, value: newest.value, quality: newest.quality }
}

function readHeadline(
  dataset: Dataset,
  [id, label]: (typeof HEADLINES)[number],
  asOf: string,
  asked: Asked,
): Headline[] {
  const query = resolveDefaults(asked)
  const [series] = querySeries(dataset, [id], query, asOf)
  const [rates] = querySeries(dataset, [id], { ...query, transform: 'yoy' }, asOf)
  const metric = findMetric(id)
  const newest = series?.observations.findLast(({ value }) => value !== null)
  if (!series || !metric || !newest) return []
  const rate = rates?.observations.find(({ period }) => period === newest.period)
  const below = rate ? sayNegativeGrowth(id, rate) : null
  const ended = series.observations.at(-1)?.reason === 'line-ended'
  return [
    {
      metric: id,
      label,
      color: metric.color,
      unit: series.unit,
      newest,
      growth: rate?.value ?? null,
      below: below && `${below.words} ${below.size}`,
      yearAgoLabel: labelPeriod(yearAgo(newest.period), query.labels),
      current: newest.period === newestQuarter(dataset, asOf),
      ended,
      heir: ended ? findHeir(dataset, id, query, asOf) : null,
      bars: series.observations
        .slice(-BARS)
        .map(({ period, value, quality }) => ({ period, value, quality })),
    },
  ]
}

/**
 * The headline figures as known on `asOf`, each at its last quarter that has a figure; with
 * provisional ones hidden, the last that has one from the company's own document.
 */
export function readHeadlines(dataset: Dataset, asOf: string, asked: Asked): Headline[] {
  return HEADLINES.flatMap((named) => readHeadline(dataset, named, asOf, asked))
}
