'use client'

import { startTransition, useEffect, useState } from 'react'
import { whenIdle } from '#app/_charts/when-idle.ts'

/** True once a component has been painted and the browser has nothing more pressing to do. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => whenIdle(() => startTransition(() => setPainted(true))), [])
  return painted
}

/** False until two frames after `begun`, in which a chart library may be blank. */
export function useSettled(begun: boolean): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    if (!begun) return
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setSettled(true))
    })
    return () => cancelAnimationFrame(frame)
  }, [begun])
  return settled
}
