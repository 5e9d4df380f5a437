import { expect, test } from './support/test'
import { movePointer } from './support/open-page'

test('a figure is found by an alias, with the keyboard, and keeps the vintage', async ({
  page,
}) => {
  await page.goto('/?as-of=2025-11-25')
  await movePointer(page)
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'Metric, chart, page or quarter' })
  await expect(box).toBeFocused()
  await expect(page.getByRole('option').first()).toContainText('Growth of cloud')
  await box.fill('lazada')
  const found = page.getByRole('option')
  await expect(found.first()).toContainText('Lazada')
  await expect(page.getByRole('status').filter({ hasText: 'found' })).toBeVisible()
  await box.press('Enter')
  await expect(page).toHaveURL('/metrics/aidc?as-of=2025-11-25')
})

test('a period finds its results; Escape closes and gives the focus back', async ({ page }) => {
  await page.goto('/charts/cloud')
  await movePointer(page)
  const link = page.getByRole('link', { name: 'Find a figure' })
  await link.click()
  const dialog = page.getByRole('dialog', { name: 'Find a figure' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox').fill('2QFY26')
  await page.getByRole('option', { name: 'September quarter 2025' }).click()
  await expect(page).toHaveURL('/releases/FY2026-Q2')
})

test('what nobody is called is said, and nothing opens', async ({ page }) => {
  await page.goto('/releases')
  await movePointer(page)
  await page.getByRole('link', { name: 'Find a figure' }).click()
  const box = page.getByRole('combobox', { name: 'Metric, chart, page or quarter' })
  await box.fill('zeppelin')
  await expect(page.getByText('Nothing is called “zeppelin”')).toBeVisible()
  await box.press('Enter')
  await expect(page).toHaveURL('/releases')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the link leads to every metric', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Find a figure' }).click()
    await expect(page).toHaveURL('/metrics')
  })
})
