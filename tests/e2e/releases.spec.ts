import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FROZEN_FOLDER } from '../fixtures/frozen-folder'
import { expectAccessibleInBoth } from './support/axe'
import { expectNoSideways } from './support/sideways'
import { expect, test } from './support/test'

const IDS = readdirSync(join(FROZEN_FOLDER, 'releases')).map((name) =>
  name.slice('2014-11-04-'.length, -'.json'.length).toUpperCase(),
)

test('there are as many releases as the data has files', async ({ page }) => {
  await page.goto('/releases')
  expect(IDS.length).toBeGreaterThanOrEqual(48)
  await expect(page.locator('.releases-table tbody tr')).toHaveCount(IDS.length)
})

test('every release has its page', async ({ request }) => {
  for (const id of IDS) {
    const answer = await request.get(`/releases/${id}`)
    expect(answer.status(), id).toBe(200)
    expect(await answer.text(), id).toMatch(/<h1[^>]*>[A-Z][a-z]+ quarter 20\d\d results<\/h1>/)
  }
})

/** One release of each structure, and of each kind of table. */
const SAMPLE = ['FY2015-Q2', 'FY2018-Q3', 'FY2021-Q4', 'FY2022-Q3', 'FY2024-Q2', 'FY2026-Q4']

test('pages of releases run without errors', async ({ page }) => {
  test.slow()
  for (const id of SAMPLE) {
    await page.goto(`/releases/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/quarter 20\d\d results$/)
  }
})

test('a release that is none is a 404', async ({ request }) => {
  for (const id of ['FY2014-Q1', 'FY2027-Q2', 'fy2027-q1', '__proto__'])
    expect((await request.get(`/releases/${id}`)).status(), id).toBe(404)
})

test('the newest results stand against a year before', async ({ page }) => {
  await page.goto('/releases/FY2027-Q1')
  await expect(page).toHaveTitle('June quarter 2026 results · Quarterdeck')
  const table = page.getByRole('table', { name: 'Jun Q 2026 against a year before' })
  const row = table.getByRole('row', { name: /AI cloud and compute/ })
  await expect(row).toContainText('48,437')
  await expect(row).toContainText('33,418')
  await expect(row).toContainText('+44.9')
  await expect(row).toContainText('another structure')
  await expect(page.getByText('they sum to +8.6%.')).toBeVisible()
})

test('its description says the result in a sentence', async ({ page }) => {
  await page.goto('/releases/FY2027-Q1')
  const description = page.locator('meta[name="description"]')
  await expect(description).toHaveAttribute('content', /^Revenue 268,953 million yuan, \+8\.6%/)
})

test('a reader goes from the list to a release, to the one before, and to a fact’s page', async ({
  page,
}) => {
  await page.goto('/releases')
  await page.getByRole('link', { name: 'Dec Q 2025' }).click()
  await page.getByRole('link', { name: 'Sep Q 2025', exact: true }).click()
  await expect(page).toHaveURL(/\/releases\/FY2026-Q2$/)
  await page.locator('summary', { hasText: 'Segment revenue' }).click()
  const cell = page.getByRole('table', { name: 'Segment revenue' }).getByRole('link').first()
  await expect(cell).toHaveAttribute('href', /\.pdf#page=\d+$/)
})

test('all facts can be had as files', async ({ page, request }) => {
  await page.goto('/releases/FY2026-Q2')
  await page.getByText('All facts', { exact: true }).click()
  for (const format of ['CSV', 'Excel', 'JSON']) {
    const href = await page.getByRole('link', { name: format, exact: true }).getAttribute('href')
    expect((await request.get(href ?? '')).status(), format).toBe(200)
  }
})

for (const [width, narrower] of [
  [390, 320],
  [1440, 768],
] as const)
  test(`no page scrolls sideways at ${width} and ${narrower} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    const paths = ['FY2027-Q1', 'FY2026-Q4', 'FY2024-Q2', 'FY2022-Q3', 'FY2015-Q2']
    for (const path of ['/releases', ...paths.map((id) => `/releases/${id}`)]) {
      await page.goto(path)
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('main details:not(.menu)'))
          details.setAttribute('open', '')
      })
      await expectNoSideways(page, [narrower])
    }
  })

for (const path of ['/releases', '/releases/FY2027-Q1', '/releases/FY2024-Q2'])
  test(`axe finds nothing on ${path}, light and dark`, async ({ page }) => {
    test.slow()
    await page.goto(path)
    await expectAccessibleInBoth(page)
  })

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('a release shows its tables, drawings and facts', async ({ page }) => {
    await page.goto('/releases/FY2026-Q2')
    await expect(
      page.getByRole('img', { name: /Cloud Intelligence \+4\.3.*Revenue \+4\.8/ }),
    ).toBeVisible()
    await page.locator('summary', { hasText: 'Cash flow' }).click()
    await expect(page.getByRole('table', { name: 'Cash flow' })).toBeVisible()
  })
})
