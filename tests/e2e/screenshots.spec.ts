import { mkdirSync } from 'node:fs'
import { PAGE_KINDS } from '../../scripts/page-kinds.mjs'
import { expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

const FOLDER = 'screenshots'
/** Every kind of page, and a chart of each mark. */
const PAGES: readonly (readonly [path: string, name: string])[] = [
  ...PAGE_KINDS,
  ...['growth', 'segment-mix', 'capex-plan', 'cash-flow'].map(
    (id) => [`/charts/${id}`, id] as const,
  ),
  ['/releases/FY2024-Q2', 'results-restated'],
  ['/explore', 'explore-empty'],
  ['/charts/clout', 'missing'],
  ['/charts/aidc?from=FY2015-Q1&to=FY2015-Q2', 'empty'],
  ['/embed/cloud', 'embed'],
]

/** Width in pixels, from the header of a PNG file. */
function readWidth(png: Buffer): number {
  return png.readUInt32BE(16)
}

test.beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true })
})

for (const [path, name] of PAGES) {
  test(`${name} is pictured at three widths, light and dark`, async ({ page }) => {
    test.slow()
    for (const width of [390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path)
      const drawn = await page.locator('.chart-figure').count()
      if (drawn > 0 && name !== 'empty') await expectTakenOver(page)
      const taken = []
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const file = `${FOLDER}/${name}-${width}-${colorScheme}.png`
        const png = await page.screenshot({ path: file, fullPage: true })
        expect(readWidth(png), file).toBe(width)
        expect(png.length, file).toBeGreaterThan(drawn > 0 ? 30_000 : 8_000)
        taken.push(png)
      }
      expect(taken[0]?.equals(taken[1] ?? Buffer.alloc(0)), `${name} looks the same`).toBe(false)
    }
  })
}
