import { CHART_IDS, MORE_CHART_IDS } from './support/figure'
import { expect, test } from './support/test'

test('the list of charts draws each of them where there is room, over its reading', async ({
  page,
}) => {
  await page.goto('/charts')
  const drawings = page.locator('.listed-drawing svg')
  await expect(drawings).toHaveCount(CHART_IDS.length + MORE_CHART_IDS.length)
  await expect(drawings.last()).toBeVisible()
  await expect(page.locator('.chart-list > li').nth(3)).toContainText(
    'CNY billion, by quarter. Jun Q 2026: 48.4, +45% on the year before.',
  )
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(drawings.first()).toBeHidden()
  await page.getByRole('link', { name: 'Cloud revenue' }).click()
  await expect(page).toHaveURL('/charts/cloud')
})

test('figures abreast have their drawings, sources and actions on one line', async ({ page }) => {
  await page.goto('/')
  for (const part of ['.chart-figure', '.source', '.figure-actions']) {
    const all = await page.locator(`.abreast > .figure > ${part}`).all()
    const boxes = await Promise.all(all.map((one) => one.boundingBox()))
    expect(boxes, part).toHaveLength(3)
    expect(new Set(boxes.map((box) => Math.round(box?.y ?? 0))).size, part).toBe(1)
  }
})
