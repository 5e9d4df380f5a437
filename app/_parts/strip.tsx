import type { ReactNode } from 'react'
import { RestatedMark } from '#app/_parts/restated-mark.tsx'

/**
 * How a figure has changed since a vintage: `changed` for values restated or corrected, which
 * warn; otherwise unchanged, or only reported on another structure. `href` shows the difference.
 */
export function Strip({
  changed,
  href = null,
  children,
}: {
  changed: boolean
  href?: string | null
  children: ReactNode
}) {
  return (
    <div className={changed ? 'strip changed' : 'strip'}>
      {changed && <RestatedMark />}
      <p>
        {children}
        {href !== null && (
          <>
            {' '}
            <a className="link" href={href}>
              See the difference
            </a>
          </>
        )}
      </p>
    </div>
  )
}
