import type { Page } from '@playwright/test'
import { PAGE_KINDS } from '../../scripts/page-kinds.mjs'
import { expectAllTakenOver } from './support/figure'
import { expect, test } from './support/test'

/** How long after the first paint faces come, as on a slow connection. */
const LATE = 300

/** Resolves when the page at an address, and not the one before it, shows its first words. */
async function waitForWords(page: Page, path: string): Promise<void> {
  const isPainted = (address: string) =>
    location.pathname + location.search === address &&
    performance.getEntriesByName('first-contentful-paint').length > 0
  // Asked again where the page changes under the question.
  while (!(await page.evaluate(isPainted, path).catch(() => page.isClosed())))
    await new Promise((resolve) => setTimeout(resolve, 20))
}

/** Adds up how far a page's parts jump from its first paint on; resolves with what reads the sum. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      // Chromium's entries of this type carry a value that the standard library does not know.
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        shifts.push(entry.value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  // Set by the script above, in the page.
  const read = () => (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0)
  return () => page.evaluate(read)
}

for (const width of [390, 768, 1440])
  test(`no page ever shifts, ${width} wide, not when faces come late either`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height: 900 })
    const readShifts = await watchShifts(page)
    const faces = new Set<string>()
    let opened = ''
    await page.route('**/*.woff2', async (route) => {
      faces.add(new URL(route.request().url()).pathname)
      await waitForWords(page, opened)
      await new Promise((resolve) => setTimeout(resolve, LATE))
      await route.continue()
    })
    for (const path of [...PAGE_KINDS.map(([path]) => path), '/no-such-page']) {
      opened = path
      const fonts = page.waitForResponse(/\.woff2/)
      await page.goto(path)
      await expectAllTakenOver(page)
      await fonts
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      expect(await readShifts(), `shift of ${path}`).toBe(0)
    }
    // What pages print is in the faces that they wait for, and in no others.
    expect(
      [...faces].filter((face) => !/source_(sans_3_[46]00|serif_4_600)[-.]/.test(face)),
    ).toEqual([])
    expect(faces.size).toBe(3)
  })
