'use client'

import { useEffect, useState } from 'react'

const PATIENCE = 1000

/** True once `waiting` has lasted for a second. */
export function useLongWait(waiting: boolean): boolean {
  const [isLong, setLate] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [waiting])
  return isLong && waiting
}
