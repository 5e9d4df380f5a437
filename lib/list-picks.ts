import { CHARTS } from '#lib/charts'
import type { Dataset } from '#lib/dataset'
import type { Named } from '#lib/find-by-name'
import { memoize } from '#lib/memo'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { METRIC_CAP, type Query, type TransformId, type SeriesView } from '#lib/params'
import { resolveDefaults } from '#lib/query-names'
import type { Labels } from '#lib/period'
import { currentStructure } from '#lib/segment-options'
import { querySeries } from '#lib/series'

/** A metric as a reader picks it. */
export interface PickChoice extends Named {
  unit: string
  /** For one that is printed no more, its last period: `Mar Q 2026`; else null. */
  until: string | null
}

/** The last period of a metric whose line has ended or is no longer collected. */
function findEnd(dataset: Dataset, id: string, labels: Labels, asOf: string): string | null {
  for (const frequency of ['quarter', 'fiscal-year'] as const) {
    const query = resolveDefaults({ frequency, labels })
    const observations = querySeries(dataset, [id], query, asOf)[0]?.observations ?? []
    const last = observations.findLast(({ value }) => value !== null)
    if (!last) continue
    const reason = observations.at(-1)?.reason
    return reason === 'line-ended' || reason === 'not-collected' ? last.label : null
  }
  return null
}

const listAll = memoize((dataset: Dataset, asOf: string, labels: string): PickChoice[] =>
  METRICS.map(({ id, label, shortLabel, aliases, unit }) => {
    const until = findEnd(dataset, id, labels as Labels, asOf) // as given by listPicks
    return { id, label, shortLabel, aliases, unit, until }
  }),
)

/** Every metric to pick from, in the order of METRICS, as known on a vintage. */
export function listPicks(dataset: Dataset, asOf: string, labels: Labels): PickChoice[] {
  return listAll(dataset, asOf, labels)
}

/** Metrics that are worth seeing together. */
export interface PickSet {
  title: string
  metrics: readonly string[]
  view: SeriesView
  transform: TransformId
  frequency: Query['frequency']
}

/**
 * Sets to begin with: today's segments and what they earn, then the lines of each chart of the
 * catalogue that has several.
 */
export function listPickSets(dataset: Dataset, asOf: string): PickSet[] {
  const structure = currentStructure(dataset, asOf)
  const segments = dataset.structures.find(({ id }) => id === structure)?.segments ?? []
  const earnings = segments.flatMap((id) => findMetric(`${id}-ebita`)?.id ?? [])
  const plain = { view: 'lines', transform: 'level', frequency: 'quarter' } as const
  const charts = CHARTS.filter(({ metrics }) => metrics.length > 1).map((row): PickSet => {
    const { title, metrics, mark, defaults } = row
    const { transform = 'level', frequency = 'quarter' } = defaults
    return { title, metrics, view: mark === 'lines' ? 'lines' : 'multiples', transform, frequency }
  })
  const sets: PickSet[] = [
    { ...plain, title: `Segments of the ${structure} structure`, metrics: segments },
    { ...plain, title: 'What the segments earn, adjusted EBITA', metrics: earnings },
    ...charts,
  ]
  return sets.filter(({ metrics }) => metrics.length > 1 && metrics.length <= METRIC_CAP)
}
