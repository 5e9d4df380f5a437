import { expectDrawn, expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Every date a text names, as `2025-09`: `25 Nov 2025`, `30 September 2025`, `Sep Q 2025`. */
function listMonths(text: string): string[] {
  const named = text.matchAll(/\b([A-Z][a-z]{2})[a-z]* (?:Q |quarter )?(20\d\d)\b/g)
  return [...named].flatMap(([, name = '', year = '']) => {
    const at = MONTHS.indexOf(name)
    return at < 0 ? [] : [`${year}-${String(at + 1).padStart(2, '0')}`]
  })
}

test('as known on 25 November 2025 the page shows nothing dated later', async ({ page }) => {
  await page.goto('/?as-of=2025-11-25')
  await expectTakenOver(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('September quarter 2025')
  await expect(page.locator('.release-ruler')).toContainText('3 later releases are left out.')
  await expect(page.locator('.headline-card').nth(1)).toContainText('39,824')
  await expect(page.locator('.headline-card.ended')).toHaveCount(0)

  const shown = await page.locator('.page:not(.site-header *, .release-ruler *)').allInnerTexts()
  const text = shown.join('\n').replace(/if the window closed with Mar Q 2028/, '')
  const months = listMonths(text)
  expect(months.length).toBeGreaterThan(20)
  expect(months.filter((month) => month > '2025-11')).toEqual([])
  expect(text).not.toMatch(/FY2027|FY2026 Q[34]|2026 structure|48,437|\b2026\b/)
})

test('the release ruler moves by keyboard, by step and back to the latest', async ({ page }) => {
  await page.goto('/')
  await expectTakenOver(page)
  const knob = page.getByRole('slider', { name: 'As known on' })
  await knob.press('ArrowLeft')
  await expect(page).toHaveURL('/?as-of=2026-05-13')
  await expect(knob).toHaveAttribute('aria-valuetext', '13 May 2026')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('March quarter 2026')
  await expectDrawn(page, 'cloud', { shows: ['41.6', '+38'], hides: ['48.4'] })
  await expect(page.locator('#segment-mix-figures').getByRole('heading')).toHaveText(
    'Mix in Mar Q 2026',
  )
  await expect(page.locator('.headline-card').first()).not.toContainText('268,953')

  await page.getByRole('link', { name: /^Previous release/ }).click()
  await expect(page).toHaveURL('/?as-of=2026-03-19')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('December quarter 2025')
  await page.getByRole('link', { name: 'Go to latest' }).click()
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('June quarter 2026')
  await expectDrawn(page, 'cloud', { shows: ['48.4'] })
})

test('a date between two releases leads to the earlier one, and goes along to other pages', async ({
  page,
}) => {
  await page.goto('/?as-of=2025-12-24')
  await expect(page.getByText('As known on 25 Nov 2025')).toBeVisible()
  await expectTakenOver(page)
  await page.getByRole('link', { name: 'Last 8' }).click()
  await expectDrawn(page, 'cloud', { shows: ['39.8', '25.6'] })

  await page.getByRole('navigation', { name: 'Pages' }).getByText('Charts').click()
  await expect(page).toHaveURL(/\/charts\?/)
  await expect(page.getByText('As known on 25 Nov 2025')).toBeVisible()
  await expect(page.locator('.chart-list')).toContainText('Sep Q 2025: 39.8, +34%')
})
