import { expect, test } from './support/test'

test('figures seen from an earlier date say what the company changed since', async ({ page }) => {
  await page.goto('/metrics/cloud?as-of=2023-08-10')
  const strip = page.locator('#drawing .strip')
  await expect(strip).toContainText('25,123 then, 25,065 now')
  await strip.getByRole('link').click()
  await expect(page).toHaveURL(/\/changes\?metrics=cloud&since=2023-08-10/)
  await expect(page.locator('main')).toContainText('25,065')
  await page.goto('/explore?metrics=cloud,cmr&as-of=2023-08-10')
  await expect(page.locator('#figure-1 .strip')).toContainText(/restated since 10 Aug 2023/)
  await page.goto('/metrics/cloud')
  await expect(page.locator('.strip')).toHaveCount(0)
})
