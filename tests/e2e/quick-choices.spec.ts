import { expectDrawn, expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

/** Milliseconds between two choices: a held arrow key is the quickest of hands. */
const PAUSES = [0, 10, 30, 80]

for (const pause of PAUSES) {
  test(`choices ${pause} ms apart end on the last one, on the same page`, async ({ page }) => {
    await page.goto('/charts/cloud')
    await expectTakenOver(page)
    await page.evaluate(() => document.body.setAttribute('data-opened', 'once'))
    for (const name of ['Fiscal', 'Calendar', 'Release', 'Fiscal', 'Calendar']) {
      await page.getByRole('radio', { name, exact: true }).click()
      await page.waitForTimeout(pause)
    }
    await expect(page).toHaveURL('/charts/cloud?labels=calendar')
    await expectDrawn(page, 'drawing', { shows: ['Q1', 'Q2', 'Q3', '2026'] })
    await expect(page.locator('#figures tbody tr').first()).toContainText('Q2 2026')
    await expect(page.locator('body')).toHaveAttribute('data-opened', 'once')
    await page.goBack()
    await expectDrawn(page, 'drawing', { shows: ['Q1', 'FY2027'] })
    await expect(page.locator('body')).toHaveAttribute('data-opened', 'once')
  })
}
