'use client'

import { useEffect, useEffectEvent } from 'react'

const REST = 40

/** Acts on what is held once it has stayed the same for 40 milliseconds; null is nothing held. */
export function useRested<Held>(held: Held | null, act: (held: Held) => void): void {
  const onRest = useEffectEvent(act)
  useEffect(() => {
    if (held === null) return
    const timer = setTimeout(() => onRest(held), REST)
    return () => clearTimeout(timer)
  }, [held])
}
