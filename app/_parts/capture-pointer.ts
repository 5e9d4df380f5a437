import type { PointerEvent } from 'react'

/**
 * Has a drag go on when the pointer leaves the element that it began on. A touch that was held until
 * scripts answered is over by then, so there is no pointer to capture.
 */
export function capturePointer({ isTrusted, currentTarget, pointerId }: PointerEvent) {
  if (isTrusted) currentTarget.setPointerCapture(pointerId)
}
