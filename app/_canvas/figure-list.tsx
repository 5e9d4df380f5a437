import { VerdictMark } from '#app/_claims/verdict-chip.tsx'
import { countVerdicts } from '#lib/canvas/canvas-figure'
import type { JudgedClaim } from '#lib/claims/judge-ledger'
import { findVerdict } from '#lib/claims/verdicts'

function Row({ figure: { text, claim, judgment } }: { figure: JudgedClaim }) {
  const { label, tone } = findVerdict(judgment.verdict)
  return (
    <li>
      <p className="figure-says">
        {claim.says}
        <span className="note">
          {claim.when === null ? text.title : `${claim.when} · ${text.title}`}
        </span>
      </p>
      <p className="figure-written">{claim.written}</p>
      <p className="figure-verdict">
        <a href={`/claims#${claim.id}`} data-tone={tone}>
          <VerdictMark id={judgment.verdict} />
          {label}
        </a>
        <span className="note">{judgment.reason}</span>
      </p>
    </li>
  )
}

/** Every figure of a block, folded away: what is stated, as written, and what became of it. */
export function FigureList({
  id,
  label,
  figures,
}: {
  id: string
  label: string
  figures: readonly JudgedClaim[]
}) {
  return (
    <details className="fold figure-list" id={`figures-${id}`}>
      <summary>
        <h3>{label}</h3> <span className="fold-count">{countVerdicts(figures)}</span>
      </summary>
      <ul>
        {figures.map((figure) => (
          <Row key={figure.claim.id} figure={figure} />
        ))}
      </ul>
    </details>
  )
}
