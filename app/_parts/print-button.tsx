'use client'

import { useHydrated } from '#app/_parts/use-hydrated.ts'

/** Opens the browser's own print dialog. Without scripts it is not seen; the browser's menu prints. */
export function PrintButton() {
  const hydrated = useHydrated()
  return (
    <button
      type="button"
      className="button"
      style={hydrated ? undefined : { visibility: 'hidden' }} // its place is kept: nothing jumps
      onClick={() => window.print()}
    >
      Print on one page
    </button>
  )
}
