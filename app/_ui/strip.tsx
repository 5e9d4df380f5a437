import type { ReactNode } from 'react'
import { RestatedMark } from '#app/_ui/mark.tsx'

/**
 * What has become of a figure since a vintage: `changed` for values restated or corrected, which
 * warn; otherwise unchanged, or only reported on another structure.
 */
export function Strip({ changed, children }: { changed: boolean; children: ReactNode }) {
  return (
    <div className={changed ? 'strip changed' : 'strip'}>
      {changed && <RestatedMark />}
      <p>{children}</p>
    </div>
  )
}
