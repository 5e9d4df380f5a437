import type { Case } from '#lib/claims/case'
import type { Evidence } from '#lib/claims/evidence'
import type { VerdictId } from '#lib/claims/verdicts'

/** A verdict with its reason, a sentence with its own numbers, and what it rests on. */
export interface Finding {
  verdict: VerdictId
  reason: string
  evidence: readonly Evidence[]
}

/** One way to explain a number; null where it does not. */
export type Finder = (one: Case) => Finding | null
