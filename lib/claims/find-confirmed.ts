import { findAgreeing, type Agreement, type Case, findOwn } from '#lib/claims/case'
import { nameClaimPeriod, namePeriodFully } from '#lib/claims/claim-period'
import { citeEvidence } from '#lib/claims/evidence'
import { holdsAsBound, listComparables } from '#lib/claims/match-amount'
import { sayDollars, sayValue } from '#lib/claims/say-value'
import type { Finder } from '#lib/claims/verdicts'
import { isCalendarYear, isFiscalYear, labelPeriod, isQuarter, yearOf } from '#lib/period/period'

/** Says which period was meant, and its value. */
export function sayAgreement(one: Case, { known, held }: Agreement): string {
  const { period } = known
  const value = `${sayValue(known)}${sayDollars(known, held)}`
  if (!one.dated)
    return `The newest when the text was written: ${nameClaimPeriod(period)}, ${value}.`
  if (one.when?.naming === 'bare-quarter' && isQuarter(period))
    return `Calendar ${labelPeriod(period, 'calendar')} is ${labelPeriod(period, 'fiscal')}, ${nameClaimPeriod(period)}: ${value}.`
  if (isFiscalYear(period))
    return `Fiscal year ${yearOf(period)}, which ended on 31 March ${yearOf(period)}: ${value}.`
  if (isCalendarYear(period)) return `Calendar year ${yearOf(period)}, four quarters: ${value}.`
  const name = namePeriodFully(period)
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${value}.`
}

/** The figure agrees, for the period named, within the rounding of how it is written. */
export const findConfirmed: Finder = (one) => {
  const agreement = findAgreeing(one, one.periods)
  if (!agreement) return null
  const evidence = [citeEvidence(agreement.known, agreement.held)]
  return { verdict: 'confirmed', reason: sayAgreement(one, agreement), evidence }
}

/** `Over 40 million` is true of 56 million, when nothing closer explains it. */
export const findBound: Finder = (one) => {
  const [period] = one.periods
  const known = period ? findOwn(one, period) : null
  const held = known && listComparables(one.amount, known, one.dataset)[0]
  if (!held || known.value < 0 || !holdsAsBound(one.amount, held)) return null
  const reason = `True to the letter: ${sayAgreement(one, { known, held }).replace(/^./, (letter) => letter.toLowerCase())}`
  return { verdict: 'confirmed', reason, evidence: [citeEvidence(known, held)] }
}
