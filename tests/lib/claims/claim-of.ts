import type { Claim } from '#lib/claims/claim'
import { readWhen } from '#lib/claims/read-when'
import type { Quarter } from '#lib/period/period'

/**
 * A claim as a ledger would hold it: its period read from its words, `newest` being the newest
 * quarter when the text was written.
 */
export function claimOf(
  says: string,
  written: string,
  when: string | null,
  metric: string | null,
  more: Partial<Claim> = {},
  newest: Quarter = 'FY2026-Q2',
): Claim {
  return {
    id: 'one',
    block: null,
    at: 1,
    says,
    written,
    when,
    metric,
    measure: 'level',
    period: readWhen(when, newest)?.periods[0] ?? null,
    company: null,
    kind: null,
    note: null,
    ...more,
  }
}
