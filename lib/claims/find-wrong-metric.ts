import { findAgreement, findOwn, isTelling, type Agreement, type Case } from '#lib/claims/case'
import { nameClaimPeriod, type ClaimPeriod } from '#lib/claims/claim-period'
import { citeEvidence } from '#lib/claims/evidence'
import { listValuesOfPeriod } from '#lib/claims/known-value'
import { beginWith, nameMeasured, nameMetric } from '#lib/claims/name-metric'
import { sayValue } from '#lib/claims/say-value'
import type { Finder } from '#lib/claims/verdicts'
import type { Metric } from '#lib/metrics/metric'

const REVENUE_FAMILIES: readonly string[] = ['revenue', 'segment-revenue', 'revenue-line']

/** Money is money in either currency; people, members and shares are each their own kind. */
function kindOf({ unit }: Metric): string {
  return /^(?:CNY|USD)\b/.test(unit) && unit !== 'CNY per USD' ? 'money' : unit
}

/** 0 for the likeliest to be mixed up with a metric: its own family, then its own kind of figure. */
function rankKinship(metric: Metric, other: Metric): number {
  if (metric.family === other.family) return metric.color === other.color ? 0 : 2
  const both = [metric, other].every(({ family }) => REVENUE_FAMILIES.includes(family))
  if (both) return metric.color === other.color ? 0 : 1
  return 3
}

/** Other lines of the same kind of unit whose value for a period agrees, the likeliest first. */
export function listOtherLines(one: Case, period: ClaimPeriod): Agreement[] {
  const { dataset, metric, measure, asOf } = one
  const seen = new Set<Metric>()
  const found = listValuesOfPeriod(dataset, measure, period, asOf).flatMap((known) => {
    const other = known.metric
    if (other === metric || seen.has(other) || kindOf(other) !== kindOf(metric)) return []
    const agreement = findAgreement(one, known)
    if (!agreement) return []
    seen.add(other)
    return [agreement]
  })
  const rank = ({ known }: Agreement) => rankKinship(metric, known.metric)
  return found.sort((a, b) => rank(a) - rank(b))
}

/** The figure is that of another line for the period named. */
export const findWrongMetric: Finder = (one) => {
  if (!isTelling(one) || !one.dated) return null
  for (const period of one.periods) {
    const [agreement] = listOtherLines(one, period)
    if (!agreement) continue
    const { known, held } = agreement
    const own = findOwn(one, period)
    const second = own
      ? ` ${beginWith(nameMeasured(own))} was ${sayValue(own)}.`
      : ` No figure for ${nameMetric(one.metric)} in ${nameClaimPeriod(period)} is known.`
    return {
      verdict: 'wrong-metric',
      reason: `This is ${nameMeasured(known)}, ${sayValue(known)}.${second}`,
      evidence: [citeEvidence(known, held), ...(own ? [citeEvidence(own)] : [])],
    }
  }
  return null
}
