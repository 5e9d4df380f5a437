'use client'

import type { ReactNode } from 'react'
import { useHydrated } from '#app/_parts/use-hydrated.ts'

/** Opens the browser's own print dialog. Without scripts, the browser's menu prints. */
export function PrintButton() {
  return (
    <ScriptButton className="button" onClick={() => window.print()}>
      Print on one page
    </ScriptButton>
  )
}

/** A button that needs scripts: without them it is invisible, but keeps its place so that nothing moves. */
export function ScriptButton({
  className,
  onClick,
  children,
}: {
  className: string
  onClick: () => void
  children: ReactNode
}) {
  const hydrated = useHydrated()
  return (
    <button
      type="button"
      className={className}
      style={hydrated ? undefined : { visibility: 'hidden' }}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
