import { expectAccessible } from './support/axe'
import { expect, test } from './support/test'

const TEXT = `Cloud revenue was RMB 29.6 billion in the September quarter of 2025.
They took RMB 39.8 billion.`

/** The first figure stands before anything says what it is of. */
const UNCLEAR = `They took RMB 39.8 billion.

Cloud revenue was RMB 29.6 billion in the September quarter of 2025.`

test('claims are filtered by links with counts, each with its evidence and its chart', async ({
  page,
}) => {
  await page.goto('/claims')
  const verdicts = page.locator('.verdict-choice')
  await expect(verdicts.getByRole('link')).not.toHaveCount(0)
  const all = await page.locator('.claim').count()
  await verdicts.getByRole('link', { name: /^Wrong period/ }).click()
  await expect(page).toHaveURL('/claims?verdict=wrong-period')
  const wrong = await page.locator('.claim').count()
  expect(wrong).toBeGreaterThan(5)
  expect(wrong).toBeLessThan(all)
  await page.locator('.list-choice').filter({ hasText: 'All metrics' }).locator('summary').click()
  await page.getByRole('link', { name: /^Sales and marketing/ }).click()
  await expect(page).toHaveURL(/verdict=wrong-period&metric=sales-marketing/)
  const claim = page.locator('.claim').first()
  await expect(claim.locator('.verdict')).toHaveText('Wrong period')
  await expect(claim.locator('.evidence-value').first()).toHaveText('32,471')
  await expect(claim.locator('a.place').first()).toHaveAttribute('href', /\.pdf#page=\d+$/)
  await claim.locator('.evidence-name').first().click()
  await expect(page).toHaveURL(/^[^?]*\/metrics\/sales-marketing\?/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('claims fold by text and block, and one that an address names is not folded away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/claims')
  const groups = page.locator('.claim-group')
  const channels = groups.filter({ hasText: 'Canvas, Dec 2025: Channels' })
  await expect(groups.first().locator('.claim').first()).toBeVisible()
  await expect(channels.locator('.claim').first()).toBeHidden()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(height).toBeLessThan(7000) // of the first group alone, which has the most telling verdicts
  await channels.locator('summary').click()
  await expect(channels.locator('.claim').first()).toBeVisible()
  const id = await groups.last().locator('.claim').first().getAttribute('id')
  await page.goto(`/canvas`)
  await page.goto(`/claims#${id}`)
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
})

test('claims are judged as of another day', async ({ page }) => {
  await page.goto('/claims?as-of=2025-11-25&block=key-resources')
  await expect(page.locator('.title-block')).toContainText('Judged as of 25 Nov 2025.')
  const files = page.locator('.claim-files a')
  await expect(files.first()).toHaveAttribute(
    'href',
    '/api/v1/claims.csv?block=key-resources&as-of=2025-11-25',
  )
})

test('an address that asks for nothing there is says so and shows the rest', async ({ page }) => {
  await page.goto('/claims?verdict=wrong&metric=cloud')
  await expect(page.locator('.page-faults')).toContainText('There is no verdict "wrong".')
  await expect(page.locator('.claim')).not.toHaveCount(0)
})

test('on a phone the filters are a sheet and the claims a list', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/claims?block=revenue-streams')
  await expect(page.locator('.claim-filters')).toBeHidden()
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.locator('.claim-filters')).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
})

test('a text is checked, corrected and checked again', async ({ page }) => {
  await page.goto('/claims/check')
  await page.getByLabel('Your text, in English').fill(UNCLEAR)
  await page.getByLabel('Written on').fill('2025-12-31')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  const claimOf = (amount: string) => page.locator('.claim').filter({ hasText: amount })
  await expect(page.getByRole('status')).toHaveText('2 figures, 1 without a verdict')
  await expect(claimOf('RMB 29.6 billion').locator('.verdict')).toHaveText('Wrong period')
  await expect(page.locator('.marked-text .figure-mark')).toHaveCount(2)
  await expect(page.getByLabel('Your text, in English')).toHaveValue(UNCLEAR)
  await expectAccessible(page)
  const unclear = claimOf('RMB 39.8 billion')
  await unclear.locator('.correction summary').click()
  await unclear.getByLabel('Metric').fill('Alibaba Cloud')
  await unclear.getByLabel('Period', { exact: true }).fill('last quarter')
  await unclear.getByRole('button', { name: 'Check again' }).click()
  await expect(page.getByRole('status')).toHaveText('2 figures')
  await expect(claimOf('RMB 39.8 billion').locator('.verdict')).toHaveText('Confirmed')
  await expect(claimOf('RMB 29.6 billion').locator('.verdict')).toHaveText('Wrong period')
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a text is checked on a page under the same policy, and kept nowhere', async ({ page }) => {
    await page.goto('/claims/check')
    await page.getByLabel('Your text, in English').fill(TEXT)
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: 'Check', exact: true }).click(),
    ])
    expect(answer.headers()['cache-control']).toBe('no-store')
    expect(answer.headers()['content-security-policy']).toContain("default-src 'self'")
    await expect(page.locator('.claim .verdict').first()).toHaveText('Wrong period')
    await expect(page.locator('.claim')).toHaveCount(2)
  })
})

test('a text that is too large is refused', async ({ request }) => {
  const answer = await request.post('/claims/check', { multipart: { text: 'x'.repeat(3_000_000) } })
  expect(answer.status()).toBe(413)
})
