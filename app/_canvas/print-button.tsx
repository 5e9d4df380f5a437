'use client'

import { useHydrated } from '#app/_controls/use-hydrated.ts'

/** Opens the browser's own print dialog; without scripts its menu does. */
export function PrintButton() {
  if (!useHydrated()) return null
  return (
    <button type="button" className="button" onClick={() => window.print()}>
      Print on one page
    </button>
  )
}
