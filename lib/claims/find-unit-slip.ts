import { findAgreement, findOwn, isTelling, type Agreement, type Case } from '#lib/claims/case'
import { citeEvidence } from '#lib/claims/evidence'
import type { KnownValue } from '#lib/claims/known-value'
import { sayValue } from '#lib/claims/say-value'
import type { Finder } from '#lib/claims/verdicts'

/** Scales that texts mix up, and how far off each leaves a number. */
const SLIPS: readonly { factor: number; says: string }[] = [
  { factor: 1e3, says: 'A thousand times too small' },
  { factor: 1e-3, says: 'A thousand times too large' },
  { factor: 1e6, says: 'A million times too small' },
  { factor: 1e-6, says: 'A million times too large' },
]
/** A slip of scale on the very line and period needs fewer digits than another line would. */
const DIGITS = 2

function rescale(one: Case, factor: number): Case {
  const { amount } = one
  const { value, step, roundStep } = amount
  const scaled = { value: value * factor, step: step * factor, roundStep: roundStep * factor }
  return { ...one, amount: { ...amount, ...scaled } }
}

function findScale(one: Case, known: KnownValue) {
  if (one.amount.digits < DIGITS || one.amount.unit === 'percent') return null
  for (const { factor, says } of SLIPS) {
    const agreement = findAgreement(rescale(one, factor), known)
    if (agreement) return { agreement, says }
  }
  return null
}

/** Dollars written as yuan, or yuan as dollars. */
function findCurrency(one: Case, known: KnownValue): { agreement: Agreement; says: string } | null {
  const { unit } = one.amount
  if (!isTelling(one) || (unit !== 'CNY' && unit !== 'USD')) return null
  const other = unit === 'CNY' ? 'USD' : 'CNY'
  const agreement = findAgreement({ ...one, amount: { ...one.amount, unit: other } }, known)
  const says = unit === 'CNY' ? 'Dollars written as yuan' : 'Yuan written as dollars'
  return agreement ? { agreement, says } : null
}

/** The digits are right for the line and the period; the scale or the currency is not. */
export const findUnitSlip: Finder = (one) => {
  for (const period of one.periods) {
    const known = findOwn(one, period)
    const found = known && (findScale(one, known) ?? findCurrency(one, known))
    if (!found) continue
    const { says, agreement } = found
    const unit = known.unit === 'CNY million' ? ' million yuan' : ''
    const reason = `${says}: the figure is ${sayValue(known)}${unit}.`
    return { verdict: 'unit-slip', reason, evidence: [citeEvidence(known, agreement.held)] }
  }
  return null
}
