import type { Page } from '@playwright/test'
import { expectDrawn, expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

const field = (page: Page) => page.getByRole('textbox', { name: /^Periods/ })
const note = (page: Page) => page.locator('.typed-note')
const rows = (page: Page) => page.locator('#figures tbody tr')

async function open(page: Page, path = '/charts/cloud') {
  await page.goto(path)
  await expectTakenOver(page)
}

async function type(page: Page, text: string) {
  await field(page).fill(text)
  await field(page).press('Enter')
}

test('a typed range changes address, drawing and table, and is named in the field', async ({
  page,
}) => {
  await open(page)
  await expect(field(page)).toHaveValue('Sep Q 2023 to Jun Q 2026')
  await field(page).fill('sep 2023 – 1QFY26')
  await expect(note(page)).toHaveText('read as Sep Q 2023 to Jun Q 2025')
  await field(page).press('Enter')
  await expect(page).toHaveURL('/charts/cloud?from=FY2024-Q2&to=FY2026-Q1')
  await expectDrawn(page, 'drawing', { shows: ['33.4', '27.6'], hides: ['48.4', '39.8'] })
  await expect(rows(page)).toHaveCount(8)
  await expect(field(page)).toHaveValue('Sep Q 2023 to Jun Q 2025')
  await expect(note(page)).toBeEmpty()

  await page.goBack()
  await expect(field(page)).toHaveValue('Sep Q 2023 to Jun Q 2026')
  await expect(rows(page)).toHaveCount(12)
})

test('2Q26 shows both readings and takes the one of the labels in use', async ({ page }) => {
  await open(page)
  await field(page).fill('2Q26')
  await expect(note(page)).toHaveText('read as Jun Q 2026; or FY2026 Q2, Sep Q 2025')
  await field(page).press('Enter')
  await expect(page).toHaveURL('/charts/cloud?from=FY2027-Q1&to=FY2027-Q1')
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('48,437')

  await note(page).getByRole('link', { name: 'FY2026 Q2, Sep Q 2025' }).click()
  await expect(page).toHaveURL('/charts/cloud?from=FY2026-Q2&to=FY2026-Q2')
  await expect(rows(page)).toContainText('39,824')
  await expect(field(page)).toHaveValue('2Q26')
  await expect(note(page)).toHaveText('read as Sep Q 2025; or FY2027 Q1, Jun Q 2026')

  await open(page, '/charts/cloud?labels=fiscal')
  await type(page, '2Q26')
  await expect(page).toHaveURL('/charts/cloud?labels=fiscal&from=FY2026-Q2&to=FY2026-Q2')
  await expect(note(page)).toHaveText('read as FY2026 Q2; or Jun Q 2026, FY2027 Q1')
})

test('what cannot be read says what can, and nothing is lost', async ({ page }) => {
  await open(page, '/charts/cloud?last=8')
  await type(page, 'Q5 25')
  await expect(note(page)).toContainText('“Q5 25” is not understood. Try FQ2 2026, 2QFY26')
  await expect(field(page)).toHaveValue('Q5 25')
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(page).toHaveURL('/charts/cloud?last=8')
  await expect(rows(page)).toHaveCount(8)
  await type(page, 'Sep 2025 to Jun 2024')
  await expect(note(page)).toContainText('The range ends before it begins')
  await field(page).press('Escape')
  await expect(field(page)).toHaveValue('Sep Q 2024 to Jun Q 2026')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('typed periods are read by the server, with both readings', async ({ page }) => {
    await page.goto('/charts/cloud?basis=latest&labels=release')
    await type(page, '2Q26')
    await expect(page).toHaveURL('/charts/cloud?basis=latest&labels=release&periods=2Q26')
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page)).toContainText('48,437')
    await expect(page.locator('.page-note')).toContainText('“2Q26” is read as Jun Q 2026.')
    await page.getByRole('link', { name: 'FY2026 Q2, Sep Q 2025' }).click()
    await expect(rows(page)).toContainText('39,824')
    await expect(page.locator('.page-note')).toHaveCount(0)
  })

  test('what it cannot read is said, and the figures stay', async ({ page }) => {
    await page.goto('/charts/cloud')
    await type(page, 'banana')
    await expect(page.locator('.page-faults')).toContainText('“banana” is not understood')
    await expect(rows(page)).toHaveCount(12)
  })
})
