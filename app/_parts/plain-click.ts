import type { MouseEvent } from 'react'

/**
 * Handles a plain click on a link instead of following its address. A click that asks for a new
 * tab or window is left to the browser.
 */
export function onPlainClick(event: MouseEvent, act: () => void) {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  act()
}
