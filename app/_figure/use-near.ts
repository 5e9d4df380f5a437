'use client'

import { useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { whenIdle } from '#app/_parts/when-idle.ts'

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

/** A value, where `now` at once, else when the browser is idle; until then the one before it. */
export function useInTurn<Value>(value: Value, now: boolean): Value {
  const [last, setLast] = useState(value)
  if (now && last !== value) setLast(value)
  useEffect(() => {
    if (!now && last !== value) return whenIdle(() => flushSync(() => setLast(value)))
  }, [value, last, now])
  return now ? value : last
}
