'use client'

import { useEffect, useState, type RefObject } from 'react'

/** What an element of `width` pixels must shrink by to fit where it stands: 1 where there is room. */
export function useFit(element: RefObject<HTMLElement | null>, width: number): number {
  const [room, setRoom] = useState(width)
  useEffect(() => {
    if (!element.current || typeof ResizeObserver === 'undefined') return
    // Told of the first size before the frame is painted, so nothing is seen to shrink.
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom(entry.contentRect.width)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return room > 0 ? Math.min(1, room / width) : 1
}
