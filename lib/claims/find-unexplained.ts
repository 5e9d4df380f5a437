import { findOwn, isTelling, type Case } from '#lib/claims/case'
import { frequencyOf, lastOf, nameClaimPeriod, periodInSeries } from '#lib/claims/claim-period'
import { citeEvidence } from '#lib/claims/evidence'
import { listComparables } from '#lib/claims/match-amount'
import { nameMetric, sayMeasure } from '#lib/claims/name-metric'
import { bareNumber } from '#lib/claims/read-amount'
import { sayDollars, sayValue, sayWhoPrints, writeValue } from '#lib/claims/say-value'
import type { Finder, Finding } from '#lib/claims/verdicts'
import { quarterIndex } from '#lib/period/period'
import { explainMissing } from '#lib/series/explain-missing'
import { newestQuarter } from '#lib/series/view'
import { sayReason } from '#lib/series/reason-words'

/** The company gives another number, and nothing in the data explains this one. */
export const findContradicted: Finder = (one) => {
  for (const period of one.periods) {
    const own = findOwn(one, period)
    const held = own && listComparables(one.amount, own, one.dataset)[0]
    if (!own || !held) continue
    const evidence = citeEvidence(own, held)
    const when = one.dated ? '' : ` for ${nameClaimPeriod(period)}, the newest then`
    const number = bareNumber(one.amount)
    const search = isTelling(one)
      ? `No other line or period in the data gives ${number}.`
      : `${number} has too few digits to say where it comes from.`
    return {
      verdict: 'contradicted',
      reason: `${sayWhoPrints(own)} ${sayMeasure(own)}${writeValue(own)}${sayDollars(own, held)}${when}. ${search}`,
      evidence: [evidence],
    }
  }
  return null
}

/** Why there is nothing to hold a case against, as a sentence. */
function sayWhyNot(one: Case): string {
  const { dataset, metric, asOf, amount } = one
  const name = nameMetric(metric)
  const [period] = one.periods
  if (!period) return `No figure of ${name} had been printed by then.`
  const own = findOwn(one, period)
  if (own) return `“${amount.written}” is not in a unit of ${name}, which was ${sayValue(own)}.`
  const newest = newestQuarter(dataset, asOf)
  if (newest && quarterIndex(lastOf(period)) > quarterIndex(newest))
    return `Nothing had been published of ${nameClaimPeriod(period)} by then.`
  const view = { asOf, frequency: frequencyOf(period), structure: 'auto' as const }
  const why = sayReason(explainMissing(dataset, metric, periodInSeries(period), view))
  return `No figure of ${name} for ${nameClaimPeriod(period)} is known. ${why}`
}

/** The data has nothing of the kind. */
export function sayNotCovered(one: Case): Finding {
  return { verdict: 'not-covered', reason: sayWhyNot(one), evidence: [] }
}
