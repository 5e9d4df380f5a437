import { BLOCKS } from '#lib/claims/blocks'
import type { JudgedClaim } from '#lib/claims/judge-ledger'

/** Figures that the data has nothing of, as stated, under their blocks, which open. */
export function StatedList({ claims }: { claims: readonly JudgedClaim[] }) {
  const groups = [...BLOCKS, { id: null, label: 'Under no block' }].map(({ id, label }) => {
    return { label, stated: claims.filter(({ claim }) => claim.block === id) }
  })
  return groups
    .filter(({ stated }) => stated.length > 0)
    .map(({ label, stated }) => (
      <details key={label} className="fold stated-block">
        <summary>
          <h3>{label}</h3>{' '}
          <span className="fold-count">
            {stated.length === 1 ? '1 figure' : `${stated.length} figures`}
          </span>
        </summary>
        <ul>
          {stated.map(({ text, claim }) => (
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
