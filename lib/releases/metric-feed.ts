import type { Dataset } from '#lib/data/dataset'
import type { Release } from '#lib/data/fact'
import { memoize } from '#lib/memo/memo'
import { findMetric } from '#lib/metrics/metrics'
import { isFiscalYear, isQuarter, quarterName } from '#lib/period/period'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { listRestatedBy, type Change } from '#lib/releases/changes'
import { FEED_LENGTH, findUpdated } from '#lib/releases/feed'
import { findNewestObservation } from '#lib/series/newest'
import type { Observation } from '#lib/series/observation'
import { describeSourceOf, writePlace } from '#lib/series/print-words'
import { checkQuery } from '#lib/series/query-rules'
import { querySeries } from '#lib/series/series'
import { formatChange, formatExact, suffixOf } from '#lib/words/format'

/** What a release said of one metric, as the metric's feed tells of it. */
export interface MetricEntry {
  release: Release
  /** When what it says last changed: its own date, or that of the last correction to it. */
  updated: string
  title: string
  /** The new value with its growth, and how many were restated. */
  summary: string
  /** The document and page of the new value; null where there is none. */
  source: string | null
  /** What the release changed of the metric, by period. */
  restated: Change[]
}

/** Growth of a value on the year before, as known then: `, +34.5% on the year before`; else empty. */
function describeGrowth(
  dataset: Dataset,
  id: string,
  { period }: Observation,
  asOf: string,
): string {
  const metric = findMetric(id)
  const frequency = isFiscalYear(period) ? 'fiscal-year' : 'quarter'
  const query = resolveDefaults({ transform: 'yoy', frequency })
  if (!metric || checkQuery([metric], query).length > 0) return ''
  const [series] = querySeries(dataset, [id], query, asOf)
  const rate = series?.observations.find((observation) => observation.period === period)
  return rate?.value == null ? '' : `, ${formatChange(rate.value, rate.unit)} on the year before`
}

function describeValue(dataset: Dataset, id: string, newest: Observation, asOf: string): string {
  const { value, unit, quality } = newest
  if (value === null) return ''
  const suffix = suffixOf(unit)
  const amount = `${formatExact(value, unit)}${suffix || ` ${unit}`}`
  const standing = quality === 'primary' ? '' : ' (provisional)'
  return `${amount}${standing}${describeGrowth(dataset, id, newest, asOf)}`
}

function toEntry(dataset: Dataset, id: string, release: Release): MetricEntry | null {
  const { published } = release
  const newest = findNewestObservation(dataset, id, published)
  const restated = listRestatedBy(dataset, release).filter(({ metric }) => metric === id)
  const isNew = newest !== null && newest.periodEnd === release.periodEnd
  if (!isNew && restated.length === 0) return null
  const value = isNew ? describeValue(dataset, id, newest, published) : 'no new value'
  const when = isNew && !isQuarter(newest.period) ? newest.label : quarterName(release.id)
  const count = restated.length === 1 ? '1 value' : `${restated.length} values`
  return {
    release,
    updated: findUpdated(dataset, release),
    title: `${when}: ${value}`,
    summary: `${value}; ${restated.length === 0 ? 'nothing' : count} restated.`,
    source: isNew ? writePlace(describeSourceOf(newest)) : null,
    restated,
  }
}

/** The newest releases that printed a metric or restated it, newest first. */
export const listMetricEntries = memoize(
  'releases/metric-feed/listMetricEntries',
  (dataset: Dataset, id: string): readonly MetricEntry[] => {
    const entries: MetricEntry[] = []
    for (const release of dataset.releases.toReversed()) {
      const entry = toEntry(dataset, id, release)
      if (entry) entries.push(entry)
      if (entries.length === FEED_LENGTH) break
    }
    return entries
  },
)
