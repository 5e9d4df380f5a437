import { snapEnd, stepOf, type DeckView, type DeckWindow } from '#lib/period/deck-window'

export type Handle = keyof DeckWindow

/** The window once a handle was moved to a place: on whole periods, and never through the other. */
export function moveHandle(
  window: DeckWindow,
  handle: Handle,
  place: number,
  view: DeckView,
): DeckWindow {
  const step = stepOf(view.frequency)
  const first = snapEnd(view, step - 1) - step + 1
  if (handle === 'from') {
    const start = snapEnd(view, place + step - 1) - step + 1
    return { ...window, from: Math.max(Math.min(start, window.to - step + 1), first, 0) }
  }
  const end = snapEnd(view, place)
  return { ...window, to: Math.max(end, window.from + step - 1) }
}

/** Where a key takes a handle: arrows a period, Page keys a year, Home and End to the ends. */
export function placeByKey(
  key: string,
  window: DeckWindow,
  handle: Handle,
  view: DeckView,
): number | null {
  const at = window[handle]
  const step = stepOf(view.frequency)
  if (key === 'ArrowRight' || key === 'ArrowUp') return at + step
  if (key === 'ArrowLeft' || key === 'ArrowDown') return at - step
  if (key === 'PageUp') return at + 4
  if (key === 'PageDown') return at - 4
  if (key === 'Home') return 0
  return key === 'End' ? view.quarters.length - 1 : null
}
