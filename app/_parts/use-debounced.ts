'use client'

import { useEffect, useEffectEvent } from 'react'

const REST = 40

/** Acts on a value once it has stayed the same for 40 milliseconds; null does nothing. */
export function useDebounced<Value>(value: Value | null, act: (value: Value) => void): void {
  const onRest = useEffectEvent(act)
  useEffect(() => {
    if (value === null) return
    const timer = setTimeout(() => onRest(value), REST)
    return () => clearTimeout(timer)
  }, [value])
}
