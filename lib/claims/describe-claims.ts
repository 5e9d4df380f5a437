import { filterClaims, type ClaimFilter } from '#lib/claims/filter-claims'
import type { JudgedClaim, Ledger } from '#lib/claims/judge-ledger'
import { judgeLedger } from '#lib/claims/judge-ledger'
import { readAmount } from '#lib/claims/read-amount'
import { VERDICTS } from '#lib/claims/verdicts'

/** A claim as the API gives it: what is stated, how it was read, and what became of it. */
function describeClaim({ text, claim, judgment }: JudgedClaim) {
  const amount = readAmount(claim.written)
  const read = amount && {
    value: amount.value,
    unit: amount.unit,
    step: amount.step,
    qualifier: amount.qualifier,
  }
  return { ...claim, text: text.id, amount: read, ...judgment }
}

/** The body of `/api/v1/claims.json`: the texts, how many claims have which verdict, the claims kept. */
export function describeClaims(ledger: Ledger, filter: ClaimFilter, asOf: string) {
  const all = judgeLedger(ledger, asOf)
  const kept = filterClaims(all, filter)
  const texts = ledger.texts.map(({ id, title, about, dated, datedAs, claims }) => {
    return { id, title, about, dated, datedAs, claims: claims.length }
  })
  const verdicts = VERDICTS.map(({ id, label, help }) => {
    const claims = kept.filter(({ judgment }) => judgment.verdict === id).length
    return { id, label, help, claims }
  })
  return { asOf, filter, texts, verdicts, claims: kept.map(describeClaim) }
}
