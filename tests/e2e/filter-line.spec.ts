import type { Page } from '@playwright/test'
import { expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

const line = (page: Page) => page.locator('.filter-line')
const yoy = (page: Page) => page.getByRole('radio', { name: 'YoY', exact: true })

declare global {
  interface Window {
    jumped: number
  }
}

/** Adds up how far the page's parts jump, those that follow a press too. */
async function watchJumps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.jumped = 0
    new PerformanceObserver((list) => {
      // Chromium's entries of this type carry a value that the standard library does not know.
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        window.jumped += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** Presses where the button stands: a locator's own click may scroll the page first. */
async function press(page: Page): Promise<void> {
  const { x, y } = (await line(page).locator('.button:visible').boundingBox()) ?? { x: NaN, y: NaN }
  await page.mouse.click(x + 9, y + 9)
}

for (const [width, height] of [
  [390, 844],
  [768, 1024],
  [1440, 900],
] as const)
  test(`the filters stay in reach while the page scrolls, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await watchJumps(page)
    await page.goto('/')
    await expectTakenOver(page)
    await page.locator('#cmr').scrollIntoViewIfNeeded()
    await expect(line(page)).toBeInViewport({ ratio: 1 })
    const box = await line(page).boundingBox()
    expect(box?.y).toBe(0)
    expect(box?.height).toBeLessThan(56)
    await expect(yoy(page)).not.toBeInViewport()

    const before = await page.evaluate(() => scrollY)
    await press(page)
    await expect(yoy(page)).toBeInViewport()
    expect(await page.evaluate(() => scrollY)).toBe(before)
    expect(await page.evaluate(() => window.jumped)).toBeLessThan(0.01)
    await yoy(page).click()
    await expect(page).toHaveURL('/?transform=yoy')
    await expect(line(page)).toContainText('Year over year')
    await page.keyboard.press('Escape')
    await expect(yoy(page)).not.toBeInViewport()
  })

test('the open filters close when another part of the page is pressed, and hide nothing focused', async ({
  page,
}) => {
  await page.goto('/charts/cloud')
  await expectTakenOver(page)
  await page.locator('#download').scrollIntoViewIfNeeded()
  await press(page)
  await expect(yoy(page)).toBeInViewport()
  await page.mouse.click(3, 700)
  await expect(yoy(page)).not.toBeInViewport()

  const { height } = (await line(page).boundingBox()) ?? { height: NaN }
  await page.locator('#download a').first().focus()
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Shift+Tab')
    const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top)
    expect(top).toBeGreaterThanOrEqual(height)
  }
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the line opens the filters, too', async ({ page }) => {
    await page.goto('/')
    await page.locator('#cmr').scrollIntoViewIfNeeded()
    await press(page)
    await page.getByRole('radio', { name: 'TTM' }).click()
    await expect(page).toHaveURL('/?frequency=ttm')
  })
})
