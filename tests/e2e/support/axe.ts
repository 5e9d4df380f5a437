import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Rules = Parameters<AxeBuilder['options']>[0]['runOnly']

/** The rules whose answer depends on the colors. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block']

/** Expects that axe finds nothing wrong with the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingFound(page, RULES)
}

/** Expects it of all rules in the light colors, and in the dark ones of those that colors decide. */
export async function expectAccessibleInBoth(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectColorsAccessible(page)
}

/** Expects that axe finds nothing wrong with the colors of a page it has seen in others. */
export async function expectColorsAccessible(page: Page): Promise<void> {
  await expectNothingFound(page, { type: 'rule', values: COLOR_RULES })
}

async function expectNothingFound(page: Page, runOnly: Rules): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly, resultTypes: ['violations'] })
    .setLegacyMode() // one window does: no page here has a frame of another
    .analyze()
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))
  expect(found, 'what axe found').toEqual([])
}
