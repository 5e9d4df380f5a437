import type { Measure } from '#lib/claims/claim'
import type { FoundAmount } from '#lib/claims/text/amounts/found-amount'
import type { Figure, PeriodReading, TopicReading } from '#lib/claims/text/reading/figure'
import type { Role } from '#lib/claims/text/roles/role'
import { canBe, metricsOf } from '#lib/claims/text/subjects/metrics-of'
import { isRatio, type Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { isStock } from '#lib/claims/case'
import { isTrailing, lastOf } from '#lib/claims/claim-period'
import { isFiscalYear, isHalfYear, yearOf, type Quarter } from '#lib/period/period'
import { TRANSFORMS } from '#lib/series/transforms'

/** One way to understand a figure. */
export interface Candidate {
  topic: TopicReading
  metric: Metric
  /** 0 for what the words name first; more for other definitions of it. */
  rank: number
  role: Role
  measure: Measure
  period: PeriodReading
  /** Of what value it is: metric, measure and period in one word, made once. */
  of: string
}

const nameOf = (metric: Metric, measure: Measure, { period }: PeriodReading) =>
  `${metric.id} ${measure} ${period}`

/** Digits from which a number tells where it comes from. */
const TELLING = 3
/** The most ways that are tried of one figure. */
const MOST = 160

/** Generic words: under any definition of theirs a figure is the figure itself. */
const GENERIC: readonly string[] = [
  'buyback',
  'consumers',
  'dividend',
  'outstanding',
  'cash',
  'gmv',
  'capex',
]
/** Bare `profit` means the income of the whole group or of its shareholders alike. */
const PROFITS: readonly string[] = [
  'net-income',
  'net-income-attributable',
  'net-income-parent',
  'operating-income',
]

const LIKE_FOR_LIKE: Readonly<Record<string, string>> = {
  revenue: 'revenue-like-for-like-growth',
  cmr: 'cmr-like-for-like-growth',
}

const MEASURES: Readonly<Record<Role, Measure>> = {
  level: 'level',
  change: 'level',
  multiple: 'level',
  yoy: 'yoy',
  qoq: 'qoq',
  margin: 'margin',
  share: 'share',
  'share-of-revenue': 'share-of-revenue',
}

/** The margin of a segment is its EBITA over its revenue; a name of either may stand beside it. */
function metricForMargin(metric: Metric): Metric | null {
  const id = metric.id.replace(/-ebita$/, '')
  return metric.id === 'adjusted-ebita' ? null : (findMetric(id) ?? null)
}

function rankOf(topic: TopicReading, metrics: readonly Metric[], metric: Metric): number {
  const index = metrics.indexOf(metric)
  const id = topic.measure?.id ?? ''
  if (GENERIC.includes(id)) return 0
  if (id === 'profit' && PROFITS.includes(metric.id)) return 0
  return index
}

function listMetrics(
  figure: Figure,
  topic: TopicReading,
  role: Role,
): { metric: Metric; rank: number; measure: Measure }[] {
  const { found, likeForLike } = figure
  const metrics = metricsOf(topic).filter((metric) => canBe(found, metric))
  return metrics.flatMap((metric) => {
    const rank = rankOf(topic, metrics, metric)
    if (metric.id === 'revenue' && rank > 0 && !isTelling(found)) return []
    const like =
      likeForLike && role === 'yoy' ? findMetric(LIKE_FOR_LIKE[metric.id] ?? '') : undefined
    const extra = like ? [{ metric: like, rank, measure: 'level' as const }] : []
    if (isRatio(metric))
      return found.kind === 'percent' ? [{ metric, rank, measure: 'level' as const }] : []
    // A rate that releases print without an amount is a level of its own.
    if (metric.unit === 'percent')
      return role === 'yoy' ? [...extra, { metric, rank, measure: 'level' as const }] : extra
    if (role === 'margin') {
      const of = metricForMargin(metric)
      if (of && TRANSFORMS.margin.refuse(of) === null)
        return [{ metric: of, rank, measure: 'margin' as const }]
      const whole =
        TRANSFORMS['share-of-revenue'].refuse(metric) === null && metric.id !== 'revenue'
      return whole ? [{ metric, rank, measure: 'share-of-revenue' as const }] : []
    }
    const measure = MEASURES[role]
    if (found.kind === 'percent' && measure === 'level') return extra
    return TRANSFORMS[measure].refuse(metric) === null
      ? [...extra, { metric, rank, measure }]
      : extra
  })
}

/** Periods that a figure may be for: one that its words fix leaves no other. */
function listPeriods({ periods, found }: Figure): PeriodReading[] {
  const [first] = periods
  if (first?.how === 'given') return periods
  if (first?.sure && first.how === 'beside' && first.shifted === null) return [first]
  const fixed = periods.filter(({ how, sure }) => sure && (how === 'sentence' || how === 'beside'))
  if (fixed.length > 0 && first?.shifted === null)
    return periods.filter(({ how }) => how === 'sentence' || how === 'beside')
  return isTelling(found) ? periods : periods.slice(0, 5)
}

/** True where a number has digits enough for other readings to explain it. */
export function isTelling({ amount }: FoundAmount): boolean {
  return amount.digits >= TELLING
}

/** Topics that a figure may be of: what its words bind leaves no other. */
function listTopics({ topics, found, bound, only }: Figure): TopicReading[] {
  const beside = topics.filter(({ how }) => how === 'beside')
  if ((bound || (only && !isTelling(found))) && beside.length > 0) return beside
  if (isTelling(found)) return topics
  const [first] = topics
  const most = found.amount.digits >= 2 ? 4 : 3
  return first?.how === 'beside'
    ? [...beside, ...topics.filter(({ how }) => how !== 'beside')].slice(0, most)
    : topics.slice(0, most)
}

/** What is held at a moment is that of the span's last quarter: members in the twelve months to June. */
function renameMoment(metric: Metric, reading: PeriodReading): PeriodReading[] {
  const { period } = reading
  if (!isStock(metric)) return [reading]
  if (isTrailing(period) || isHalfYear(period)) return [{ ...reading, period: lastOf(period) }]
  if (isFiscalYear(period)) return [reading, { ...reading, period: lastOf(period) }]
  return period.endsWith('Q4')
    ? [reading, { ...reading, period: `FY${yearOf(lastOf(period))}` }]
    : [reading]
}

/** The last fiscal year is meant unsaid where it has just ended, or by what is told of years alone. */
function isLikely(metric: Metric, { how, period }: PeriodReading, newest: Quarter): boolean {
  if (how !== 'dated' || !isFiscalYear(period) || newest.endsWith('Q4')) return true
  return metric.family === 'capital-return'
}

/** What a reader says that a figure is of. */
export interface Given {
  metric: Metric | null
  measure: Measure | null
}

const NOTHING: Given = { metric: null, measure: null }

/** The ways to understand a figure whose metric a reader gave: one for each period. */
function listGiven(figure: Figure, { metric, measure }: Given): Candidate[] {
  if (!metric) return []
  const topic: TopicReading = {
    measure: null,
    entity: null,
    adjusted: false,
    how: 'beside',
    written: metric.label,
  }
  const [role = 'level'] = figure.roles
  const level = metric.unit === 'percent' || role === 'change' || role === 'multiple'
  const as = measure ?? (level ? 'level' : MEASURES[role])
  return listPeriods(figure).map((period) => ({
    topic,
    metric,
    rank: 0,
    role,
    measure: as,
    period,
    of: nameOf(metric, as, period),
  }))
}

/** Every way to understand a figure, the likeliest first. */
export function listCandidates(
  figure: Figure,
  newest: Quarter,
  given: Given = NOTHING,
): Candidate[] {
  if (given.metric) return listGiven(figure, given)

  const out: Candidate[] = []
  const periods = listPeriods(figure)
  const seen = new Set<string>()
  for (const topic of listTopics(figure))
    for (const role of figure.roles)
      for (const { metric, rank, measure } of listMetrics(figure, topic, role))
        for (const period of periods
          .filter((one) => isLikely(metric, one, newest))
          .flatMap((one) => renameMoment(metric, one))) {
          if (out.length >= MOST) continue
          const of = nameOf(metric, measure, period)
          const key = `${role} ${of}`
          if (seen.has(key)) continue
          seen.add(key)
          out.push({ topic, metric, rank, role, measure, period, of })
        }
  return out
}
