import { expectAccessible, expectColorsAccessible } from './support/axe'
import { paste } from './support/clipboard'
import { drawingOf, expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

test('a citation on the clipboard has value, period, page, date and address', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write'])
  await page.goto('/?from=FY2025-Q4')
  await expectTakenOver(page, 'cloud')
  await drawingOf(page, 'cloud').focus()
  for (const key of ['Home', 'Enter']) await page.keyboard.press(key)
  const popover = page.getByRole('dialog', { name: 'March quarter 2025' })
  await popover.getByRole('button', { name: 'Copy citation' }).click()
  await expect(popover.getByRole('status')).toHaveText('Citation copied')
  const citation = await paste(page)
  expect(citation).toMatch(
    /^Alibaba Group, Cloud, March quarter 2025: CNY 30,127 million\. .*Source: Mar Q 2025 release, p\. \d+, https:\S+\.pdf#page=\d+\. As known on 20 Aug 2026\. Quarterdeck, http\S+$/,
  )
  const address = new URL(/\S+$/.exec(citation)?.[0] ?? '')
  expect(address.pathname).toBe('/charts/cloud')
  await page.goto(address.pathname + address.search)
  await expect(page.locator('#figures tbody tr', { hasText: 'Mar Q 2025' })).toContainText('30,127')
})

test('its links lead to the metric’s row and to the results', async ({ page }) => {
  await page.goto('/charts/cloud')
  await expectTakenOver(page)
  await drawingOf(page).focus()
  for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'Enter']) await page.keyboard.press(key)
  const popover = page.getByRole('dialog', { name: 'December quarter 2025' })
  const results = popover.getByRole('link', { name: 'Dec Q 2025 results' })
  await expect(results).toHaveAttribute('href', '/releases/FY2026-Q3')
  await popover.getByRole('link', { name: 'Every release’s figure' }).click()
  await expect(page).toHaveURL('/metrics/cloud?from=FY2026-Q3&to=FY2026-Q3#vintages')
  const rows = page.locator('.vintage-table tbody tr')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('43,284')
})

test('the restated values of a figure open from their chip', async ({ page }) => {
  await page.goto('/?from=FY2023-Q1&to=FY2024-Q4')
  await expectTakenOver(page)
  await page
    .locator('#cloud')
    .getByRole('link', { name: /Restated \(2\)/ })
    .click()
  const list = page.getByRole('dialog', { name: 'Restated' })
  await expect(list.getByRole('row', { name: /^Jun Q 2023/ })).toContainText('−58')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(page).toHaveURL('/?from=FY2023-Q1&to=FY2024-Q4')
})

test('axe finds nothing with a popover open, light and dark', async ({ page }) => {
  await page.goto('/charts/growth')
  await expectTakenOver(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await drawingOf(page).focus()
    for (const key of ['End', 'Enter']) await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await (colorScheme === 'light' ? expectAccessible : expectColorsAccessible)(page)
    await page.keyboard.press('Escape')
  }
})

test('nothing moves in a popover for those who ask for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/charts/cloud')
  await expectTakenOver(page)
  await drawingOf(page).focus()
  for (const key of ['End', 'Enter']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})

test('a headline figure opens its document, its name the chart', async ({ page }) => {
  await page.goto('/')
  const card = (name: string) => page.locator('.headline-card', { hasText: name })
  await expect(card('Cloud').getByRole('link', { name: 'Cloud', exact: true })).toHaveAttribute(
    'href',
    '/charts/cloud',
  )
  await expect(card('AIDC').getByRole('link', { name: '35,429' })).toHaveAttribute(
    'href',
    /^https:/,
  )
  await expect(card('EBITA').getByRole('link', { name: /27,329/ })).toHaveAttribute(
    'href',
    /^(https:|\/releases\/FY2027-Q1$)/,
  )
  await page.goto('/?as-of=2025-11-25')
  await expect(card('Cloud').getByRole('link', { name: '39,824' })).toHaveAttribute(
    'href',
    /\.pdf#page=6$/,
  )
})
