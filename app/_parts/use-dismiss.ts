'use client'

import { useEffect, type RefObject } from 'react'

/** Closes an open details element on Escape, which gives the focus back, and on a click elsewhere. */
export function useDismiss(details: RefObject<HTMLDetailsElement | null>) {
  useEffect(() => {
    function close(event: Event) {
      const element = details.current
      if (!element?.open) return
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        element.querySelector('summary')?.focus()
      } else if (event.target instanceof Node && element.contains(event.target)) return
      element.open = false
    }
    document.addEventListener('keydown', close)
    document.addEventListener('pointerdown', close)
    return () => {
      document.removeEventListener('keydown', close)
      document.removeEventListener('pointerdown', close)
    }
  }, [details])
}
