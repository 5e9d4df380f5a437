import type { MouseEvent } from 'react'

/**
 * Does in place what a link's address would do, and leaves the link alone where the reader asks
 * for a new tab or window.
 */
export function onPlainClick(event: MouseEvent, act: () => void) {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  act()
}
