import { expectAccessible } from './support/axe'
import { expectTakenOver } from './support/figure'
import { expect, test } from './support/host-page'

const ADDRESS = '/changes?chart=cloud&since=2023-08-10&from=FY2021-Q3'
const WAYS = [
  { width: 1440, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const

for (const path of [ADDRESS, '/changes', '/changes?chart=segment-mix&since=2025-11-25'])
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.goto(path)
    for (const { width, colorScheme } of WAYS) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
      const over = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
      expect(over).toBeLessThanOrEqual(0)
    }
  })

test('the strip of an embed leads to the value before and after, with the document', async ({
  page,
  host,
}) => {
  const src = `${process.env.BASE_URL}/embed/cloud@2023-08-10?from=FY2021-Q3`
  await page.goto(host(`<iframe src="${src}" width="600" height="400"></iframe>`))
  const strip = page.frameLocator('iframe').locator('.strip')
  await expect(strip).toContainText('1 of 11 values restated since 10 Aug 2023')
  const href = await strip.getByRole('link').getAttribute('href')
  expect(new URL(href ?? '').search).toBe(new URL(ADDRESS, 'http://x.invalid').search)
  await page.goto(ADDRESS)
  const row = page.locator('#restated tbody tr')
  await expect(row).toHaveText(/^Jun Q 2023\s*25,123\s*25,065\s*−58/)
  // The half-year of that release gives the quarter before it; no page prints the quarter alone.
  await expect(row.getByRole('link')).toHaveAttribute('href', /September%20Quarter%202023.*\.pdf$/)
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('two dates are compared, and a phone gets a list', async ({ page }) => {
    await page.goto(ADDRESS)
    await page.getByLabel('compared with').selectOption({ label: '16 Nov 2023' })
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page).toHaveURL(/as-of=2023-11-16/)
    await expect(page.locator('#moved tbody tr')).toHaveCount(1)
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(page.locator('#moved table')).toBeHidden()
    await expect(page.locator('#moved .changes-list li')).toHaveText(/Sep Q 2022.*27,035/s)
  })

  test('an address that names nothing offers the charts', async ({ page }) => {
    await page.goto('/changes?chart=clud')
    await expect(page.getByRole('alert').first()).toContainText('The nearest is cloud')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/changes')
    await expect(page.locator('.ledger').first()).toBeInViewport() // the newest changes
    await page.getByText(/^\d+ charts$/).click()
    await page.getByRole('link', { name: 'Cloud revenue' }).click()
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page.locator('.strip')).toContainText('since 13 May 2026')
  })
})

test('the strip of a chart seen from a date follows its filters', async ({ page }) => {
  await page.goto('/charts/cloud?as-of=2023-08-10')
  await expectTakenOver(page)
  const strip = page.locator('#drawing .strip')
  await expect(strip).toContainText('1 of 12 values restated since 10 Aug 2023')
  await page.getByRole('link', { name: 'Last 8' }).click()
  await expect(strip).toContainText('1 of 8 values restated since 10 Aug 2023')
  await expect(strip.getByRole('link')).toHaveAttribute(
    'href',
    '/changes?chart=cloud&since=2023-08-10&last=8',
  )
  await page.getByRole('link', { name: 'Go to latest' }).click()
  await expect(strip).toHaveCount(0)
})

test('the code to paste is as high as the embed, for hosts that run no script', async ({
  page,
  host,
}) => {
  for (const id of ['cloud', 'cmr', 'segment-mix', 'capex-plan', 'cash-flow']) {
    await page.goto(`/charts/${id}`)
    const read = (name: RegExp) => page.getByRole('textbox', { name }).inputValue()
    const codes = [await read(/^Updates/), await read(/^As known on/)]
    for (const code of codes) {
      await page.goto(host(code.replace(/http:\/\/localhost:\d+/, process.env.BASE_URL ?? '')))
      const frame = page.frameLocator('iframe')
      await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
      const over = await frame
        .locator('html')
        .evaluate((html) => html.scrollHeight - html.clientHeight)
      expect(over, `${code}: taller than its frame by`).toBeLessThanOrEqual(2)
    }
  }
})
