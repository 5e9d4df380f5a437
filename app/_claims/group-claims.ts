import { labelBlock } from '#lib/claims/blocks'
import type { JudgedClaim } from '#lib/claims/judge-ledger'

/** Claims of one block of one text, in the text's order. */
export interface ClaimGroup {
  /** An id for the page: `canvas-2025-12-channels`. */
  id: string
  /** `Canvas, Dec 2025: Channels`. */
  label: string
  claims: JudgedClaim[]
}

/** Up to this many claims are read at a glance: none of them is folded away. */
const FEW = 24

/** Claims by text and block, in the order in which the texts come to them. */
export function groupClaims(claims: readonly JudgedClaim[]): ClaimGroup[] {
  const groups = new Map<string, ClaimGroup>()
  for (const one of claims) {
    const { text, claim } = one
    const id = `${text.id}-${claim.block ?? 'no-block'}`
    const label = `${text.title}: ${labelBlock(claim.block) ?? 'Under no block'}`
    const group = groups.get(id) ?? { id, label, claims: [] }
    group.claims.push(one)
    groups.set(id, group)
  }
  return [...groups.values()]
}

/** Whether a group stands open: the first one does, and all do where there are few claims. */
export function isOpen(groups: readonly ClaimGroup[], group: ClaimGroup): boolean {
  const all = groups.reduce((sum, { claims }) => sum + claims.length, 0)
  return all <= FEW || group === groups[0]
}
