import type { Page } from '@playwright/test'
import { CHART_IDS } from './support/figure'
import { expect, test } from './support/host-page'

const BACKGROUND = { light: 'rgb(255, 255, 255)', dark: 'rgb(15, 22, 27)' }

/** The code to paste for a chart: what its page offers, from the server under test. */
async function readCode(page: Page, id: string, which: RegExp): Promise<string> {
  await page.goto(`/charts/${id}`)
  const code = await page.getByRole('textbox', { name: which }).inputValue()
  return code.replace(/http:\/\/localhost:\d+/, process.env.BASE_URL ?? '')
}

for (const id of CHART_IDS) {
  test(`the code of ${id} works in another site’s page`, async ({ page, host }) => {
    await page.goto(host(await readCode(page, id, /^As known on/)))
    const frame = page.frameLocator('iframe')
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(frame.getByText(/as known on 20 Aug 2026/)).toBeVisible()
    await expect(frame.getByRole('img').filter({ visible: true })).toHaveCount(1)
    await expect(frame.getByRole('table')).toBeHidden()
    // Its height is as the code says: nothing scrolls, and the strip is at its foot.
    const high = Number(await page.locator('iframe').getAttribute('height'))
    expect(await frame.locator('html').evaluate((html) => html.scrollHeight)).toBe(high)
    const strip = frame.locator('.strip')
    expect(await strip.evaluate((one) => one.getBoundingClientRect().bottom)).toBeCloseTo(high, 0)
    await frame.getByText('Figures and pages').click()
    await expect(frame.getByRole('table')).toBeVisible()
    expect(await frame.locator('a[href*="#page="]').count()).toBeGreaterThan(5)
    for (const link of await frame.getByRole('link').all())
      await expect(link).toHaveAttribute('target', '_blank')
  })
}

for (const system of ['light', 'dark'] as const) {
  test(`an embed follows a ${system} system or the page that holds it`, async ({ page, host }) => {
    await page.emulateMedia({ colorScheme: system })
    const themes = ['auto', 'light', 'dark'] as const
    const frames = themes.map(
      (theme) => `<iframe src="${process.env.BASE_URL}/embed/cmr?theme=${theme}"></iframe>`,
    )
    await page.goto(host(frames.join('')))
    for (const [at, theme] of themes.entries()) {
      const body = page.frameLocator('iframe').nth(at).locator('body')
      const expected = BACKGROUND[theme === 'auto' ? system : theme]
      await expect(body).toHaveCSS('background-color', expected)
    }
  })
}

test('a pinned embed stays as known, and fits frames of 600 and 340', async ({ page, host }) => {
  const src = `${process.env.BASE_URL}/embed/cloud@2025-11-25?last=12`
  for (const [width, height] of [
    [600, 400],
    [340, 520],
  ] as const) {
    const code = `<iframe src="${src}" width="${width}" height="${height}" style="border:0"></iframe>`
    await page.goto(host(code))
    const frame = page.frameLocator('iframe')
    await expect(frame.getByText('as known on 25 Nov 2025')).toBeVisible()
    await expect(frame.locator('body')).not.toContainText('2026 structure')
    const wide = await frame.locator('html').evaluate((html) => html.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
    const summary = frame.getByText('Figures and pages')
    const foot = await summary.evaluate((node) => node.getBoundingClientRect().bottom)
    expect(foot).toBeLessThanOrEqual(height)
  }
})

test('no script runs in an embed', async ({ page, host, faults }) => {
  const answer = await page.request.get('/embed/cloud')
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(await answer.text()).not.toMatch(/<script|\son\w+=|javascript:/i)

  await page.goto(host(`<iframe src="${process.env.BASE_URL}/embed/cloud"></iframe>`))
  const ran = await page
    .frameLocator('iframe')
    .locator('body')
    .evaluate((body) => {
      const script = document.createElement('script')
      script.textContent = 'document.documentElement.dataset.ran = "yes"'
      body.append(script)
      return document.documentElement.dataset.ran
    })
  expect(ran).toBeUndefined()
  expect(faults.splice(0).join()).toContain('Content Security Policy')
})

test('the pages themselves refuse to be framed', async ({ page, host, faults }) => {
  for (const path of ['/', '/charts', '/charts/cloud', '/no-such-page']) {
    await page.goto(host(`<iframe src="${process.env.BASE_URL}${path}"></iframe>`))
    const frame = page.frames().find((one) => one !== page.mainFrame())
    await expect(page.frameLocator('iframe').locator('.site-header')).toHaveCount(0)
    expect(frame?.url(), path).toMatch(/^chrome-error:/)
  }
  expect(faults.splice(0).join()).toContain('frame-ancestors')
})

test('an embed that cannot be drawn says what its address may ask', async ({ page, faults }) => {
  const answer = await page.goto('/embed/cloud?frequency=banana')
  expect(answer?.status()).toBe(400)
  await expect(page.getByRole('listitem').filter({ hasText: 'fiscal-year' })).toBeVisible()
  expect((await page.goto('/embed/claud'))?.status()).toBe(404)
  await expect(page.locator('body')).toContainText('The nearest is cloud.')
  faults.splice(0)
})
