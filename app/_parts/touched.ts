/**
 * Whether what a reader touched before scripts answered (server/first-touch.mjs) is one of a
 * selector. Asked when code is first run, it has what the answer needs fetched before the page is
 * taken over.
 */
export function isTouched(selector: string): boolean {
  return (
    typeof document !== 'undefined' &&
    document.querySelector(`:is(${selector})[data-touched]`) !== null
  )
}

/**
 * Runs `act` at once where the reader has touched one of a selector, and else whenever one is pressed:
 * what the answer needs is fetched while the page is still being taken over. For code that is loaded
 * once a page; `act` may run several times.
 */
export function onTouch(selector: string, act: () => void): void {
  if (typeof document === 'undefined') return
  if (isTouched(selector)) act()
  const press = ({ target }: Event) => {
    if (target instanceof Element && target.closest(selector)) act()
  }
  addEventListener('pointerdown', press, { capture: true, passive: true })
}
