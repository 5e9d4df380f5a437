import { expectAccessibleInBoth } from './support/axe'
import { card, COPIED, dialogOf, openShare } from './support/share'
import { expect, test } from './support/test'

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-write']))

for (const width of [1440, 390])
  test(`axe finds nothing in the open dialog, ${width} wide, light and dark`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/charts/capex-plan')
    await openShare(page)
    await card(page, 'HTML').click()
    await expect(card(page, 'HTML')).toContainText(COPIED)
    await page.mouse.move(1, 1)
    await expectAccessibleInBoth(page)
    const over = await dialogOf(page).evaluate((one) => one.scrollWidth - one.clientWidth)
    expect(over).toBeLessThanOrEqual(0)
  })
