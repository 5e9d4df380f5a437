import type { JudgedClaim } from '#lib/claims/judge-ledger'

/** What a reader keeps of the claims; null for everything. */
export interface ClaimFilter {
  text: string | null
  verdict: string | null
  metric: string | null
  block: string | null
}
export const CLAIM_FILTERS = ['text', 'verdict', 'metric', 'block'] as const
export type ClaimFilterName = (typeof CLAIM_FILTERS)[number]

/** What a claim is filed under by each filter; null where it is under nothing. */
function valueOf({ text, claim, judgment }: JudgedClaim, name: ClaimFilterName): string | null {
  if (name === 'text') return text.id
  if (name === 'verdict') return judgment.verdict
  return name === 'metric' ? claim.metric : claim.block
}

/** The claims that every filter keeps, in their order. */
export function filterClaims(
  claims: readonly JudgedClaim[],
  filter: ClaimFilter,
): readonly JudgedClaim[] {
  return claims.filter((one) =>
    CLAIM_FILTERS.every((name) => filter[name] === null || valueOf(one, name) === filter[name]),
  )
}

/** How many claims each choice of one filter would leave, the other filters as they are. */
export function countClaims(
  claims: readonly JudgedClaim[],
  filter: ClaimFilter,
  name: ClaimFilterName,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const one of filterClaims(claims, { ...filter, [name]: null })) {
    const value = valueOf(one, name)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}
