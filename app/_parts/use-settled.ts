'use client'

import { startTransition, useEffect, useState } from 'react'
import { whenIdle } from '#app/_parts/when-idle.ts'

/** The value, once it has been painted and the browser is idle; until then the one before it. */
export function useIdleValue<Value extends object>(value: Value): Value | null {
  const [last, setLast] = useState<Value | null>(null)
  useEffect(() => whenIdle(() => startTransition(() => setLast(value))), [value])
  return last
}

/** False until two frames after `begun`, in which a chart library may be blank. */
export function useSettled(begun: boolean): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    if (!begun) return
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setSettled(true))
    })
    return () => {
      cancelAnimationFrame(frame)
      setSettled(false)
    }
  }, [begun])
  return begun && settled
}
