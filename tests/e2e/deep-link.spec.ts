import { CHART_IDS, expectTakenOver, readDrawing } from './support/figure'
import { expect, test } from './support/test'

const VIEWS = [
  '/?frequency=fiscal-year&labels=fiscal',
  '/?segments=cloud,aidc&last=8&as-of=2025-11-25',
  '/?from=FY2022-Q1&to=FY2024-Q4&transform=yoy&basis=first',
]

for (const view of VIEWS) {
  test(`a link to ${view} shows its view before any script runs`, async ({ browser, page }) => {
    const served = await browser.newPage({
      baseURL: process.env.BASE_URL,
      javaScriptEnabled: false,
      viewport: { width: 1440, height: 900 },
    })
    await Promise.all([served.goto(view), page.goto(view)])
    await expectTakenOver(page)
    for (const id of CHART_IDS) {
      const drawn = await readDrawing(served, id)
      expect(drawn.length, `texts of ${id}`).toBeGreaterThan(10)
      expect(await readDrawing(page, id), `drawing of ${id}`).toEqual(drawn)
    }
    for (const part of ['.companion', '.headline-card', '.figure-notes', '.source', '.subtitle']) {
      const words = await served.locator(part).allInnerTexts()
      expect(words.join('').length, part).toBeGreaterThan(10)
      expect(await page.locator(part).allInnerTexts(), part).toEqual(words)
    }
    await served.close()
  })
}
