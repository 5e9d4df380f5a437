import type { Page } from '@playwright/test'
import { expectDrawn, expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

async function open(page: Page, path: string) {
  await page.goto(path)
  await expectTakenOver(page)
}

const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const periods = (page: Page) => page.getByRole('textbox', { name: /^Periods/ })

test('what the address says wrongly leaves it, and the controls show what is shown', async ({
  page,
}) => {
  await open(page, '/?last=999&frequency=banana&labels=fiscal#cloud')
  await expect(page.locator('.page-faults')).toContainText('last cannot be "999"')
  await expect(page).toHaveURL('/?labels=fiscal#cloud')
  await expect(periods(page)).toHaveValue('FY2024 Q2 to FY2027 Q1')
  await expect(radio(page, 'Quarter')).toHaveAttribute('aria-checked', 'true')
  await expect(radio(page, 'Fiscal')).toHaveAttribute('aria-checked', 'true')
  await radio(page, 'YoY').click()
  await expect(page).toHaveURL('/?labels=fiscal&transform=yoy')
})

test('the last segment stays, and says so', async ({ page }) => {
  await open(page, '/charts/segment-mix?segments=cloud,ai-labs-applications')
  await page.getByRole('button', { name: 'AI labs' }).click()
  await expect(page).toHaveURL('/charts/segment-mix?segments=cloud')
  const last = page.locator('.segment-chip').filter({ hasText: 'Cloud' })
  await last.click({ force: true }) // it is off: only a person would click it
  await expect(page).toHaveURL('/charts/segment-mix?segments=cloud')
  await expect(last).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('.filter-segments')).toContainText('one has to stay')
  await expectDrawn(page, 'drawing', { shows: [], hides: ['AI labs1'] })
})

test('a business stays chosen where an earlier structure names it otherwise', async ({ page }) => {
  await open(page, '/charts/segment-mix?segments=alibaba-ecommerce&as-of=2024-08-15')
  const chips = page.locator('.segment-chip[aria-pressed=true]')
  await expect(chips).toHaveCount(1)
  await expect(chips).toContainText('Taobao and Tmall')
})

test('a chart says what of the address it cannot show', async ({ page }) => {
  await open(page, '/charts/growth?transform=share&currency=USD')
  const alert = page.locator('.page-faults')
  await expect(alert).toContainText('This chart cannot show transform=share.')
  await expect(alert).toContainText('This chart cannot show currency=USD.')
})

test('each figure says which choice does not reach it, and what it shows of its segments', async ({
  page,
}) => {
  await open(page, '/?currency=USD')
  const reach = page.locator('.reach')
  const plan = page.locator('#capex-plan .reach')
  await expect(reach).toHaveCount(2)
  await expect(page.locator('#growth .reach')).toHaveText(
    'Not applied here: USD, as rates are taken in yuan.',
  )
  await expect(plan).toContainText('Not applied here: USD, as the plan is an amount in yuan')
  await expect(page.locator('#segment-mix-figures')).toContainText('USD million')
  await radio(page, 'Fiscal year').click()
  await expect(plan).toContainText('; Fiscal year.')
  await expect(page.locator('.headline + .note')).toHaveText('Not applied here: Fiscal year.')
  await page.getByRole('link', { name: 'Reset' }).click()
  await expect(reach).toHaveCount(0)

  const title = page.locator('#segment-mix h2')
  await expect(title).toHaveText('Segment mix')
  await page.locator('.segment-chip').filter({ hasText: 'Cloud' }).click()
  await expect(title).toHaveText(/^Segment mix: .*Cloud/)
  await expect(page.locator('#growth h2')).toHaveText('Growth of Cloud')
  await expect(page.locator('#segment-mix')).toContainText('does not end at 100%')
  await expect(page.locator('#cmr .reach')).toHaveText('Not applied here: the choice of segments.')
})

test('hidden provisional figures are hidden in the headline and the plan too', async ({ page }) => {
  await open(page, '/?provisional=hide')
  // The March quarter comes out of the company's own year; the June quarter is a copy.
  await expect(page.locator('.headline-card').nth(1)).toContainText('Mar Q 2026')
  await expect(page.locator('.headline-card [role=img]')).toHaveCount(0)
  await expect(page.locator('#capex-plan-figures')).toContainText(
    'Sums leave provisional quarters out',
  )
})

test('Reset drops every choice and the date, and Back brings them back', async ({ page }) => {
  const view = '/?as-of=2025-11-25&labels=calendar&segments=cloud&last=8'
  await open(page, view)
  await page.getByRole('link', { name: 'Reset' }).click()
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('June quarter 2026')
  await page.goBack()
  await expect(page).toHaveURL(view)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('September quarter 2025')
  await expect(radio(page, 'Calendar')).toHaveAttribute('aria-checked', 'true')
  await page.reload()
  await expect(page).toHaveURL(view)
  await expectDrawn(page, 'cloud', { shows: ['39.8'], hides: ['48.4'] })
})

test('on a phone any release is a choice away', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, '/charts/cloud')
  await page
    .getByRole('combobox', { name: 'As known on' })
    .selectOption({ label: '25 Nov 2025 · Sep Q 2025' })
  await expect(page).toHaveURL('/charts/cloud?as-of=2025-11-25')
  await expect(page.locator('.release-ruler')).toContainText('3 later releases are left out.')
  await expectDrawn(page, 'drawing', { shows: ['39.8'], hides: ['48.4'] })
})

test('the knob is dragged to a release, and the page follows', async ({ page }) => {
  await open(page, '/charts/cloud')
  const knob = page.getByRole('slider', { name: 'As known on' })
  const tick = page.locator('.release-track .tick[title="25 Nov 2025"]')
  const [from, to] = [await knob.boundingBox(), await tick.boundingBox()]
  if (!from || !to) throw new Error('the ruler is not on the screen')
  await page.mouse.move(from.x + from.width / 2, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + 8, { steps: 8 })
  await expect(knob).toHaveAttribute('aria-valuetext', '25 Nov 2025')
  await page.mouse.up()
  await expect(page).toHaveURL('/charts/cloud?as-of=2025-11-25')
  await expectDrawn(page, 'drawing', { shows: ['39.8'], hides: ['48.4'] })
  await expect(page.locator('#figures tbody')).not.toContainText('48,437')
})
