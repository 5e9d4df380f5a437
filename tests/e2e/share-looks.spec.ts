import { expectAccessible } from './support/axe'
import { card, COPIED, dialogOf, openShare } from './support/share'
import { expect, test } from './support/test'

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-write']))

for (const { width, colorScheme } of [
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const)
  test(`axe finds nothing in the open dialog, ${width} wide, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ colorScheme })
    await page.goto('/charts/capex-plan')
    await openShare(page)
    await card(page, 'HTML').click()
    await expect(card(page, 'HTML')).toContainText(COPIED)
    await page.mouse.move(1, 1)
    await expectAccessible(page)
    const over = await dialogOf(page).evaluate((one) => one.scrollWidth - one.clientWidth)
    expect(over).toBeLessThanOrEqual(0)
  })
