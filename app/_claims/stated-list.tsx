import { BLOCKS } from '#lib/claims/blocks'
import type { JudgedClaim } from '#lib/claims/judge-ledger'

/** Figures that the data has nothing of, as stated, under their blocks, which open. */
export function StatedList({ claims }: { claims: readonly JudgedClaim[] }) {
  const groups = [...BLOCKS, { id: null, label: 'Under no block' }].map(({ id, label }) => {
    return { label, held: claims.filter(({ claim }) => claim.block === id) }
  })
  return groups
    .filter(({ held }) => held.length > 0)
    .map(({ label, held }) => (
      <details key={label} className="fold stated-block">
        <summary>
          <h3>{label}</h3>{' '}
          <span className="fold-count">
            {held.length === 1 ? '1 figure' : `${held.length} figures`}
          </span>
        </summary>
        <ul>
          {held.map(({ text, claim }) => (
            <li key={claim.id} id={claim.id}>
              <span>
                {claim.says}
                {claim.company && ` (${claim.company})`}
                {claim.when && <span className="claim-when">, “{claim.when}”</span>}
                <span className="claim-place">
                  {text.title}, line {claim.at}
                </span>
              </span>
              <span className="claim-figure">{claim.written}</span>
            </li>
          ))}
        </ul>
      </details>
    ))
}
