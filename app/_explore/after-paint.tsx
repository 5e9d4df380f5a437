'use client'

import { useMemo, type ReactNode } from 'react'
import { useWhenIdle } from '#app/_charts/use-settled.ts'

/**
 * What stands under the drawings of a page: it follows once they have been painted. Until then it
 * shows what it last held, of which nothing can be copied or downloaded.
 */
export function AfterPaint({ children }: { children: ReactNode }) {
  const held = useMemo(() => ({ children }), [children])
  const shown = useWhenIdle(held) ?? held
  return (
    <div style={{ display: 'contents' }} aria-busy={shown !== held} inert={shown !== held}>
      {shown.children}
    </div>
  )
}
