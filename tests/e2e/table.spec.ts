import { paste } from './support/clipboard'
import { expectNoSideways } from './support/sideways'
import { expect, test } from './support/test'

test('heads sort, the form filters, and the address has it all', async ({ page }) => {
  await page.goto('/table')
  const rows = page.locator('.overview-table tr[data-m]:not([hidden])')
  const names = () => rows.locator('th').allTextContents()
  const all = await names()
  expect(all.length).toBeGreaterThan(100)
  expect(all[0]).toBe('Revenue')

  await page.getByRole('link', { name: 'Jun Q 2026', exact: true }).click()
  await expect(page).toHaveURL('/table?sort=FY2027-Q1')
  const sorted = page.getByRole('columnheader', { name: 'Jun Q 2026', exact: true })
  await expect(sorted).toHaveAttribute('aria-sort', 'descending')
  const down = await names()
  expect(down).toHaveLength(all.length)
  expect(down).not.toEqual(all)

  await page.getByLabel('Name or alias').fill('cloud')
  await expect(page).toHaveURL('/table?sort=FY2027-Q1&q=cloud')
  await expect(page.getByRole('status').filter({ hasText: 'shown' })).toHaveText(/^\d+ shown$/)
  const kept = await names()
  expect(kept.length).toBeLessThan(20)
  await page.getByLabel('Trend').uncheck()
  await expect(page.locator('.overview-table svg').first()).toBeHidden()
  const address = page.url()
  await page.reload()
  expect(await names()).toEqual(kept)
  expect(page.url()).toBe(address)
  await page.goBack()
  await expect(page).toHaveURL('/table')
  await expect(rows).toHaveCount(all.length)
})

test('a value opens its sources, by pointer and by key, and a name its metric', async ({
  page,
}) => {
  await page.goto('/table?frequency=fiscal-year&last=4')
  const row = page.locator('tr[data-m=cloud]')
  await row.locator('td').last().click()
  const popover = page.getByRole('dialog')
  await expect(popover).toContainText('Every release’s figure')
  await expect(popover).toContainText('CNY million')
  await popover.press('ArrowLeft')
  await expect(popover.getByRole('heading').first()).toContainText('2025')
  await popover.press('Escape')
  await expect(popover).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(popover).toBeVisible()
  await page.keyboard.press('Escape')
  await row.getByRole('link').click()
  await expect(page).toHaveURL('/metrics/cloud?frequency=fiscal-year')
})

test('what is copied is what the file has, as shown', async ({ page, context, request }) => {
  await context.grantPermissions(['clipboard-write'])
  await page.goto('/table?family=segment-revenue&q=cloud&last=4&sort=FY2027-Q1')
  await page.getByRole('button', { name: 'Copy table' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
  const lines = (await paste(page)).split('\n').map((line) => line.split('\t'))
  expect(lines[0]?.slice(0, 5)).toEqual(['metric', 'label', 'unit', 'transform', 'row'])
  const link = page.getByRole('link', { name: 'CSV' })
  const csv = await (await request.get((await link.getAttribute('href')) ?? '')).text()
  const own = csv.trim().split('\r\n').slice(6)
  expect(lines.slice(6).map((cells) => cells.join(','))).toEqual(
    own.map((line) => line.replaceAll('"', '')),
  )
  expect(own.some((line) => line.includes('break: '))).toBe(true)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('heads and the form lead to the table that is asked for', async ({ page }) => {
    await page.goto('/table?last=4')
    await page.getByRole('link', { name: 'Jun Q 2026', exact: true }).click()
    await expect(page).toHaveURL('/table?last=4&sort=FY2027-Q1')
    await page.getByLabel('Name or alias').fill('margin')
    const table = page.getByRole('region', { name: 'Level, by quarter' })
    await table.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page).toHaveURL(/q=margin/)
    await expect(page.locator('.overview-table tr[data-m=cloud-margin]')).toBeVisible()
    await expect(page.locator('.overview-table tr[data-m=revenue]')).toBeHidden()
  })
})

for (const width of [390, 768, 1440])
  test(`the table scrolls in its own box, its heads and names in sight, at ${width}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/table?last=48')
    await expectNoSideways(page, [])
    const box = page.locator('.overview-scroll')
    const name = page.locator('tr[data-m=cloud] th')
    await name.scrollIntoViewIfNeeded()
    const before = await name.boundingBox()
    await box.evaluate((element) => (element.scrollLeft = 600))
    expect((await name.boundingBox())?.x).toBe(before?.x)
    const head = page.locator('thead th').first()
    const [top, edge] = [await head.boundingBox(), await box.boundingBox()]
    expect(top?.y).toBe((edge?.y ?? NaN) + 1) // its rule
  })
