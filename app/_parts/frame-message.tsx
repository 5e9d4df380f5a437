import type { ReactNode } from 'react'

/**
 * A message instead of a drawing: what is loading, why there is nothing, or what failed. `way` is the
 * link or button that helps.
 */
export function FrameMessage({
  title,
  text,
  way,
}: {
  title: string
  text: string
  way?: ReactNode
}) {
  return (
    <div className="frame-message" role="status">
      <b>{title}</b>
      <p>{text}</p>
      {way}
    </div>
  )
}
