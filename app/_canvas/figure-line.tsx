import { VerdictMark } from '#app/_claims/verdict-chip.tsx'
import { sayFigure } from '#lib/canvas/canvas-figure'
import type { JudgedClaim } from '#lib/claims/judge-ledger'
import { findVerdict } from '#lib/claims/verdicts'

/** A figure of a text with what became of it; the list below has the reason. */
export function FigureLine({ figure }: { figure: JudgedClaim }) {
  const { verdict } = figure.judgment
  const { label, tone } = findVerdict(verdict)
  return (
    <li className="figure-line" data-tone={tone}>
      <VerdictMark id={verdict} />
      <span>
        {sayFigure(figure)}. <b>{label}</b>
      </span>
    </li>
  )
}
