'use client'

import { useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

/** What a reader reaches soon: half a window above and below what is seen. */
const AHEAD = '50% 0px'

/** Whether an element is in view or nearly so. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const observer = new IntersectionObserver(
      // In one go, for the chart library draws nothing in the first of its passes.
      (entries) => flushSync(() => setNear(entries.at(-1)?.isIntersecting === true)),
      { rootMargin: AHEAD },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return near
}
