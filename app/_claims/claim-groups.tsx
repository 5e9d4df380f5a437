import { ClaimHeads, ClaimRows } from '#app/_claims/claim-row.tsx'
import { showClaim } from '#app/_claims/shown-claim.ts'
import { countVerdicts } from '#lib/canvas/canvas-figure'
import { labelBlock } from '#lib/claims/blocks'
import type { JudgedClaim } from '#lib/claims/judge-ledger'
import { TELLING } from '#lib/claims/verdicts'

/** Claims of one block of one text, the most telling verdicts first. */
export interface ClaimGroup {
  /** An id for the page: `canvas-2025-12-channels`. */
  id: string
  /** `Canvas, Dec 2025: Channels`. */
  label: string
  claims: JudgedClaim[]
}

/** Up to this many claims are read at a glance: none of them is folded away. */
const FEW = 24

/**
 * Claims by text and block: those with the most telling verdict first, else in the order in which the
 * texts come to them.
 */
export function groupClaims(claims: readonly JudgedClaim[]): ClaimGroup[] {
  const groups = new Map<string, ClaimGroup>()
  for (const judged of claims) {
    const { text, claim } = judged
    const id = `${text.id}-${claim.block ?? 'no-block'}`
    const label = `${text.title}: ${labelBlock(claim.block) ?? 'Under no block'}`
    const group = groups.get(id) ?? { id, label, claims: [] }
    group.claims.push(judged)
    groups.set(id, group)
  }
  const rank = ({ claims: [first] }: ClaimGroup) => (first ? rankVerdict(first) : TELLING.length)
  return [...groups.values()]
    .map((group) => ({ ...group, claims: sortTelling(group.claims) }))
    .toSorted((a, b) => rank(a) - rank(b))
}

const rankVerdict = ({ judgment }: JudgedClaim) => TELLING.indexOf(judgment.verdict)

/** Claims of one verdict keep the text's order. */
function sortTelling(claims: readonly JudgedClaim[]): JudgedClaim[] {
  return claims.toSorted((a, b) => rankVerdict(a) - rankVerdict(b))
}

/** Whether a group stands open: the first one does, and all do where there are few claims. */
export function isOpen(groups: readonly ClaimGroup[], group: ClaimGroup): boolean {
  const all = groups.reduce((sum, { claims }) => sum + claims.length, 0)
  return all <= FEW || group === groups[0]
}

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
          <ClaimRows claims={group.claims.map((judged) => showClaim(judged, pin))} />
        </details>
      ))}
    </>
  )
}
