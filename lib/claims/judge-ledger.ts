import type { Claim, ClaimText } from '#lib/claims/claim'
import { judgeClaim, type Judgment } from '#lib/claims/judge-claim'
import type { Dataset } from '#lib/data/dataset'
import { memoize } from '#lib/memo/memo'

/** The texts whose figures are judged, beside the data that judges them. Never changed. */
export interface Ledger {
  dataset: Dataset
  texts: readonly ClaimText[]
}

/** A claim of the ledger with its text and what became of it. */
export interface JudgedClaim {
  text: ClaimText
  claim: Claim
  judgment: Judgment
}

/** Dates that the ledger is kept as of, each of 200 kB. What is made of it the server keeps as answers. */
const KEPT = 12

const judged = memoize(
  'claims/judge-ledger/judged',
  (ledger: Ledger, asOf: string): readonly JudgedClaim[] =>
    ledger.texts.flatMap((text) =>
      text.claims.map((claim) => ({
        text,
        claim,
        judgment: judgeClaim(claim, text, ledger.dataset, asOf),
      })),
    ),
  KEPT,
)

/** Every claim of the ledger, in the order of its texts, judged as of a vintage. Remembered. */
export function judgeLedger(ledger: Ledger, asOf: string): readonly JudgedClaim[] {
  return judged(ledger, asOf)
}
