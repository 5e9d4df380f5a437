import { findAgreement, findAgreeing, findOwn, type Case } from '#lib/claims/case'
import type { ClaimPeriod } from '#lib/claims/claim-period'
import { citeEvidence } from '#lib/claims/evidence'
import { sayAgreement } from '#lib/claims/find-confirmed'
import { findValue, listLineValues, type KnownValue } from '#lib/claims/known-value'
import { beginWith, nameMeasured } from '#lib/claims/name-metric'
import { findOtherArithmetic } from '#lib/claims/other-arithmetic'
import { listOtherMeasures, listOtherShares, MISNAMED } from '#lib/claims/other-measures'
import { sayValue } from '#lib/claims/say-value'
import type { Finder, Finding } from '#lib/claims/verdicts'
import { structureOfLine } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'

/** A value by another definition, and what that is called. */
interface Otherwise {
  known: KnownValue
  says: string
}

function listByMetric(one: Case, period: ClaimPeriod): Otherwise[] {
  return listOtherMeasures(one.metric.id).flatMap(({ id, says }) => {
    const metric = findMetric(id)
    const known = metric && findValue(one.dataset, metric, one.measure, period, one.asOf)
    return known ? [{ known, says }] : []
  })
}

function listByShare(one: Case, period: ClaimPeriod): Otherwise[] {
  return listOtherShares(one.measure).flatMap(({ measure, says }) =>
    listLineValues(one.dataset, one.metric, measure, period, one.asOf).map(({ known }) => ({
      known,
      says,
    })),
  )
}

/** The same metric in the lines of other structures, which redraw what it holds. */
function listByLine(one: Case, period: ClaimPeriod): Otherwise[] {
  const { dataset, metric, measure, asOf } = one
  return listLineValues(dataset, metric, measure, period, asOf).map(({ line, known }) => {
    const structure = structureOfLine(line)
    const says = structure
      ? `As the ${structure} structure has it`
      : 'As the line was defined before'
    return { known, says }
  })
}

/** What the metric of the claim was, for the second sentence; nothing where that is not known. */
function sayOwn(own: KnownValue | null, other: KnownValue): string {
  if (!own) return ''
  if (other.measure === own.measure) return ` ${beginWith(nameMeasured(own))} was ${sayValue(own)}.`
  const [back] = listOtherShares(other.measure)
  return back ? ` ${back.says}: ${sayValue(own)}.` : ''
}

/** The figure is right for another definition of the same thing, for the period named. */
export const findAnotherMeasure: Finder = (one) => {
  for (const period of one.periods) {
    const own = findOwn(one, period)
    const others = [
      ...listByMetric(one, period),
      ...listByShare(one, period),
      ...listByLine(one, period),
    ]
    for (const { known, says } of others) {
      const agreement = findAgreement(one, known)
      if (!agreement) continue
      const reason = `${says}, ${sayValue(known)}.${sayOwn(own, known)}`
      const evidence = [citeEvidence(known, agreement.held), ...(own ? [citeEvidence(own)] : [])]
      return { verdict: 'another-measure', reason, evidence }
    }
    const other = findOtherArithmetic(one, period)
    if (other) {
      const reason = `${other.says}. ${sayAgreement(one, other)}`
      return {
        verdict: 'another-measure',
        reason,
        evidence: [citeEvidence(other.known, other.held)],
      }
    }
  }
  return null
}

/** The figure agrees, and the text gives it a name that is another measure's. */
export const findMisnamed: Finder = (one): Finding | null => {
  const { says, written, note } = one.claim
  const said = `${says} ${written} ${note ?? ''}`
  const wrong = MISNAMED.find(
    ({ called, metric }) => called.test(said) && metric.test(one.metric.id),
  )
  const agreement = wrong ? findAgreeing(one, one.periods) : null
  if (!wrong || !agreement) return null
  return {
    verdict: 'another-measure',
    reason: `${wrong.says}. ${sayAgreement(one, agreement)}`,
    evidence: [citeEvidence(agreement.known, agreement.held)],
  }
}
