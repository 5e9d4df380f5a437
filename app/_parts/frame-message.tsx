import type { ReactNode } from 'react'

/**
 * In place of a drawing: what is loading, why there is nothing, or what failed and still holds.
 * `way` is the link or button out.
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
