'use client'

import { useSyncExternalStore } from 'react'
import type { DrawingWidth } from '#app/_parts/chart-drawings.tsx'

/** Where the style sheet shows another drawing than the narrowest, as in app/_figure/figure.css. */
const WIDE_FROM: readonly { width: DrawingWidth; media: string }[] = [
  { width: 1080, media: '(min-width: 1176px)' },
  { width: 720, media: '(min-width: 720px)' },
  { width: 480, media: '(min-width: 512px) and (max-width: 719.98px)' },
]

function subscribe(listener: () => void) {
  const lists = WIDE_FROM.map(({ media }) => matchMedia(media))
  for (const list of lists) list.addEventListener('change', listener)
  return () => {
    for (const list of lists) list.removeEventListener('change', listener)
  }
}

function read(widths: readonly DrawingWidth[]): DrawingWidth {
  const fits = WIDE_FROM.find(
    ({ width, media }) => widths.includes(width) && matchMedia(media).matches,
  )
  return fits?.width ?? 360
}

/** The width that the style sheet shows now, of those the figure is drawn at. */
export function useDrawingWidth(widths: readonly DrawingWidth[]): DrawingWidth {
  return useSyncExternalStore(
    subscribe,
    () => read(widths),
    () => 360,
  )
}
