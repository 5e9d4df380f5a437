import type { Page } from '@playwright/test'
import { METRICS } from '#lib/metrics/metrics'
import { expectTakenOver, readDrawing } from './support/figure'
import { expect, test } from './support/test'

const picker = (page: Page) => page.getByRole('combobox', { name: 'Add a metric' })
const shown = (page: Page) => page.getByRole('list', { name: 'Metrics shown' })

test('metrics are added by alias, with the keyboard, without a page load', async ({ page }) => {
  let loads = 0
  page.on('load', () => (loads += 1))
  await page.goto('/explore')
  await picker(page).fill('AliCloud')
  await expect(page.getByRole('option')).toHaveCount(1)
  await expect(page.getByRole('option')).toContainText('Cloud Intelligence Group AliCloud')
  await picker(page).press('Enter')
  await expect(page).toHaveURL('/explore?metrics=cloud')
  await expect(shown(page).getByRole('listitem')).toHaveText(['Cloud'])
  await expect(page.getByRole('status').filter({ hasText: 'Cloud added' })).toBeVisible()

  await picker(page).fill('lazada')
  await expect(page.getByRole('option').first()).toContainText('to Mar Q 2026')
  await picker(page).press('Enter')
  await expect(page).toHaveURL('/explore?metrics=cloud,aidc')
  await expect(shown(page).getByRole('listitem')).toHaveText(['Cloud', 'AIDCto Mar Q 2026'])
  await expect(page.getByRole('heading', { name: 'Cloud, AIDC' })).toBeVisible()
  await expectTakenOver(page)
  expect(await readDrawing(page, 'figure-1')).toEqual(expect.arrayContaining(['Cloud', 'AIDC']))
  await expect(page.locator('#figures tbody tr')).toHaveCount(24)
  expect(loads).toBe(1)
})

test('the list follows the arrows, says what is picked, and Escape closes then empties it', async ({
  page,
}) => {
  await page.goto('/explore?metrics=cmr')
  const input = picker(page)
  await input.focus()
  await expect(input).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.type('cmr')
  await expect(input).toHaveAttribute('aria-expanded', 'true')
  const options = page.getByRole('option')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  const activeName = async () => {
    const id = await input.getAttribute('aria-activedescendant')
    return page.locator(`[id="${id}"]`).innerText()
  }
  expect(await activeName()).toContain('Customer management revenue')
  await page.keyboard.press('ArrowDown')
  expect(await activeName()).not.toContain('Customer management revenue\n')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await activeName()).toBe(await options.last().innerText())
  await page.keyboard.press('Escape')
  await expect(input).toHaveAttribute('aria-expanded', 'false')
  await expect(input).toHaveValue('cmr')
  await page.keyboard.press('Escape')
  await expect(input).toHaveValue('')
  await page.keyboard.press('ArrowDown')
  await expect(options).toHaveCount(METRICS.length)
  await page.keyboard.press('Tab')
  await expect(options).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Add' })).toBeFocused()
})

test('lines become small multiples and come back; Back, reload and a link keep the view', async ({
  page,
}) => {
  await page.goto('/explore?metrics=operating-cash-flow,capex,free-cash-flow')
  await expectTakenOver(page)
  const bars = page.locator('#figure-1 .plot-marks rect, #figure-1 .plot-marks .recharts-bar')
  await expect(page.locator('#figure-1 .recharts-cartesian-grid')).toHaveCount(1)
  await page.getByRole('radio', { name: 'Multiples' }).click()
  await expect(page).toHaveURL(/&view=multiples$/)
  await expect(page.locator('#figure-1 .recharts-cartesian-grid')).toHaveCount(3)
  expect(await bars.count()).toBeGreaterThan(30)
  await page.getByRole('radio', { name: 'Fiscal year', exact: true }).click()
  await expect(page).toHaveURL(/view=multiples&frequency=fiscal-year/)
  await expect(page.locator('#figures tbody tr')).toHaveCount(24)
  await expect(page.locator('#figures tbody tr').first()).toContainText('FY2026')
  await page.goBack()
  await expect(page.locator('#figures tbody tr').first()).toContainText('Jun Q 2026')
  await expect(page.getByRole('radio', { name: 'Multiples' })).toBeChecked()
  await page.goBack()
  await expect(page.locator('#figure-1 .recharts-cartesian-grid')).toHaveCount(1)
  await page.goForward()
  await page.reload()
  await expectTakenOver(page)
  await expect(page.locator('#figure-1 .recharts-cartesian-grid')).toHaveCount(3)
})

test('units that cannot share an axis get figures of their own over the same periods', async ({
  page,
}) => {
  await page.goto('/explore?metrics=cloud,employees,cmr,members-88vip&last=8')
  const heads = page.locator('[id^="figure-"] h2')
  await expect(heads).toHaveText(['Cloud, CMR', 'Employees', '88VIP members'])
  const units = page.locator('[id^="figure-"] .subtitle')
  await expect(units).toHaveText([/^CNY billion/, /^People/, /^Million members/])
  await expectTakenOver(page)
  const years = async (id: string) =>
    (await readDrawing(page, id)).filter((text) => /^20\d\d$/.test(text))
  expect((await years('figure-1')).slice(-2)).toEqual(['2025', '2026'])
  expect(await years('figure-2')).toEqual(expect.arrayContaining(['2025', '2026']))
  await expect(page.locator('#figures thead')).toContainText('Unit')
  await page.getByRole('radio', { name: 'YoY' }).click()
  await expect(heads).toHaveText(['Cloud, Employees, CMR, 88VIP'])
  await expect(units).toHaveText(/^% on the same quarter/)
})

test('what an address gets wrong is said with the nearest name, and the rest is shown', async ({
  page,
}) => {
  await page.goto('/explore?metrics=cloud,cmrr&view=pie')
  const faults = page.locator('.page-faults')
  await expect(faults).toContainText('There is no metric "cmrr". The nearest is cmr.')
  await expect(faults).toContainText('view cannot be "pie". Allowed: lines, multiples, seasons.')
  await expect(shown(page).getByRole('listitem')).toHaveText(['Cloud'])
  await expect(page.getByRole('heading', { name: 'Cloud Intelligence Group' })).toBeVisible()
})

test('twelve metrics are the most, in an address and in the list', async ({ page }) => {
  const ids = [
    ...['revenue', 'cloud', 'cmr', 'capex', 'free-cash-flow', 'operating-cash-flow'],
    ...['net-income', 'adjusted-ebita', 'adjusted-ebitda', 'cost-of-revenue', 'sales-marketing'],
    ...['general-admin', 'product-development'],
  ]
  await page.goto(`/explore?metrics=${ids.join(',')}`)
  await expect(page.locator('.page-faults')).toContainText(
    '13 metrics are too many for one view; product-development is left out.',
  )
  await expect(shown(page).getByRole('listitem')).toHaveCount(12)
  await expect(page.locator('#figure-1')).toContainText('One plot holds 6 lines')
  await page.goto(`/explore?metrics=${ids.slice(0, 12).join(',')}`)
  await picker(page).fill('Cainiao')
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-disabled', 'true')
  await picker(page).press('Enter')
  await expect(page.getByText('12 metrics at most. Remove one first.')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`metrics=${ids.slice(0, 12).join(',')}$`))
  await picker(page).press('Escape') // the list lies over what is picked
  await page.getByRole('link', { name: 'Remove Revenue' }).click()
  await expect(shown(page).getByRole('listitem')).toHaveCount(11)
  await expect(shown(page)).toBeFocused()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('metrics are added and removed by form and link, and all is drawn', async ({ page }) => {
    await page.goto('/explore')
    await page.getByRole('link', { name: 'Segments of the 2026 structure' }).click()
    expect((await readDrawing(page, 'figure-1')).length).toBeGreaterThan(15)
    expect(await page.locator('#figures tbody tr').count()).toBeGreaterThan(12)
    await page.goto('/explore?metrics=cloud&last=8')
    await page.getByLabel('Add a metric').fill('free cash flow')
    await page.getByRole('button', { name: 'Add' }).click()
    await expect(page).toHaveURL('/explore?last=8&metrics=cloud,free-cash-flow')
    await expect(shown(page).getByRole('listitem')).toHaveText(['Cloud', 'Free cash flow'])
    await page.getByLabel('Add a metric').fill('wholesale')
    await page.getByRole('button', { name: 'Add' }).click()
    await expect(page.locator('.adding')).toContainText(/\d metrics answer to “wholesale”/)
    await page.locator('.adding').getByRole('link', { name: 'China commerce wholesale' }).click()
    await expect(shown(page).getByRole('listitem')).toHaveCount(3)
    await page.getByRole('link', { name: 'Remove Cloud' }).click()
    await expect(shown(page).getByRole('listitem')).toHaveCount(2)
    await page.getByRole('radio', { name: 'Wide' }).click()
    await expect(page.locator('#figures tbody tr')).toHaveCount(2)
    await expect(page.getByRole('button', { name: 'Copy table' })).toHaveCount(0)
    await page.goto('/explore?add=zeppelin')
    await expect(page.locator('.adding')).toContainText('No metric is called “zeppelin”.')
  })
})
