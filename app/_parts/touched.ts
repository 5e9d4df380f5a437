/**
 * Whether what a reader touched before scripts answered (app/_shell/first-touch.ts) is one of a
 * selector. Asked when code is first run, it has what the answer needs fetched before the page is
 * taken over.
 */
export function isTouched(selector: string): boolean {
  return (
    typeof document !== 'undefined' &&
    document.querySelector(`:is(${selector})[data-touched]`) !== null
  )
}
