import { expect, type Page } from '@playwright/test'

/**
 * Expects that a page never scrolls sideways, first as wide as its window is, then in other widths:
 * what a window leaves too wide when it shrinks is waited for, and what was drawn too wide stays so.
 */
export async function expectNoSideways(page: Page, others: readonly number[]): Promise<void> {
  const { width: loaded, height } = page.viewportSize() ?? { width: 0, height: 0 }
  for (const width of [loaded, ...others]) {
    await page.setViewportSize({ width, height })
    const readOver = () =>
      page.evaluate(async () => {
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
    const message = `${page.url()} is wider than a window of ${width} by`
    await expect.poll(readOver, { message }).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: loaded, height })
}
