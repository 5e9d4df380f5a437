import { VerdictMark } from '#app/_claims/verdict-chip.tsx'
import { countVerdicts } from '#lib/canvas/canvas-figure'
import type { Canvas } from '#lib/canvas/read-canvas'
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

/** Every figure of a block, folded away: as written, with its verdict. */
function FigureList({
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

/** Every figure that the texts state, block by block, under the canvas. */
export function AllFigures({ canvas }: { canvas: Canvas }) {
  const { blocks, others } = canvas
  const count = blocks.reduce((sum, { figures }) => sum + figures.length, others.length)
  return (
    <section className="canvas-figures" aria-labelledby="canvas-figures">
      <h2 id="canvas-figures">Figures the texts state</h2>
      <p className="note">
        {count} figures of {canvas.texts.length} texts, in their own order and words for number and
        period, each checked against what the company printed. Not covered: no results announcement
        prints it.{' '}
        <a className="link" href="/claims">
          All claims with their evidence
        </a>
      </p>
      {blocks.map(({ id, label, figures }) => (
        <FigureList key={id} id={id} label={label} figures={figures} />
      ))}
      {others.length > 0 && <FigureList id="others" label="Of no block" figures={others} />}
    </section>
  )
}
