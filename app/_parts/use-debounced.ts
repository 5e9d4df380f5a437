'use client'

import { useEffect, useEffectEvent } from 'react'

const REST = 40

/** Acts on what is held once it has stayed the same for 40 milliseconds; null is nothing held. */
export function useDebounced<Held>(value: Held | null, act: (value: Held) => void): void {
  const onRest = useEffectEvent(act)
  useEffect(() => {
    if (value === null) return
    const timer = setTimeout(() => onRest(value), REST)
    return () => clearTimeout(timer)
  }, [value])
}
