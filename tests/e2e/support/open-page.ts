import type { Page } from '@playwright/test'

/** Moves the pointer, as a reader does: a page's scripts wait for a sign of one. */
export async function movePointer(page: Page): Promise<void> {
  // The page may be left or closed meanwhile, as any may; then there is no pointer to move.
  for (const at of [1, 2]) await page.mouse.move(at, at).catch(() => undefined)
}

/** Makes `page.goto` wait, as a reader would, until the page answers to what is done with it. */
export function waitUntilReady(page: Page): void {
  const goto = page.goto.bind(page)
  page.goto = async (address, options) => {
    const answer = await goto(address, options)
    await movePointer(page)
    await page.waitForFunction(() => {
      const scripts = document.querySelector('script[data-later], script[src^="/_next/"]')
      if (!scripts) return true // an embed, a file, another site
      // What React has taken over carries its marks; the footer comes last.
      const last = document.querySelector('.site-footer a')
      return last !== null && Object.keys(last).some((key) => key.startsWith('__reactFiber'))
    })
    return answer
  }
}
