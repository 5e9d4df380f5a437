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
    // An embed, a file or another site has no scripts to wait for.
    await page.waitForFunction(() => document.documentElement.dataset.answers !== 'later')
    return answer
  }
}

/** Keeps the scripts of pages away until what it resolves with is called: what is done before comes first. */
export async function keepScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/_next/**/*.js', async (route) => {
    await released
    await route.continue().catch(() => undefined) // the page may be left meanwhile
  })
  return release
}
