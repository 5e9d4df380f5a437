import type { ReactNode } from 'react'
import type { Quality } from '#lib/data/fact'

const NAMES: { readonly [quality in Quality]: string } = {
  primary: 'from the company’s own document',
  mirror: 'from a copy of the document',
  secondary: 'from a report of it',
}

/** Where a figure comes from, 10 px: filled, hatched or outlined. */
export function QualityMark({ quality }: { quality: Quality }) {
  return (
    <svg className="mark" width={10} height={10} viewBox="0 0 10 10" role="img">
      <title>{NAMES[quality]}</title>
      {quality === 'primary' && <path fill="var(--ink-2)" d="M0 0h10v10H0z" />}
      {quality === 'mirror' && (
        <path
          fill="none"
          stroke="var(--ink-2)"
          d="M.5.5h9v9h-9zM.5 5.5l5-5M.5 9.5l9-9M4.5 9.5l5-5"
          strokeWidth={1.1}
        />
      )}
      {quality === 'secondary' && (
        <path
          fill="none"
          stroke="var(--ink-2)"
          strokeWidth={1.3}
          strokeDasharray="2.4 1.6"
          d="M.65.65h8.7v8.7H.65z"
        />
      )}
    </svg>
  )
}

/** The mark of a provisional value; draws nothing for one from the company’s own document. */
export function ProvisionalMark({ quality }: { quality: Quality | null | undefined }) {
  return quality && quality !== 'primary' ? <QualityMark quality={quality} /> : null
}

/** The slot at the right of a number’s digits, which keeps columns aligned, marked or not. */
export function MarkSlot({
  quality,
  children,
}: {
  quality?: Quality | null
  children?: ReactNode
}) {
  return <span className="mark-slot">{children ?? <ProvisionalMark quality={quality} />}</span>
}

/** A rate the company gave like for like. */
export function LikeForLikeMark() {
  return (
    <svg className="mark" width={10} height={10} viewBox="0 0 10 10" role="img">
      <title>like for like</title>
      <path fill="var(--page)" stroke="var(--ink)" strokeWidth={1.4} d="M5 1l4 4-4 4-4-4z" />
    </svg>
  )
}

/** A value with a note that does not apply to the rest of its column. */
export function NoteMark({ note }: { note: string }) {
  return (
    <svg className="mark note-mark" width={7} height={7} viewBox="0 0 7 7" role="img">
      <title>{note}</title>
      <path
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth={1.1}
        d="M3.5 0v7M.5 1.75l6 3.5M.5 5.25l6-3.5"
      />
    </svg>
  )
}
