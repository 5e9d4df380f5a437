import { expect, type Locator, type Page } from '@playwright/test'

/** What a card says when it has copied. */
export const COPIED = 'Copied'
/** The open dialog. */
export const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: /^Share / })
/** The card of a destination. */
export const card = (page: Page, name: string): Locator =>
  dialogOf(page)
    .locator('.copy-cards')
    .getByRole('button', { name: new RegExp(`^${name} `) })

/** Opens the dialog of a page's chart, or of a figure of the dashboard. */
export async function openShare(page: Page, inside = 'main'): Promise<void> {
  await page.locator(inside).getByRole('link', { name: 'Share', exact: true }).first().click()
  await expect(dialogOf(page).locator('.copy-cards').first()).toBeVisible()
}
