import type { Dataset } from '#lib/data/dataset'
import { findMetric } from '#lib/metrics/metrics'
import { isFiscalYear, lastQuarterOf, quarterIndex, type Period } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { findNewestObservation } from '#lib/series/newest'
import type { Observation, Reason, Series } from '#lib/series/observation'
import { sayReason } from '#lib/series/reason-words'
import { querySeries } from '#lib/series/series'
import { TRANSFORMS } from '#lib/series/transforms'

const isKnown = ({ value }: Observation) => value !== null
const indexOf = (period: Period) => quarterIndex(lastQuarterOf(period))

/** The reasons that say what the query lacks; others are of a period alone. */
const TELLING: readonly (Reason | null)[] = [
  'provisional-hidden',
  'no-year-ago',
  'no-common-line',
  'sign-change',
]

/** The newest of those reasons, within a sentence. */
function sayNewestReason(observations: readonly Observation[]): string | null {
  const reason = observations.findLast((own) => TELLING.includes(own.reason))?.reason
  if (!reason) return null
  const words = sayReason(reason).replace(/\.$/, '')
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** Why a metric has no value in any period. */
function sayNever(
  dataset: Dataset,
  id: string,
  observations: readonly Observation[],
  query: Query,
  asOf: string,
): string {
  const newest = findNewestObservation(dataset, id, asOf)
  if (!newest) return 'not reported as of this date'
  const range = { from: null, to: null, last: null }
  const asked: Query = { ...query, ...range, transform: 'level', currency: 'CNY' }
  const [levels] = querySeries(dataset, [id], { ...asked, provisional: 'show' }, asOf)
  if (!levels?.observations.some(isKnown))
    return isFiscalYear(newest.period) ? 'given for fiscal years only' : 'given for quarters only'
  const metric = findMetric(id)
  const { frequency, structure, transform } = query
  // Periods before the first value have a reason too, which a series leaves out.
  const whole = metric
    ? TRANSFORMS[transform].observe(dataset, metric, { asOf, frequency, structure })
    : []
  return (
    sayNewestReason(observations) ??
    sayNewestReason(whole) ??
    'has no value of this kind in any period'
  )
}

/** A series without a range, and within the columns of the table. */
interface WholeAndCut {
  whole: Series | undefined
  cut: Series | undefined
}

/** Why a metric that takes the query has no value in the periods shown. */
export function sayNoValue(
  dataset: Dataset,
  id: string,
  { whole, cut }: WholeAndCut,
  { query, asOf, periods }: { query: Query; asOf: string; periods: readonly Period[] },
): string {
  const known = whole?.observations.filter(isKnown) ?? []
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return sayNever(dataset, id, whole?.observations ?? [], query, asOf)
  const isShown = ({ period }: Observation) => periods.includes(period)
  const shown = cut?.observations.filter(isShown) ?? []
  if (shown.some(({ reason }) => reason === 'provisional-hidden'))
    return sayNewestReason(shown) ?? ''
  const from = periods[0] ?? query.from
  const to = periods.at(-1) ?? query.to
  if (from && indexOf(last.period) < indexOf(from)) return `last known for ${last.label}`
  if (to && indexOf(first.period) > indexOf(to)) return `first known for ${first.label}`
  return sayNewestReason(shown) ?? 'has no value in these periods'
}
