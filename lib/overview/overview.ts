import type { Dataset } from '#lib/data/dataset'
import { memoize } from '#lib/memo/memo'
import { FAMILIES } from '#lib/metrics/families'
import { isRatio } from '#lib/metrics/metric'
import { NAMED_METRICS, type NamedMetric } from '#lib/metrics/named-metrics'
import type { Period } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { sayNoValue } from '#lib/overview/say-no-value'
import { listPeriodsOf } from '#lib/series/list-periods'
import type { Observation, Series } from '#lib/series/observation'
import { isRebased, querySeries, REBASED, rebaseSeries } from '#lib/series/series'
import { TRANSFORMS } from '#lib/series/transforms'
import { windowTogether } from '#lib/series/window'

/** Periods shown where nothing is said, and the most there can be. */
export const NEWEST_COLUMNS = 12
export const COLUMN_CAP = 48

/** Tables kept: each holds the observations of all metrics, some megabytes, however long others keep them. */
const KEPT = 2

/** A metric in the periods of the table. */
export interface OverviewRow {
  metric: NamedMetric
  /** The unit of its values. */
  unit: string
  /** True for a percentage that is computed from others. */
  ratio: boolean
  /** By column; null where the series has no row for the period. */
  cells: readonly (Observation | null)[]
  /** Of levels, the change on the year before: percent, of a ratio points; else all null. */
  changes: readonly (Observation | null)[]
  series: Series
}

/** A metric that the table has no row for, and why. */
export interface LeftOut {
  metric: NamedMetric
  why: string
}

/** All metrics in one table, as known on a vintage. */
export interface Overview {
  query: Query
  asOf: string
  /** The columns, oldest first. */
  periods: readonly Period[]
  /** In the order of the catalogue. */
  rows: readonly OverviewRow[]
  left: readonly LeftOut[]
  /** True where the query asks for more periods than the table has columns. */
  isCut: boolean
}

/** The whole query of what was asked: the newest twelve periods where nothing is said. */
export function resolveOverviewQuery(asked: Partial<Query>): Query {
  const { from = null, to = null, last = null } = asked
  const newest = from === null && to === null && last === null ? NEWEST_COLUMNS : last
  return resolveDefaults({ ...asked, last: newest })
}

/** Why a metric cannot be shown so; null where it can. */
function refuse(metric: NamedMetric, { transform, frequency }: Query): string | null {
  const why = TRANSFORMS[transform].refuse(metric)
  if (why !== null) return why.replace(`${metric.id} `, '')
  const isSum = frequency === 'ttm' || frequency === 'calendar-year'
  return isSum && metric.aggregation === 'none' ? 'cannot be added up' : null
}

/** Series cut to the same periods; levels become an index only then, so that 100 is the first shown. */
function queryTogether(dataset: Dataset, ids: readonly string[], query: Query, asOf: string) {
  const rebased = isRebased(query)
  const whole: Query = { ...query, from: null, to: null, last: null }
  const all = querySeries(dataset, ids, rebased ? { ...whole, ...REBASED } : whole, asOf)
  const cut = windowTogether(all, query)
  return {
    all,
    cut: rebased ? cut.map((series) => rebaseSeries(dataset, series, query, asOf)) : cut,
  }
}

const hasValue = ({ observations }: Series) => observations.some(({ value }) => value !== null)

function placeIn(periods: readonly Period[], series: Series | undefined) {
  const known = new Map(series?.observations.map((own) => [own.period, own]))
  return periods.map((period) => known.get(period) ?? null)
}

/** The change of each metric on the year before; of levels alone. */
function queryChanges(
  dataset: Dataset,
  metrics: readonly NamedMetric[],
  query: Query,
  asOf: string,
): Map<string, Series> {
  if (query.transform !== 'level') return new Map()
  const ids = metrics.filter((metric) => TRANSFORMS.yoy.refuse(metric) === null).map(({ id }) => id)
  const rates: Query = {
    ...query,
    transform: 'yoy',
    currency: 'CNY',
    from: null,
    to: null,
    last: null,
  }
  return new Map(querySeries(dataset, ids, rates, asOf).map((series) => [series.metric, series]))
}

/** The newest columns that the table has room for. */
function cutColumns(series: readonly Series[]) {
  const all = listPeriodsOf(series.filter(hasValue))
  return { periods: all.slice(-COLUMN_CAP), isCut: all.length > COLUMN_CAP }
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Has each family computed in a turn of its own: other requests are answered between two. */
async function prepare(
  dataset: Dataset,
  metrics: readonly NamedMetric[],
  query: Query,
  asOf: string,
  isTinted: boolean,
) {
  for (const { id } of FAMILIES) {
    const own = metrics.filter(({ family }) => family === id)
    queryTogether(
      dataset,
      own.map((metric) => metric.id),
      query,
      asOf,
    )
    if (isTinted) queryChanges(dataset, own, query, asOf)
    await nextTurn()
  }
}

async function build(
  dataset: Dataset,
  query: Query,
  asOf: string,
  isTinted: boolean,
): Promise<Overview> {
  const refused = new Map(NAMED_METRICS.map((metric) => [metric.id, refuse(metric, query)]))
  const taken = NAMED_METRICS.filter(({ id }) => refused.get(id) === null)
  await prepare(dataset, taken, query, asOf, isTinted)
  const ids = taken.map(({ id }) => id)
  const { all, cut } = queryTogether(dataset, ids, query, asOf)
  const { periods, isCut } = cutColumns(cut)
  const whole = new Map(all.map((series) => [series.metric, series]))
  const shown = new Map(cut.map((series) => [series.metric, series]))
  const changes = isTinted ? queryChanges(dataset, taken, query, asOf) : new Map<string, Series>()
  const rows = new Map<string, OverviewRow>()
  cut.forEach((series, at) => {
    const metric = taken[at]
    if (!metric) return
    const cells = placeIn(periods, series)
    if (cells.every((cell) => cell === null || cell.value === null)) return
    rows.set(metric.id, {
      metric,
      unit: series.unit,
      ratio: query.transform === 'level' && isRatio(metric),
      cells,
      changes: placeIn(periods, changes.get(metric.id)),
      series: { ...series, observations: cells.flatMap((cell) => cell ?? []) },
    })
  })
  const left = NAMED_METRICS.filter(({ id }) => !rows.has(id)).map((metric) => {
    const { id } = metric
    const both = { whole: whole.get(id), cut: shown.get(id) }
    const why = refused.get(id) ?? sayNoValue(dataset, id, both, { query, asOf, periods })
    return { metric, why }
  })
  return { query, asOf, periods, isCut, rows: [...rows.values()], left }
}

const built = memoize(
  'overview/overview/built',
  (dataset: Dataset, text: string, asOf: string, tint: string) =>
    build(dataset, JSON.parse(text) as Query, asOf, tint !== ''), // as written below
  KEPT,
)

/**
 * The table of all metrics for a whole query, as known on `asOf`; kept for those asked last. Only where it
 * `isTinted` do its rows have the changes of levels, which take as long as the levels.
 */
export function buildOverview(
  dataset: Dataset,
  query: Query,
  asOf: string,
  isTinted: boolean,
): Promise<Overview> {
  return built(dataset, JSON.stringify(query), asOf, isTinted ? 'tinted' : '')
}
