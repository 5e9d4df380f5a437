import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { drawingOf, expectTakenOver, readDrawing } from './support/figure'
import { expect, test } from './support/test'

const CHART_FILES = '**/api/v1/charts/**'

/** Opens the page of cloud and waits until its chart answers; resolves with what it shows. */
async function openCloud(page: Page): Promise<string[]> {
  await page.goto('/charts/cloud')
  await expectTakenOver(page)
  return readDrawing(page, 'drawing')
}

const message = (page: Page) => page.locator('#drawing .frame-message')

test('a server that fails is said, the last view stays, and trying again helps', async ({
  page,
  faults,
}) => {
  const before = await openCloud(page)
  await page.route(CHART_FILES, (route) =>
    route.fulfill({ status: 500, contentType: 'text/plain', body: 'no' }),
  )
  await page.getByRole('link', { name: 'Last 8' }).click()
  await expect(message(page)).toContainText('Could not load the new range')
  await expect(message(page)).toContainText('The server answered 500.')
  await expect(message(page)).toContainText('The figures on this page are unchanged.')
  expect(await readDrawing(page, 'drawing')).toEqual(before)
  await expectAccessible(page)

  await page.unroute(CHART_FILES)
  await message(page).getByRole('button', { name: 'Try again' }).click()
  await expect(message(page)).toHaveCount(0)
  await expect(page.locator('#figures tbody tr')).toHaveCount(8)
  expect(faults.splice(0).join()).toContain('500') // the browser's own line on the answer
})

test('a lost connection is said, and what was read before still shows', async ({
  page,
  context,
  faults,
}) => {
  await openCloud(page)
  await page.getByRole('link', { name: 'Last 8' }).click()
  await expect(page.locator('#figures tbody tr')).toHaveCount(8)
  const before = await readDrawing(page, 'drawing')
  await context.setOffline(true)
  await page.getByRole('radio', { name: 'Fiscal year' }).click()
  await expect(message(page)).toContainText('There is no connection.', { timeout: 10_000 })
  expect(await readDrawing(page, 'drawing')).toEqual(before)
  await context.setOffline(false)
  await expect(message(page)).toHaveCount(0, { timeout: 10_000 })
  await expect(page.locator('#figures tbody tr').first()).toContainText('FY2026')
  faults.length = 0
})

test('a part whose code does not come leaves the rest of the page', async ({ page, faults }) => {
  await page.goto('/charts/cloud')
  await expectTakenOver(page)
  const marker = 'Every vintage of' // stands in the list of lines that the browser draws
  await page.route('**/*.js', async (route) => {
    const answer = await route.fetch()
    if ((await answer.text()).includes(marker)) await route.abort()
    else await route.fulfill({ response: answer })
  })
  await page.goto('/charts/cloud')
  await expectTakenOver(page)
  await page.getByRole('link', { name: 'Last 8' }).click()
  await expect(page.locator('#lines')).toContainText('Could not load this part')
  await expect(drawingOf(page)).toHaveAccessibleName(/Sep Q 2024 to/)
  faults.length = 0
})

test('a slow answer is announced after a second, in a frame of the same place', async ({
  page,
}) => {
  const before = await openCloud(page)
  await page.route(CHART_FILES, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2500))
    await route.continue()
  })
  await page.getByRole('link', { name: 'Last 8' }).click()
  await expect(message(page)).toContainText('Loading 8 quarters')
  await expect(page.locator('#drawing .chart-figure')).toHaveAttribute('aria-busy', 'true')
  expect(await readDrawing(page, 'drawing')).toEqual(before)
  await expect(message(page)).toHaveCount(0, { timeout: 10_000 })
  await expect(page.locator('#figures tbody tr')).toHaveCount(8)
})

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })
    test('a range without figures says so and leads back', async ({ page }) => {
      await page.goto('/charts/quick-commerce?from=FY2016-Q1&to=FY2016-Q4')
      await expect(message(page)).toContainText('No figure in this range')
      await message(page).getByRole('link').click()
      await expect(page).toHaveURL(/\/charts\/quick-commerce\??$/) // tidied once the page answers
      // The address is another before the page at it has come.
      await expect.poll(async () => (await readDrawing(page, 'drawing')).length).toBeGreaterThan(15)
    })
  })

const UNKNOWN = [
  ['/charts/clout', 'Cloud revenue', '/charts/cloud'],
  ['/releases/fy2027-q1', 'June quarter 2026 results, FY2027-Q1', '/releases/FY2027-Q1'],
  ['/metrics/aliyum', 'Cloud Intelligence Group', '/metrics/cloud'],
] as const

for (const javaScriptEnabled of [true, false])
  for (const [path, nearest, leads] of UNKNOWN)
    test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
      test.use({ javaScriptEnabled })
      test(`${path} is not there, and its page names what is`, async ({ page }) => {
        expect((await page.goto(path))?.status()).toBe(404)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page')
        await page.getByRole('main').getByRole('link', { name: nearest }).click()
        await expect(page).toHaveURL(leads)
      })
    })
