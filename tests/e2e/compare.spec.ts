import type { Page } from '@playwright/test'
import { expectDrawn, expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

async function open(page: Page, path: string) {
  await page.goto(path)
  await expectTakenOver(page)
}

const OPEN = 'Compare with an earlier date'

test('a second knob is asked for, moved by key and let go, and the figure follows', async ({
  page,
}) => {
  await open(page, '/charts/cloud')
  await expect(page.getByRole('slider', { name: 'Then' })).toHaveCount(0)
  await page.getByRole('link', { name: OPEN }).click()
  const knob = page.getByRole('slider', { name: 'Then' })
  await expect(knob).toHaveAttribute('aria-valuetext', '13 May 2026')
  await expectDrawn(page, 'drawing', { shows: ['as of 13 May 2026', 'as of 20 Aug 2026'] })
  await knob.press('ArrowLeft')
  await expect(page).toHaveURL(/compare=2026-0\d-\d\d/)
  await expect(page.locator('#figures thead')).toContainText('Then,')
  await page.getByRole('link', { name: 'Stop comparing' }).click()
  await expect(page).toHaveURL('/charts/cloud')
  await expect(page.locator('#figures thead')).not.toContainText('Then,')
})

test('on a phone the earlier date is a list', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, '/charts/cloud?compare=2026-05-13')
  await page.getByRole('combobox', { name: 'Then, as of' }).selectOption({ label: '15 May 2025' })
  await expect(page).toHaveURL('/charts/cloud?compare=2025-05-15')
  await expectDrawn(page, 'drawing', { shows: ['as of 15 May 2025'] })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the link, the list, the drawing and the table are in the page', async ({ page }) => {
    await page.goto('/charts/cloud')
    await page.getByRole('link', { name: OPEN }).click()
    await expect(page.locator('#drawing .chart-svg:visible')).toContainText('as of 13 May 2026')
    await page.getByRole('combobox', { name: 'Then, as of' }).selectOption('2025-05-15')
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page).toHaveURL('/charts/cloud?compare=2025-05-15')
    await expect(page.locator('#figures thead')).toContainText('Then, 15 May 2025')
    await expect(page.locator('#drawing .chart-svg:visible')).toContainText('as of 15 May 2025')
  })
})

test('on a desk the whole table of two dates is seen, and the rail stands beside the offer to compare', async ({
  page,
}) => {
  await open(page, '/charts/cloud?compare=2025-05-15')
  const room = page.locator('.wide-table')
  await expect(room).toBeVisible()
  expect(await room.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0)
  await open(page, '/charts/cloud')
  expect((await page.locator('.release-ruler').boundingBox())?.height).toBeLessThan(48)
})
