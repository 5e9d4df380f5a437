import type { ReactNode } from 'react'
import type { ShownFigure } from '#app/_claims/check-state.ts'
import { findFigureVerdict } from '#lib/claims/text/judging/figure-verdict'

/** The text as it was pasted, each figure marked by its verdict and linked to what is said of it. */
export function MarkedText({ text, figures }: { text: string; figures: readonly ShownFigure[] }) {
  const parts: ReactNode[] = []
  let at = 0
  for (const { id, start, end, verdict, of } of figures) {
    if (start < at) continue
    const { label, tone } = findFigureVerdict(verdict)
    parts.push(text.slice(at, start))
    parts.push(
      <a
        key={id}
        href={`#${id}`}
        className={`figure-mark ${tone}`}
        title={of ? `${label}: ${of}` : label}
      >
        {text.slice(start, end)}
        <span className="hidden-text"> ({label})</span>
      </a>,
    )
    at = end
  }
  return (
    <div className="marked-text">
      {parts}
      {text.slice(at)}
    </div>
  )
}
