/** What a reader does with a page, before anything of it is asked for. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin']

/**
 * Runs a task once the reader first does something with the page: moves, touches, scrolls or types.
 * Until then the page stays as the server drew it and takes nothing of the device. Answers what
 * calls it off.
 */
export function whenAttended(task: () => void): () => void {
  const waiting = new AbortController()
  const begin = () => {
    waiting.abort()
    task()
  }
  for (const sign of SIGNS)
    addEventListener(sign, begin, { capture: true, passive: true, signal: waiting.signal })
  return () => waiting.abort()
}
