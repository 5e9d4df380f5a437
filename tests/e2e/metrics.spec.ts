import { expectAccessibleInBoth } from './support/axe'
import { expectNoSideways } from './support/sideways'
import { expect, test } from './support/test'

const METRICS = [
  'cmr',
  'cloud',
  'eps-ads',
  'members-88vip',
  'usd-rate',
  'total-segments',
  'dividends',
]

for (const metric of METRICS)
  test(`${metric} shows every vintage on desks and phones, and never scrolls sideways`, async ({
    page,
  }) => {
    for (const address of [`/metrics/${metric}`, `/metrics/${metric}?frequency=fiscal-year`]) {
      await page.setViewportSize({ width: 1440, height: 900 })
      expect((await page.goto(address))?.status()).toBe(200)
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 })
        const shown = width === 390 ? '.vintage-list details' : '.vintage-table tbody tr'
        expect(await page.locator(shown).count(), address).toBeGreaterThan(0)
        await expect(page.locator(shown).first()).toBeVisible()
        await expect(page.getByRole('img').first()).toBeVisible()
      }
      await expectNoSideways(page, [])
    }
  })

for (const width of [390, 1440])
  for (const address of ['/metrics', '/metrics/cloud?from=FY2023-Q1'])
    test(`${address} is accessible at ${width}, light and dark`, async ({ page }) => {
      test.slow() // hundreds of figures, each with a link, all looked at
      await page.setViewportSize({ width, height: 900 })
      await page.goto(address)
      await page.evaluate(() => {
        const lists = document.querySelectorAll<HTMLDetailsElement>('.vintage-list details')
        for (const one of lists) one.open = true
      })
      await expectAccessibleInBoth(page)
    })

test('a recast figure stands beside its first print, and each opens its document', async ({
  page,
}) => {
  await page.goto('/metrics/cmr')
  const row = page.getByRole('row', { name: /^Jun Q 2024/ })
  const first = row.getByRole('link', { name: '80,115' })
  await expect(first).toHaveAttribute('href', /\.pdf#page=\d+$/)
  const recast = row.getByRole('cell').filter({ hasText: '81,088' })
  await expect(recast).toContainText('+973')
  await expect(recast).toHaveAttribute('data-kind', 'recast')
})

test('seen from before a restatement, the figure is as it was first printed', async ({ page }) => {
  await page.goto('/metrics/cloud?as-of=2023-08-10')
  const row = page.getByRole('row', { name: /^Jun Q 2023/ })
  await expect(row.getByRole('link', { name: '25,123' })).toBeVisible()
  await expect(page.locator('.vintage-table, #drawing svg').getByText('25,065')).toHaveCount(0)
  await expect(page.locator('#drawing .strip')).toContainText('25,123 then, 25,065 now')
  await expect(page.getByRole('link', { name: 'JSON' })).toHaveAttribute(
    'href',
    /@2023-08-10\.json$/,
  )
})

test('all quarters scroll in a box of their own, by keyboard too, from the newest', async ({
  page,
}) => {
  await page.goto('/metrics/cloud')
  await page.getByRole('link', { name: /^All \d+$/ }).click()
  await expect(page).toHaveURL(/from=FY/)
  const box = page
    .getByRole('region', { name: /every vintage/ })
    .and(page.locator('.vintage-scroll'))
  await expect(box.getByRole('columnheader', { name: /^Jun 2026/ })).toBeInViewport()
  const before = await box.evaluate((one) => one.scrollLeft)
  await box.focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => box.evaluate((one) => one.scrollLeft)).toBeLessThan(before)
})

test('the list is searched by alias, without scripts', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto('/metrics')
  await page.getByLabel('Name or alias').fill('aliyun')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page).toHaveURL(/\/metrics\?q=aliyun$/)
  await page.getByRole('link', { name: 'Cloud Intelligence Group' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cloud Intelligence Group')
  await page.goto('/metrics?q=zeppelin')
  await expect(page.getByText('No line is called “zeppelin”.')).toBeVisible()
  await context.close()
})

test('an unknown metric is a 404', async ({ request }) => {
  expect((await request.get('/metrics/no-such-line')).status()).toBe(404)
})

test('a chart page leads to the metric it draws', async ({ page }) => {
  await page.goto('/charts/cmr')
  await page.getByRole('link', { name: 'Every vintage of CMR' }).click()
  await expect(page).toHaveURL(/\/metrics\/cmr$/)
})
