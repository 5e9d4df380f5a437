import { BLOCKS } from '#lib/claims/blocks'
import type { JudgedClaim } from '#lib/claims/judge-ledger'

/** Figures that the data has nothing of, as stated, under their blocks. */
export function StatedList({ claims }: { claims: readonly JudgedClaim[] }) {
  const groups = [...BLOCKS, { id: null, label: 'Under no block' }].map(({ id, label }) => {
    return { id, label, held: claims.filter(({ claim }) => claim.block === id) }
  })
  return groups
    .filter(({ held }) => held.length > 0)
    .map(({ id, label, held }) => (
      <section key={label} className="stated-block" aria-labelledby={`stated-${id}`}>
        <h3 id={`stated-${id}`}>{label}</h3>
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
      </section>
    ))
}
