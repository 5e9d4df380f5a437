import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Milliseconds from the last input to the frame that showed each drawing anew. */
    answers: { drawing: number[]; tables: number }
  }
}

/**
 * Starts a clock in the page that every click, key and release of the pointer sets to zero, at the
 * time the browser gives the input. It is read when a frame has been painted after the words and
 * numbers of a drawing, or of a table, have become others.
 */
export async function startWatch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const read = (selector: string) =>
      [...document.querySelectorAll(selector)].map((part) => part.textContent).join()
    const parts = { drawing: '.readable', tables: '#figures table, .companion table' }
    let [start, drawing, tables] = [0, '', '']
    window.answers = { drawing: [], tables: NaN }
    const reset = ({ timeStamp }: Event) => {
      start = timeStamp
      window.answers = { drawing: [], tables: NaN }
      ;[drawing, tables] = [read(parts.drawing), read(parts.tables)]
    }
    for (const input of ['click', 'keydown', 'pointerup'])
      addEventListener(input, reset, { capture: true })
    const painted = (then: (taken: number) => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => then(performance.now() - start) // after the frame
        port2.postMessage(null)
      })
    new MutationObserver(() => {
      const now = [read(parts.drawing), read(parts.tables)] as const
      if (now[0] !== drawing) painted((taken) => window.answers.drawing.push(taken))
      if (now[1] !== tables) painted((taken) => (window.answers.tables = taken))
      ;[drawing, tables] = now
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

/** What the clock says of the last input, once all of the page has answered it. */
export async function readWatch(page: Page): Promise<Window['answers']> {
  await page.waitForFunction(
    () => window.answers.drawing.length > 0 && !document.querySelector('[aria-busy=true]'),
  )
  return page.evaluate(() => window.answers)
}

export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
