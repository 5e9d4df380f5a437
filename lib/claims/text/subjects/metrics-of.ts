import type { FoundAmount } from '#lib/claims/text/amounts/found-amount'
import { metricsOfEntity, type EntityId } from '#lib/claims/text/subjects/entities'
import { isSegment } from '#lib/claims/text/subjects/find-subjects'
import type { Measured } from '#lib/claims/text/subjects/measures'
import type { Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'

/** What a figure is a figure of, as far as a text says. */
export interface Topic {
  measure: Measured | null
  entity: EntityId | null
  adjusted: boolean
}

const ADJUSTED_FIRST: Readonly<Record<string, readonly string[]>> = {
  eps: ['non-gaap-eps-ads', 'eps-ads'],
  'net-income': ['non-gaap-net-income', 'net-income'],
  profit: ['non-gaap-net-income', 'adjusted-ebita', 'net-income'],
  attributable: ['non-gaap-net-income', 'net-income-attributable'],
  'operating-income': ['adjusted-ebita', 'operating-income'],
}

/** True where a topic is certainly no line of the releases: a price, a fine, another company. */
export function isOutside({ measure, entity }: Topic): boolean {
  return entity === 'other' || measure?.id === 'market' || measure?.id === 'uncovered'
}

function listIds({ measure, entity, adjusted }: Topic): readonly string[] {
  const id = measure?.id ?? null
  if (isSegment(entity) && (measure === null || measure.ofSegment !== null))
    return metricsOfEntity(entity, measure?.ofSegment ?? 'revenue')
  if (id === null) return []
  return (adjusted ? ADJUSTED_FIRST[id] : undefined) ?? measure?.metrics ?? []
}

/** The metrics that a topic may mean, the likeliest first. */
export function metricsOf(topic: Topic): Metric[] {
  if (isOutside(topic)) return []
  return listIds(topic).flatMap((id) => findMetric(id) ?? [])
}

/** The largest number that is an amount per share and no sum of money. */
const PER_SHARE_MOST = 1000

/** True where an amount can be one of a metric: money of money, shares of shares. */
export function canBe(found: FoundAmount, metric: Metric): boolean {
  const { kind, amount, scale, noun, perShare } = found
  const { unit } = metric
  if (kind === 'percent') return true
  if (kind === 'times') return unit.startsWith('CNY million')
  const each = unit === 'CNY' || unit === 'USD'
  if (perShare) return each
  const money = /^(?:CNY|USD) (?:million|billion)/.test(unit)
  const small = scale === 1 && Math.abs(amount.value) < PER_SHARE_MOST
  if (kind === 'money') return each ? small : money && !small
  if (kind === 'bare') return each ? small : unit === 'people' || unit === 'CNY per USD'
  if (kind !== 'count' && kind !== 'scaled') return false
  if (/shares?$/.test(noun) && !/deposit|american/.test(noun)) return unit === 'million shares'
  if (/ads|adr|depositary/.test(noun)) return unit === 'million ADSs'
  if (/employ|people|staff|worker|员工|人/.test(noun)) return unit === 'people'
  if (/member/.test(noun)) return unit === 'million members'
  if (/order|parcel|package|store|merchant|download|job/.test(noun)) return false
  if (kind === 'count') return unit.startsWith('million ') || unit === 'people'
  return (money && !each) || unit.startsWith('million ') || unit === 'people'
}
