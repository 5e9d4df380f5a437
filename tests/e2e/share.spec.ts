import { DESTINATIONS } from '#lib/copy-for/destinations'
import { paste } from './support/clipboard'
import { pasteTypes } from './support/clipboard-types'
import { expectTakenOver } from './support/figure'
import { card, COPIED, dialogOf, openShare } from './support/share'
import { expect, test } from './support/test'

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-write']))

test('two presses put picture, linked caption and text on the clipboard', async ({
  page,
  context,
}) => {
  await page.goto('/charts/cloud?last=8')
  await page.getByRole('link', { name: 'Share', exact: true }).click()
  await card(page, 'Word').click()
  await expect(card(page, 'Word')).toContainText(COPIED)
  await expect(dialogOf(page).getByRole('status')).toContainText('Word: copied. Paste it')
  const { text, html, picture } = await pasteTypes(context)
  expect(text).toMatch(/^Alibaba Group, Cloud revenue, as known on 20 Aug 2026\. CNY billion/)
  expect(text).toMatch(/Quarterdeck, http\S+\/charts\/cloud\?\S*last=8\S*&as-of=2026-08-20$/)
  expect(html).toMatch(
    /<img src="http[^"]+\/charts\/cloud@2026-08-20\.png\?[^"]*last=8[^"]*style=2/,
  )
  expect(html).toContain(`width="600" height="${(picture?.height ?? 0) / 2}"`)
  expect(html).toMatch(/alt="Cloud revenue, [^"]*48\.4/)
  expect(html).toMatch(/<a href="[^"]+as-of=2026-08-20"[^>]*>Alibaba Group, Cloud revenue/)
  expect(picture?.width).toBe(1200)
  expect(picture?.colors).toBeGreaterThan(20)
})

test('a card says that it fetches the picture, and nothing moves', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/*.png?*', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/charts/cloud')
  await openShare(page)
  const place = () => dialogOf(page).locator('.share-address').last().boundingBox()
  const before = await place()
  await card(page, 'Word').click()
  await expect(card(page, 'Word')).toContainText('Fetching')
  await expect(dialogOf(page).getByRole('status')).toHaveText('Word: fetching the picture.')
  expect(await place()).toEqual(before)
  release()
  await expect(card(page, 'Word')).toContainText(COPIED)
  expect(await place()).toEqual(before)
})

test('for Google Docs the HTML holds the picture itself', async ({ page, context }) => {
  await page.goto('/')
  await expectTakenOver(page)
  await openShare(page, '#growth')
  await expect(dialogOf(page)).toHaveAccessibleName(/^Share growth of cloud/)
  await card(page, 'Google Docs').click()
  await expect(card(page, 'Google Docs')).toContainText(COPIED)
  const { html, picture } = await pasteTypes(context)
  expect(html).toMatch(/<img src="data:image\/png;base64,[\w+/]{20000}/)
  expect(picture?.width).toBe(1200)
})

test('every card copies, as filtered and at the vintage', async ({ page }) => {
  await page.goto('/charts/cmr?from=FY2024-Q1&to=FY2025-Q4&transform=yoy')
  await openShare(page)
  const seen = new Set<string>()
  for (const { name } of DESTINATIONS) {
    await card(page, name).click()
    await expect(card(page, name)).toContainText(COPIED)
    await expect(dialogOf(page).locator('.copy-cards .done')).toHaveCount(1)
    const input = dialogOf(page).getByRole('textbox', { name: 'Address of the embed' })
    await expect(input).toHaveValue(/\/embed\/cmr@2026-08-20\?.*from=FY2024-Q1.*transform=yoy/)
    seen.add(name)
  }
  expect(seen.size).toBe(DESTINATIONS.length)
})

test('code and data land as text that names the figure as filtered', async ({ page }) => {
  await page.goto('/charts/cmr?from=FY2024-Q1&to=FY2025-Q4')
  for (const [name, begins] of [
    ['Markdown', '<picture><source media="(prefers-color-scheme: dark)"'],
    ['LaTeX', '% Save as cmr-FY2024-Q1-FY2025-Q4-2026-08-20.png: http'],
    ['HTML', '<figure>\n  <iframe src="http'],
    ['Table', 'metric\tlabel\tunit\ttransform\trow\tFY2024-Q1'],
    ['Excel', '// Alibaba Group, Customer management revenue'],
    ['Google Sheets', 'Alibaba Group, Customer management revenue'],
    ['Python', 'import pandas; cmr = pandas.read_csv("http'],
    ['R', 'cmr <- read.csv("http'],
    ['Short', 'Alibaba Group, Customer management revenue, as known on 20 Aug 2026. Quarter'],
    ['Full', 'Alibaba Group, Customer management revenue, as known on 20 Aug 2026. CNY'],
    ['BibTeX', '@misc{quarterdeck-cmr-FY2024-Q1-FY2025-Q4-2026-08-20,'],
  ] as const) {
    await openShare(page)
    await dialogOf(page)
      .getByRole('button', { name: name === 'R' ? /^R one line/ : new RegExp(`^${name}`) })
      .click()
    await expect(dialogOf(page).getByRole('status')).toContainText(`${name}: copied.`)
    await page.keyboard.press('Escape')
    await expect(dialogOf(page)).toHaveCount(0)
    const text = await paste(page)
    expect(text.slice(0, begins.length), name).toBe(begins)
    expect(text.replaceAll('&amp;', '&'), name).toMatch(/from=FY2024-Q1&to=FY2025-Q4/)
  }
})

test('a copy that updates names no vintage; one of an earlier page keeps its own', async ({
  page,
}) => {
  await page.goto('/charts/cloud?as-of=2025-11-25')
  await openShare(page)
  const dialog = dialogOf(page)
  const address = dialog.getByRole('textbox', { name: 'Address of the embed' })
  await expect(dialog).toContainText('Never changes: the figures of 25 Nov 2025.')
  await expect(address).toHaveValue(/\/embed\/cloud@2025-11-25\?.*&style=2&theme=light$/)
  await dialog.getByRole('radio', { name: 'Updates with new releases' }).check()
  await dialog.getByRole('radio', { name: 'Dark' }).check()
  await expect(address).toHaveValue(/\/embed\/cloud\?[^@]*&theme=dark$/)
  await dialog.getByRole('button', { name: 'Short' }).click()
  await expect(dialog.getByRole('status')).toContainText('Short: copied.')
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toHaveCount(0)
  const text = await paste(page)
  expect(text).toContain('latest figures (when copied, as known on 20 Aug 2026)')
  expect(text).not.toContain('as-of')
})

test('the keyboard opens, chooses, copies and closes, and comes back', async ({ page }) => {
  await page.goto('/charts/cloud')
  const opener = page.getByRole('link', { name: 'Share', exact: true })
  await opener.focus()
  await page.keyboard.press('Enter')
  const dialog = dialogOf(page)
  await expect(dialog.locator('.copy-cards').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('radio', { name: /^As known on/ })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(dialog.getByRole('radio', { name: 'Updates with new releases' })).toBeChecked()
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('Tab')
  await expect(card(page, 'Word')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card(page, 'Word')).toContainText(COPIED)
  for (let at = 0; at < 40; at += 1) {
    await page.keyboard.press('Tab')
    const outside = await page.evaluate(
      () =>
        document.activeElement !== document.body &&
        document.activeElement?.closest('dialog') === null,
    )
    expect(outside, 'the focus left the dialog').toBe(false)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()
})

test('a press beside the dialog closes it, one inside does not', async ({ page }) => {
  await page.goto('/charts/cloud')
  await openShare(page)
  await dialogOf(page).getByRole('heading', { name: 'Picture or frame for' }).click()
  await expect(dialogOf(page)).toBeVisible()
  await page.mouse.click(20, 450)
  await expect(dialogOf(page)).toHaveCount(0)
})

test('where the browser allows no copying, the text is there to be copied by hand', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  )
  await page.goto('/charts/cloud')
  await openShare(page)
  await card(page, 'Python').click()
  await expect(dialogOf(page).getByRole('status')).toContainText('your browser blocked copying')
  await expect(dialogOf(page).getByRole('textbox', { name: 'Text to copy' })).toHaveValue(
    /^import pandas; cloud = /,
  )
})

test('a server without a picture to give is said, and nothing is copied', async ({
  page,
  faults,
}) => {
  await page.route('**/*.png?*', (route) => route.fulfill({ status: 503 }))
  await page.goto('/charts/cloud')
  await openShare(page)
  await card(page, 'Word').click()
  await expect(dialogOf(page).getByRole('status')).toContainText('Word: The server answered 503.')
  await expect(dialogOf(page).locator('.copy-cards .done')).toHaveCount(0)
  expect(faults.join()).toContain('503')
  faults.length = 0
})
