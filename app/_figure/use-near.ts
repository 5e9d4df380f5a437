'use client'

import { useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { Nearness } from '#app/_figure/draw-queue.ts'

/** What a reader reaches soon: half a window above and below what is seen. */
const AHEAD = '50% 0px'

/** Whether an element is in view, or nearly so. */
export function useNear(element: RefObject<HTMLElement | null>): Nearness {
  const [near, setNear] = useState(false)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const { current } = element
    if (!current) return
    const observers = (
      [
        [setSeen, '0px'],
        [setNear, AHEAD],
      ] as const
    ).map(([set, rootMargin]) => {
      const observer = new IntersectionObserver(
        // In one go, for the chart library draws nothing in the first of its passes.
        (entries) => flushSync(() => set(entries.at(-1)?.isIntersecting === true)),
        { rootMargin },
      )
      observer.observe(current)
      return observer
    })
    return () => observers.forEach((observer) => observer.disconnect())
  }, [element])
  return seen ? 'seen' : near ? 'near' : 'far'
}
