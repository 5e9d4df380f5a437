import {
  findAgreement,
  findAgreeing,
  findOwn,
  type Case,
  isTelling,
  type Agreement,
} from '#lib/claims/case'
import { type ClaimPeriod, isTrailing, lastOf } from '#lib/claims/claim-period'
import { signFits } from '#lib/claims/direction'
import { citeEvidence } from '#lib/claims/evidence'
import { sayAgreement } from '#lib/claims/find-confirmed'
import { findValue, listLineValues, type KnownValue } from '#lib/claims/known-value'
import { agrees, listComparables } from '#lib/claims/match-amount'
import { beginWith, nameMeasured } from '#lib/claims/name-metric'
import { listOtherMeasures, listOtherShares, MISNAMED } from '#lib/claims/other-measures'
import { sayValue, writeDollars } from '#lib/claims/say-value'
import type { Finder, Finding } from '#lib/claims/verdicts'
import { structureOfLine } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { firstQuarterOf, quarterAt, quarterIndex } from '#lib/period/period'
import { findRate } from '#lib/series/currency'
import { rateOfChange, roundRate } from '#lib/series/rates'
import { formatExact } from '#lib/words/format'

/** A value in dollars otherwise than the company converts, or four times a quarter. */
interface OtherArithmetic extends Agreement {
  says: string
}

/** The quarters of a period and the one on each side, whose rates a text may have taken. */
function quartersAround(period: ClaimPeriod) {
  const last = quarterIndex(lastOf(period))
  const first = isTrailing(period) ? last - 3 : quarterIndex(firstQuarterOf(period))
  return Array.from({ length: last - first + 3 }, (_, step) => quarterAt(first - 1 + step))
}

/** An amount in dollars at the rate of a quarter nearby instead of the period's own. */
function findAtOtherRate(one: Case, period: ClaimPeriod): OtherArithmetic | null {
  const known = findOwn(one, period)
  if (!known || one.amount.unit !== 'USD' || !isTelling(one)) return null
  if (!signFits(one.direction, known.value, known.metric.id, known.measure)) return null
  const [yuan] = listComparables({ unit: 'CNY' }, known, one.dataset)
  for (const quarter of yuan ? quartersAround(period) : []) {
    const rate = findRate(one.dataset, quarter)
    if (!yuan || !rate?.value || rate.document.published > one.asOf) continue
    const held = { value: yuan.value / rate.value, rate }
    if (agrees(one.amount, held))
      return { known, held, says: 'In dollars at another quarter’s rate' }
  }
  return null
}

/** Growth of amounts that were turned into dollars first, each at its own period's rate. */
function findDollarGrowth(one: Case, period: ClaimPeriod): OtherArithmetic | null {
  const known = one.measure === 'yoy' && isTelling(one) ? findOwn(one, period) : null
  const [now, before] = known?.seen.inputs ?? []
  if (!known || !now?.value || !before?.value) return null
  const [rate, rateBefore] = [now, before].map(
    (print) => findRate(one.dataset, print.period)?.value ?? null,
  )
  if (!rate || !rateBefore || !known.metric.unit.startsWith('CNY')) return null
  // Releases print dollars in whole millions, and texts take their rates from those.
  const change = rateOfChange(Math.round(now.value / rate), Math.round(before.value / rateBefore))
  const held = change === null ? null : { value: roundRate(change), rate: null }
  if (!held || !agrees(one.amount, held)) return null
  const arithmetic = `${formatExact(now.value)} at ${rate} on ${formatExact(before.value)} at ${rateBefore}`
  const says = 'Growth in dollars, each year at its own rate'
  return { known, held: { ...held, arithmetic }, says }
}

/** What a text calls an annual run rate: a quarter four times over. */
function findRunRate(one: Case, period: ClaimPeriod): OtherArithmetic | null {
  if (!/\brun[- ]rate\b|\bannuali[sz]ed\b/i.test(one.claim.says)) return null
  const known = findOwn(one, period)
  if (!known || one.measure !== 'level' || known.metric.aggregation !== 'sum') return null
  const held = listComparables(one.amount, known, one.dataset)
    .map((way) => ({ ...way, value: way.value * 4 }))
    .find((way) => agrees(one.amount, way))
  if (!held) return null
  const quarter = `4 × ${formatExact(known.value)}`
  const rate = held.rate?.value
  const arithmetic = rate
    ? `${quarter} at ${rate} = ${writeDollars(held.value, known.unit)}`
    : `${quarter} = ${formatExact(known.value * 4)}`
  return { known, held: { ...held, arithmetic }, says: 'Four times the quarter, a yearly rate' }
}

/** How a number follows from the value shown by other arithmetic than the company's; null where not. */
function findOtherArithmetic(one: Case, period: ClaimPeriod): OtherArithmetic | null {
  return findRunRate(one, period) ?? findAtOtherRate(one, period) ?? findDollarGrowth(one, period)
}

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
