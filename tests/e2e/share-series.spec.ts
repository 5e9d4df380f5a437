import { paste } from './support/clipboard'
import { pasteTypes } from './support/clipboard-types'
import { card, COPIED, dialogOf, openShare } from './support/share'
import { expect, test } from './support/test'

/** The path of an address as HTML writes it: the server under test does not know its own host. */
const pathOf = (written: string) =>
  written.replaceAll('&amp;', '&').replace(/^https?:\/\/[^/]+/, '')

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-write']))

test('each figure of picked metrics is shared by itself, as it is drawn', async ({
  page,
  context,
  request,
}) => {
  await page.goto('/explore?metrics=cloud,cmr,employees&last=8')
  await page.getByRole('radio', { name: 'Multiples' }).click()
  await openShare(page, '#figure-1')
  await expect(dialogOf(page)).toHaveAccessibleName('Share Cloud, CMR')
  await card(page, 'Word').click()
  await expect(card(page, 'Word')).toContainText(COPIED)
  const { html, picture } = await pasteTypes(context)
  const [, source = ''] = /<img src="([^"]+)"/.exec(html) ?? []
  expect(source).toMatch(/\/series\/cloud,cmr@2026-08-20\.png\?.*last=8.*view=multiples/)
  expect((await request.get(pathOf(source))).status()).toBe(200)
  expect(picture?.width).toBe(1200)
  const [, figure = ''] = /<a href="([^"]+)"/.exec(html) ?? []
  await page.goto(pathOf(figure))
  await expect(page.locator('#figure-1 h2')).toHaveText('Cloud, CMR')
})

test('the figure of a metric is shared as its page shows it, or as it will', async ({ page }) => {
  await page.goto('/metrics/cmr?as-of=2025-11-25')
  await openShare(page, '#drawing')
  const address = dialogOf(page).getByRole('textbox', { name: 'Address of the embed' })
  await expect(address).toHaveValue(
    /\/embed\/series\/cmr@2025-11-25\?.*from=FY2023-Q3&to=FY2026-Q2/,
  )
  await dialogOf(page).getByRole('radio', { name: 'Updates with new releases' }).check()
  await expect(address).toHaveValue(/\/embed\/series\/cmr\?.*last=12/)
  await card(page, 'R').click()
  await expect(card(page, 'R')).toContainText(COPIED)
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toHaveCount(0)
  const text = await paste(page)
  expect(text).toMatch(/^cmr <- read\.csv\("http\S+\/api\/v1\/series\/cmr\.csv\?\S*last=12/)
  expect(text).toContain('as known on 20 Aug 2026')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('Share leads to where the figure can be had', async ({ page }) => {
    await page.goto('/metrics/cmr?as-of=2025-11-25')
    await page.locator('#drawing').getByRole('link', { name: 'Share' }).click()
    await expect(page).toHaveURL(/\/embed\/series\/cmr@2025-11-25\?/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Customer management revenue')
    await page.goto('/?last=8')
    await page.locator('#cloud').getByRole('link', { name: 'Share' }).click()
    await expect(page).toHaveURL('/charts/cloud?last=8#share')
    await expect(page.locator('#share textarea').first()).toBeInViewport()
  })
})
