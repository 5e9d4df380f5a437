import type { Page } from '@playwright/test'
import { CHART_IDS, drawingOf, expectAllTakenOver, expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

const SIZES = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
]

declare global {
  interface Window {
    shifted: number
  }
}

/** Adds up how far the page's parts jump, from its first paint on. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifted = 0
    new PerformanceObserver((list) => {
      // Chromium's entries of this type carry a value that the standard library does not know.
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        window.shifted += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** Where the figures and their drawings stand in the page. */
function readBoxes(page: Page): Promise<unknown[]> {
  return page
    .locator('.figure, .chart-figure, .headline-card, .filter-band, .release-ruler')
    .evaluateAll((parts) =>
      parts.map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect()
        return [part.id || part.className.split(' ')[0], x, y + scrollY, width, height]
      }),
    )
}

for (const size of SIZES) {
  test(`nothing moves when the browser takes over, ${size.width} wide`, async ({
    browser,
    page,
  }) => {
    const plain = await browser.newPage({ baseURL: process.env.BASE_URL, viewport: size })
    await plain.route('**/*.js', (route) => route.abort()) // as before its scripts have come
    await page.setViewportSize(size)
    // Which of two pages has its faces in time is chance where both load at once: neither gets any.
    for (const each of [plain, page])
      await each.route('**/*.woff2', (route) => route.fulfill({ body: '' }))
    await watchShifts(page)
    for (const path of ['/', '/charts/cloud', '/explore?metrics=cloud,cmr,employees']) {
      await Promise.all([plain.goto(path), page.goto(path)])
      await expectAllTakenOver(page)
      expect(await readBoxes(page), `boxes of ${path}`).toEqual(await readBoxes(plain))
      expect(await page.evaluate(() => window.shifted), `shift of ${path}`).toBe(0)
    }
    await plain.close()
  })
}

test('the keyboard reads a chart period by period, in sentences', async ({ page }) => {
  await page.goto('/charts/cloud')
  await expectTakenOver(page)
  const spoken = page.locator('#drawing .readable [aria-live]')
  await drawingOf(page).focus()
  await expect(spoken).toBeEmpty()
  await page.keyboard.press('End')
  await expect(spoken).toContainText(/^June quarter 2026: .*48,437.*/)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(spoken).toContainText(/^September quarter 2025: .*39,824.*p(age|\.) 6/)
  await page.keyboard.press('Home')
  await expect(spoken).toContainText(/^September quarter 2023: .*27,648/)
  await page.keyboard.press('Escape')
  await expect(spoken).toBeEmpty()
  await expect(page.locator('.reading')).toHaveCount(0)
})

for (const size of [SIZES[0], SIZES[2]]) {
  test(`the tooltip never covers its point, ${size?.width} wide`, async ({ page }) => {
    if (size) await page.setViewportSize(size)
    await page.goto('/')
    await expectTakenOver(page)
    for (const id of CHART_IDS) {
      await expectTakenOver(page, id)
      const drawing = page.locator(`#${id} .readable`)
      await drawingOf(page, id).focus()
      await page.keyboard.press('Home')
      for (let at = 0; at < 9; at += 1) {
        const { over, inside } = await drawing.evaluate((root) => {
          const tip = root.querySelector('.reading')?.getBoundingClientRect()
          const ring = root.querySelector('.point-ring')?.getBoundingClientRect()
          if (!tip || !ring) return { over: true, inside: false }
          const apart = tip.left >= ring.right || tip.right <= ring.left || tip.top >= ring.bottom
          const within = tip.left >= 0 && tip.right <= document.documentElement.clientWidth
          return { over: !apart, inside: within }
        })
        expect({ id, at, over, inside }).toEqual({ id, at, over: false, inside: true })
        await page.keyboard.press('ArrowRight')
      }
    }
  })
}

test('reading a quarter marks it in every chart of the page, and tells it in one', async ({
  page,
}) => {
  await page.goto('/')
  await expectAllTakenOver(page)
  await drawingOf(page, 'growth').scrollIntoViewIfNeeded()
  await drawingOf(page, 'growth').hover({ position: { x: 400, y: 100 } })
  const told = page.locator('.reading:visible')
  await expect(told).toHaveCount(1)
  await expect(told).toContainText(/^[A-Z][a-z]+ quarter 20\d\d/)
  for (const id of CHART_IDS) {
    const band = page.locator(`#${id} .point-band`)
    await expect(band, id).toHaveCount(1)
  }
  await page.mouse.move(2, 2)
  await expect(page.locator('.point-band')).toHaveCount(0)
  await drawingOf(page, 'cloud').focus()
  await page.keyboard.press('End')
  await expect(page.locator('#cloud .reading')).toContainText('June quarter 2026')
  await expect(page.locator('#growth .point-band')).toHaveCount(1)
  await expect(page.locator('#growth .reading')).toHaveCount(0)
  await expect(page.locator('#growth [aria-live]')).toBeEmpty()
})

test('no frame is blank while the browser takes over, or draws another view', async ({ page }) => {
  await page.addInitScript(() => {
    const counts: number[] = []
    Object.assign(window, { counts })
    const look = () => {
      const texts = [...document.querySelectorAll('#drawing .chart-figure svg text')]
      const seen = texts.filter((text) => text.checkVisibility()).length
      // What has not arrived yet is not blank: the server's drawing may come in two parts.
      const arrived = document.readyState !== 'loading'
      if (arrived && (seen > 0 || counts.length > 0)) counts.push(seen)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  // Set by the script above, in the page.
  const read = () => page.evaluate(() => (window as unknown as { counts: number[] }).counts)
  await page.goto('/charts/cloud')
  await expectTakenOver(page)
  await page.waitForTimeout(200)
  const before = await read()
  expect(before.length).toBeGreaterThan(2)
  expect(new Set(before).size, before.join(' ')).toBe(1)
  await page.getByRole('link', { name: 'Last 8' }).click()
  await expect(drawingOf(page)).toHaveAccessibleName(/Sep Q 2024 to/)
  await page.waitForTimeout(200)
  expect(Math.min(...(await read()))).toBeGreaterThan(20)
})
