import { EvidenceList } from '#app/_claims/evidence-list.tsx'
import type { ShownClaim } from '#app/_claims/shown-claim.ts'
import { VerdictChip } from '#app/_claims/verdict-chip.tsx'

/** One claim: what the text says, its figure, the verdict with its reason, and the evidence. */
function ClaimRow({ claim }: { claim: ShownClaim }) {
  return (
    <li className="claim" id={claim.id}>
      <div className="claim-says">
        <h3>
          {claim.says}
          {claim.when && <span className="claim-when">, “{claim.when}”</span>}
        </h3>
        <p className="claim-place">{claim.place}</p>
      </div>
      <p className="claim-figure">{claim.written}</p>
      <div className="claim-verdict">
        <VerdictChip id={claim.verdict} />
        {claim.provisional && <span className="claim-provisional">provisional</span>}
        <p>{claim.reason}</p>
        {claim.remarks.map((remark) => (
          <p key={remark} className="claim-remark">
            {remark}
          </p>
        ))}
      </div>
      <div className="claim-evidence">
        {claim.evidence.length > 0 ? (
          <EvidenceList evidence={claim.evidence} />
        ) : (
          <p className="claim-kept">kept as stated</p>
        )}
      </div>
    </li>
  )
}

/** What the columns of claims hold; a phone has no columns. */
export function ClaimHeads() {
  return (
    <div className="claim-heads" aria-hidden="true">
      <span>What the text says</span>
      <span>Figure</span>
      <span>Verdict and reason</span>
      <span>Evidence, CNY million unless stated otherwise</span>
    </div>
  )
}

/** Claims, one below the other. */
export function ClaimRows({ claims }: { claims: readonly ShownClaim[] }) {
  return (
    <ul className="claim-list">
      {claims.map((claim) => (
        <ClaimRow key={claim.id} claim={claim} />
      ))}
    </ul>
  )
}
