import { EvidenceList } from '#app/_claims/evidence-list.tsx'
import { VerdictChip } from '#app/_claims/verdict-chip.tsx'
import { labelBlock } from '#lib/claims/blocks'
import type { JudgedClaim } from '#lib/claims/judge-ledger'
import { findVerdict } from '#lib/claims/verdicts'
import { formatDate } from '#lib/format'

/** What else the number may be, in one line. */
function Readings({ judgment }: Pick<JudgedClaim, 'judgment'>) {
  const { readings } = judgment
  if (readings.length === 0) return null
  const words = readings.map(({ label, shown }) => `${label}: ${shown}`).join('; ')
  return <p className="claim-readings">Other readings: {words}.</p>
}

/** What a claim was on the text's own day, where that is another verdict. */
function Then({ judgment }: Pick<JudgedClaim, 'judgment'>) {
  const { then } = judgment
  if (!then) return null
  return (
    <p className="claim-readings">
      As known on {formatDate(then.asOf)}, when the text was written:{' '}
      {findVerdict(then.verdict).label.toLowerCase()}. {then.reason}
    </p>
  )
}

/** One claim: what the text says, its figure, the verdict with its reason, and the evidence. */
export function ClaimRow({ one, pin }: { one: JudgedClaim; pin: string | null }) {
  const { text, claim, judgment } = one
  const place = [text.title, labelBlock(claim.block)].filter(Boolean).join(' · ')
  return (
    <li className="claim" id={claim.id}>
      <div className="claim-says">
        <h3>
          {claim.says}
          {claim.when && <span className="claim-when">, “{claim.when}”</span>}
        </h3>
        <p className="claim-place">
          {place}, line {claim.at}
        </p>
      </div>
      <p className="claim-figure">{claim.written}</p>
      <div className="claim-verdict">
        <VerdictChip id={judgment.verdict} />
        {judgment.provisional && <span className="claim-provisional">provisional</span>}
        <p>{judgment.reason}</p>
        <Then judgment={judgment} />
      </div>
      <div className="claim-evidence">
        {judgment.evidence.length > 0 ? (
          <EvidenceList evidence={judgment.evidence} pin={pin} />
        ) : (
          <p className="claim-kept">kept as stated</p>
        )}
        <Readings judgment={judgment} />
      </div>
    </li>
  )
}
