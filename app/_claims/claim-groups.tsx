import { ClaimHeads, ClaimRows } from '#app/_claims/claim-row.tsx'
import { groupClaims, isOpen } from '#app/_claims/group-claims.ts'
import { showClaim } from '#app/_claims/shown-claim.ts'
import { countVerdicts } from '#lib/canvas/canvas-figure'
import type { JudgedClaim } from '#lib/claims/judge-ledger'

/**
 * Judged claims under their texts and blocks, which fold: an address that names a claim opens its
 * own. `pin` is the vintage where that is not the newest.
 */
export function ClaimGroups({
  claims,
  pin,
}: {
  claims: readonly JudgedClaim[]
  pin: string | null
}) {
  const groups = groupClaims(claims)
  return (
    <>
      <ClaimHeads />
      {groups.map((group) => (
        <details key={group.id} className="fold claim-group" open={isOpen(groups, group)}>
          <summary>
            <h2>{group.label}</h2> <span className="fold-count">{countVerdicts(group.claims)}</span>
          </summary>
          <ClaimRows claims={group.claims.map((one) => showClaim(one, pin))} />
        </details>
      ))}
    </>
  )
}
