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
