import { queryThen } from '#lib/charts/build-chart'
import { LINE_CAP } from '#lib/charts/picked-mark'
import type { Dataset } from '#lib/data/dataset'
import type { Period } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import type { Fault } from '#lib/query/read-params'
import { listPeriodsOf } from '#lib/series/list-periods'
import type { Series } from '#lib/series/observation'
import { querySeries } from '#lib/series/series'
import { joinNames } from '#lib/words/format'

const refuse = (detail: string, allowed: string[]): Fault[] => [
  { parameter: 'axis', detail, allowed },
]

const ABOVE = ['linear', 'periods in which every value is above zero'] as const

const isBelow = ({ observations }: Series) =>
  observations.some(({ value }) => value !== null && value <= 0)

/** The fault of what the series were, in the periods shown, on the vintage they are compared with. */
function checkThen(
  dataset: Dataset,
  now: readonly Series[],
  { compare, ...query }: Query,
): Fault[] {
  if (compare == null) return []
  const ids = now.map(nameSeries)
  const shown = new Set<Period>(listPeriodsOf(now))
  const below = querySeries(dataset, ids, queryThen(query, now), compare).filter((then) =>
    isBelow({ ...then, observations: then.observations.filter(({ period }) => shown.has(period)) }),
  )
  if (below.length === 0) return []
  const detail = `axis=log has no place for zero and below, where ${joinNames(below.map(nameSeries))} stood in these periods as known on ${compare}.`
  return refuse(detail, [...ABOVE, 'no compare'])
}

/**
 * The fault of a logarithmic axis that a figure cannot have: equal heights are equal ratios there, so it
 * takes amounts, counts and indexes above zero, and no percentages.
 */
export function checkAxis(
  dataset: Dataset,
  ids: readonly string[],
  query: Query,
  asOf: string,
): Fault[] {
  if (query.axis !== 'log') return []
  const { transform } = query
  if (transform !== 'level' && transform !== 'index' && transform !== 'chained')
    return refuse(`axis=log draws amounts and indexes; transform=${transform} gives percentages.`, [
      'linear',
      'transform=level',
      'transform=index',
    ])
  if (ids.length > LINE_CAP)
    return refuse(`axis=log draws at most ${LINE_CAP} lines in one plot.`, ['linear'])
  const series = querySeries(dataset, ids, query, asOf)
  const rates = series.filter(({ unit }) => unit === 'percent')
  if (rates.length > 0)
    return refuse(`axis=log draws no percentages, as ${joinNames(rates.map(nameSeries))}.`, [
      'linear',
    ])
  const below = series.filter(isBelow)
  if (below.length === 0) return checkThen(dataset, series, query)
  const detail = `axis=log has no place for zero and below, where ${joinNames(below.map(nameSeries))} stands in these periods.`
  return refuse(detail, [...ABOVE])
}

const nameSeries = ({ metric }: Series) => metric
