import { CHARTS } from '#lib/charts/charts'
import type { Dataset } from '#lib/data/dataset'
import { explainMissing } from '#lib/series/explain-missing'
import type { Named } from '#lib/words/find-by-name'
import { memoize } from '#lib/memo/memo'
import type { Metric } from '#lib/metrics/metric'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { NAMED_METRICS } from '#lib/metrics/named-metrics'
import { METRIC_CAP, type Query, type TransformId, type SeriesView } from '#lib/query/params'
import { labelPeriod, type Labels, type Period } from '#lib/period/period'
import { listPeriods, selectCells, type View } from '#lib/series/view'
import { currentStructure } from '#lib/charts/segment-options'

/** A metric as a reader picks it. */
export interface PickChoice extends Named {
  unit: string
  /** For one that is printed no more, its last period: `Mar Q 2026`; else null. */
  until: string | null
}

/** The last period of a metric whose line has ended or is no longer collected. */
function findEnd(dataset: Dataset, metric: Metric, asOf: string): Period | null {
  for (const frequency of ['quarter', 'fiscal-year'] as const) {
    const view: View = { asOf, frequency, structure: 'auto' }
    const cells = selectCells(dataset, metric, view)
    const periods = listPeriods(dataset, cells.keys(), view)
    const last = periods.findLast((period) => cells.has(period))
    const newest = periods.at(-1)
    if (last === undefined || newest === undefined) continue
    if (last === newest) return null
    const reason = explainMissing(dataset, metric, newest, view)
    return reason === 'line-ended' || reason === 'not-collected' ? last : null
  }
  return null
}

const listEnds = memoize('charts/list-picks/listEnds', (dataset: Dataset, asOf: string) =>
  METRICS.map((metric) => findEnd(dataset, metric, asOf)),
)

/** Every metric to pick from, in the order of METRICS, as known on a vintage. */
export function listPicks(dataset: Dataset, asOf: string, labels: Labels): PickChoice[] {
  const ends = listEnds(dataset, asOf)
  return NAMED_METRICS.map(
    ({ id, label, shortLabel, aliases, labels: names = {}, unit }, index) => {
      const end = ends[index]
      const until = end ? labelPeriod(end, labels) : null
      return { id, label, shortLabel, aliases, labels: names, unit, until }
    },
  )
}

/** Metrics that are worth seeing together. */
export interface PickSet {
  title: string
  metrics: readonly string[]
  view: SeriesView
  transform: TransformId
  frequency: Query['frequency']
}

const GROUP_MARGINS = ['gross-margin', 'operating-margin', 'adjusted-ebita-margin', 'net-margin']

/**
 * Sets to begin with: today's segments, what they earn and their margins, those of the group, then the lines of each chart of the
 * catalogue that has several.
 */
export function listPickSets(dataset: Dataset, asOf: string): PickSet[] {
  const structure = currentStructure(dataset, asOf)
  const segments = dataset.structures.find(({ id }) => id === structure)?.segments ?? []
  const earnings = segments.flatMap((id) => findMetric(`${id}-ebita`)?.id ?? [])
  const plain = { view: 'lines', transform: 'level', frequency: 'quarter' } as const
  const margins = segments.flatMap((id) => findMetric(`${id}-margin`)?.id ?? [])
  const charts = CHARTS.filter(({ metrics }) => metrics.length > 1).map((row): PickSet => {
    const { title, metrics, mark, defaults } = row
    const { transform = 'level', frequency = 'quarter' } = defaults
    return { title, metrics, view: mark === 'lines' ? 'lines' : 'multiples', transform, frequency }
  })
  const sets: PickSet[] = [
    { ...plain, title: `Segments of the ${structure} structure`, metrics: segments },
    { ...plain, title: 'What the segments earn, adjusted EBITA', metrics: earnings },
    { ...plain, title: 'Margins of the segments', metrics: margins },
    { ...plain, title: 'Margins of the group', metrics: GROUP_MARGINS },
    ...charts,
  ]
  return sets.filter(({ metrics }) => metrics.length > 1 && metrics.length <= METRIC_CAP)
}
