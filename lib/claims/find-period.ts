import { findAgreeing, findOwn, isTelling, type Case } from '#lib/claims/case'
import { frequencyOf, lastOf, nameClaimPeriod } from '#lib/claims/claim-period'
import { citeEvidence } from '#lib/claims/evidence'
import type { KnownValue } from '#lib/claims/known-value'
import { listOtherPeriods, sayPeriodMeant } from '#lib/claims/other-periods'
import { sayQuality, sayValue } from '#lib/claims/say-value'
import type { Finder } from '#lib/claims/verdicts'

/** What the period named was, for the second sentence. */
function sayNamed(one: Case, found: KnownValue, own: KnownValue | null): string {
  const [named] = one.periods
  if (!named) return ''
  const name = nameClaimPeriod(named)
  const head = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  if (!own) return ` No figure for ${name} is known.`
  const value = sayValue(own)
  if (one.when?.naming === 'relative')
    return ` The last when the text was written, ${name}, was ${value}.`
  if (frequencyOf(found.period) === 'ttm' && lastOf(found.period) === lastOf(named))
    return ` The quarter alone was ${value}.`
  return ` ${head} was ${value}.`
}

/** The figure belongs to another period of the same line. */
export const findPeriod: Finder = (one) => {
  if (!one.dated || !isTelling(one)) return null
  const agreement = findAgreeing(one, listOtherPeriods(one))
  const [named] = one.periods
  if (!agreement || !named) return null
  const { known, held } = agreement
  const own = findOwn(one, named)
  const sum = frequencyOf(known.period) !== 'quarter'
  const meant = sayPeriodMeant(one, known.period)
  const said = sum ? `, ${sayValue(known)}` : sayQuality(known.seen)
  const first = meant.replace(/\.$/, `${said}.`)
  return {
    verdict: 'wrong-period',
    reason: `${first}${sayNamed(one, known, own)}`,
    evidence: [citeEvidence(known, held), ...(own ? [citeEvidence(own)] : [])],
  }
}
