'use client'

import { useRef, useState, type PointerEvent } from 'react'
import { moveHandle, type Handle } from '#app/_filters/deck-move.ts'
import type { DeckView, DeckWindow } from '#lib/period/deck-window'

interface Drag {
  handle: Handle
  window: DeckWindow
}

/** The plank whose edge for a handle is nearest to a point on the screen. */
function placeAt(track: Element, handle: Handle, x: number): number {
  const side = handle === 'from' ? 'left' : 'right'
  const planks = track.querySelectorAll('.deck-planks > *')
  const off = Array.from(planks, (plank) => Math.abs(plank.getBoundingClientRect()[side] - x))
  return off.indexOf(Math.min(...off))
}

/**
 * Moves the nearer handle with the pointer. What is held shows at once; it is handed over when the
 * pointer lets go, so that one drag is one change.
 */
export function useDeckDrag(
  window: DeckWindow,
  view: DeckView,
  onMove: (window: DeckWindow) => void,
) {
  const [dragged, setDragged] = useState<Drag | null>(null)
  const latest = useRef<Drag | null>(null)
  const keep = (next: Drag | null) => {
    latest.current = next
    setDragged(next)
  }

  function drag(event: PointerEvent, from: Drag) {
    const place = placeAt(event.currentTarget, from.handle, event.clientX)
    keep({ ...from, window: moveHandle(from.window, from.handle, place, view) })
  }

  return {
    dragged,
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const [start, end] = (['from', 'to'] as const).map((handle) =>
        Math.abs(placeAt(event.currentTarget, handle, event.clientX) - window[handle]),
      )
      drag(event, { handle: (start ?? 0) <= (end ?? 0) ? 'from' : 'to', window })
    },
    onPointerMove(event: PointerEvent) {
      if (latest.current) drag(event, latest.current)
    },
    onPointerUp() {
      if (latest.current) onMove(latest.current.window)
      keep(null)
    },
    onPointerCancel() {
      keep(null)
    },
  }
}
