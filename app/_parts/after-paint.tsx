'use client'

import {
  startTransition,
  useEffect,
  useMemo,
  useState,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { whenIdle } from '#app/_parts/when-idle.ts'

/** The value, once it has been painted and the browser is idle; until then the one before it. */
function useIdleValue<Value extends object>(value: Value): Value | null {
  const [last, setLast] = useState<Value | null>(null)
  useEffect(() => whenIdle(() => startTransition(() => setLast(value))), [value])
  return last
}

/**
 * The part of a page below its drawings. It updates once they have been painted; until then it shows
 * its previous content, which cannot be copied or downloaded.
 */
export function AfterPaint({ children }: { children: ReactNode }) {
  const newest = useMemo(() => ({ children }), [children])
  const painted = useIdleValue(newest) ?? newest
  const stale = painted !== newest
  // Not `inert`, which the browser hands down to every cell before it can paint the drawing.
  function refuse(event: MouseEvent) {
    if (!stale) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div style={{ display: 'contents' }} aria-busy={stale} onClickCapture={refuse}>
      {painted.children}
    </div>
  )
}
