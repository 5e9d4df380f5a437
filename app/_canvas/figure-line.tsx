import { sayFigure } from '#lib/canvas/canvas-figure'
import type { JudgedClaim } from '#lib/claims/judge-ledger'
import { findVerdict } from '#lib/claims/verdicts'

/** A figure of a text with what became of it, the reason on hover and in the list below. */
export function FigureLine({ figure }: { figure: JudgedClaim }) {
  const { label, tone } = findVerdict(figure.judgment.verdict)
  return (
    <li className="figure-line">
      {sayFigure(figure)}. <b data-tone={tone}>{label}</b>
    </li>
  )
}
