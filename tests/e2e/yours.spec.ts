import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Estimates and notes of yours' })

async function open(page: Page): Promise<void> {
  await page.getByText('Add an estimate or a note').first().click()
  await expect(dialogOf(page)).toBeVisible()
}

test('an estimate and a note are added by keys, stand in the address, and leave it again', async ({
  page,
}) => {
  await page.goto('/charts/cloud')
  await open(page)
  const value = dialogOf(page).getByLabel('Value, CNY million')
  await value.fill('much')
  await value.press('Enter')
  await expect(dialogOf(page).getByRole('alert').first()).toContainText('Give a number')
  await value.fill('52,000')
  await value.press('Enter')
  const text = dialogOf(page).getByLabel('Text')
  await text.fill('Price cut <b>')
  await text.press('Enter')
  await expect(page).toHaveURL(/estimate=cloud%3AFY2027-Q2%3A52000&note=FY2027-Q1%3APrice\+cut/)
  await expect(page.locator('#drawing .figure-notes')).toContainText(
    'Estimate (yours), Cloud, CNY million: 52,000 for Sep Q 2026, not filed yet.',
  )
  await expect(page.locator('#drawing .figure-notes')).toContainText('“Price cut <b>”.')
  await dialogOf(page)
    .getByRole('button', { name: /^Remove Estimate/ })
    .click()
  await expect(page).not.toHaveURL(/estimate=/)
  await page.keyboard.press('Escape')
  await expect(page.getByText('Add an estimate or a note').first()).toBeFocused()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a page draws, lists and tabulates what its address has', async ({ page }) => {
    await page.goto('/metrics/cloud?estimate=cloud:FY2027-Q2:52000&note=FY2026-Q2:Price%20cut')
    await expect(page.locator('#drawing .subtitle')).toContainText(
      'gray diamonds: estimate (yours)',
    )
    await expect(page.locator('#drawing .yours-rows tbody tr')).toHaveCount(2)
    await expect(page.locator('#drawing .chart-svg:visible')).toContainText('52.0')
  })
})

test('the dashboard takes none and says so', async ({ page }) => {
  await page.goto('/?note=FY2026-Q2:Price')
  await expect(page.getByText('"note" is not a parameter here.')).toBeVisible()
})
