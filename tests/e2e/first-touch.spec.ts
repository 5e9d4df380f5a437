import { devices, type Locator, type Page } from '@playwright/test'
import { keepScripts } from './support/open-page'
import { expect as expectSoon, test } from './support/test'

/** Scripts take their time to come and to start where other tests run beside this one. */
const expect = expectSoon.configure({ timeout: 15_000 })

test.use({ cold: true, reuseContext: false })

/** Opens a page whose scripts come only after something was done with it. */
async function touchFirst(page: Page, path: string, touch: () => Promise<unknown>): Promise<void> {
  const release = await keepScripts(page)
  await page.goto(path, { waitUntil: 'domcontentloaded' })
  await touch()
  await expect(page.locator('html')).toHaveAttribute('data-answers', 'later')
  release()
}

const link = (page: Page, name: string, inside = 'main'): Locator =>
  page.locator(inside).getByRole('link', { name, exact: true }).first()
const radio = (page: Page, name: string): Locator => page.getByRole('radio', { name, exact: true })
const periods = (page: Page): Locator => page.getByRole('textbox', { name: /^Periods/ })

/** Presses the newest period of a drawing. */
async function pressNewest(page: Page, figure: string, press: 'click' | 'tap'): Promise<void> {
  const drawing = page.locator(`${figure} .chart-figure`)
  const { width, height } = (await drawing.boundingBox()) ?? { width: 0, height: 0 }
  await drawing[press]({ position: { x: width * 0.9, y: height / 2 } })
}

test.describe('on a desk', () => {
  for (const keys of ['Control+k', 'Meta+k', 'Control+K'])
    test(`${keys} opens the search, and nothing of it is lost`, async ({ page }) => {
      await touchFirst(page, '/', () => page.keyboard.press(keys)) // K: with Caps Lock
      await expect(page.getByRole('combobox')).toBeFocused()
      await expect(page).toHaveURL('/')
    })

  test('Find, Share and the restated values open here, not on another page', async ({ page }) => {
    await touchFirst(page, '/', () => page.locator('.find-link').click())
    await expect(page.getByRole('dialog', { name: 'Find a figure' })).toBeVisible()
    await touchFirst(page, '/', () => link(page, 'Share', '#segment-mix').click())
    await expect(page.getByRole('dialog', { name: /^Share .*segment/ })).toBeVisible()
    await touchFirst(page, '/?from=FY2023-Q1&to=FY2024-Q4', () =>
      page.locator('#cloud .chip').click(),
    )
    await expect(page.getByRole('dialog', { name: 'Restated' })).toBeVisible()
    await expect(page).toHaveURL('/?from=FY2023-Q1&to=FY2024-Q4')
  })

  test('a click on a bar opens where its values come from', async ({ page }) => {
    await touchFirst(page, '/charts/cloud', () => pressNewest(page, '#drawing', 'click'))
    await expect(page.getByRole('dialog', { name: 'June quarter 2026' })).toContainText('48,437')
    await touchFirst(page, '/explore?metrics=cmr', () => pressNewest(page, '.figure', 'click'))
    await expect(page.getByRole('dialog', { name: 'June quarter 2026' })).toBeVisible()
  })

  test('a press before the chart library is here reads the server’s drawing, and goes on', async ({
    page,
  }) => {
    await touchFirst(page, '/charts/cloud', () => pressNewest(page, '#drawing', 'click'))
    const newest = page.getByRole('dialog', { name: 'June quarter 2026' })
    await expect(newest).toBeFocused()
    await expect(page.locator('#drawing .still-ring')).toBeVisible()
    await expect(page.locator('#drawing .plot-marks')).toHaveCount(0)
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('dialog', { name: 'March quarter 2026' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('#drawing').getByRole('dialog')).toHaveCount(0)
    await expect(page.locator('#drawing .plot-marks').first()).toBeVisible()
  })

  test('every choice that was made counts, in its order, and the page stays', async ({ page }) => {
    await touchFirst(page, '/charts/cloud', async () => {
      await page.evaluate(() => Object.assign(window, { stays: true }))
      await link(page, 'Last 8').click()
      await radio(page, 'YoY').click()
      await radio(page, 'YoY').press('ArrowRight')
    })
    await expect(page).toHaveURL('/charts/cloud?last=8&transform=qoq')
    await expect(radio(page, 'QoQ')).toBeFocused()
    await page.goBack()
    await expect(page).toHaveURL('/charts/cloud?last=8&transform=yoy')
    expect(await page.evaluate(() => 'stays' in window)).toBe(true)
  })

  test('keys on a slider and a press on its track move it', async ({ page }) => {
    await touchFirst(page, '/charts/cloud', async () => {
      const handle = page.getByRole('slider', { name: 'First period' })
      await handle.press('PageDown')
      await handle.press('PageDown')
    })
    await expect(page).toHaveURL(/from=FY2022-Q2/)
    await touchFirst(page, '/charts/cloud', () =>
      page.locator('.release-track .tick').nth(40).click({ force: true }),
    )
    await expect(page).toHaveURL(/as-of=/)
  })

  test('what is typed before and while scripts come is neither lost nor doubled', async ({
    page,
  }) => {
    await touchFirst(page, '/charts/cloud', async () => {
      await periods(page).fill('')
      await periods(page).pressSequentially('FY2024 ')
    })
    await periods(page).pressSequentially('on', { delay: 60 })
    await expect(page.locator('html')).toHaveAttribute('data-answers', 'now')
    await expect(periods(page)).toHaveValue('FY2024 on')
    await periods(page).press('Enter')
    await expect(page).toHaveURL('/charts/cloud?from=FY2024')
  })

  test('a day chosen in the list to compare with counts', async ({ page }) => {
    const list = page.getByRole('combobox', { name: 'Then, as of' })
    await touchFirst(page, '/charts/cloud?compare=2026-05-13', () => list.press('ArrowDown'))
    await expect(page).toHaveURL('/charts/cloud?compare=2026-03-19')
    await expect(list).toHaveValue('2026-03-19')
  })

  test('Enter sends what was typed, in place', async ({ page }) => {
    await touchFirst(page, '/charts/cloud', async () => {
      await page.evaluate(() => Object.assign(window, { stays: true }))
      await periods(page).fill('FY2024 on')
      await periods(page).press('Enter')
    })
    await expect(page).toHaveURL('/charts/cloud?from=FY2024')
    expect(await page.evaluate(() => 'stays' in window)).toBe(true)
  })

  test('a name typed on Explore lists its metric', async ({ page }) => {
    await touchFirst(page, '/explore', () =>
      page.getByLabel('Add a metric').pressSequentially('capex'),
    )
    await expect(page.getByRole('option').first()).toBeVisible()
    await expect(page.getByLabel('Add a metric')).toHaveValue('capex')
  })

  test('a link that leads elsewhere is followed at once', async ({ page }) => {
    await keepScripts(page)
    await page.goto('/', { waitUntil: 'domcontentloaded' })
    await page.getByRole('link', { name: 'Releases', exact: true }).click()
    await expect(page).toHaveURL('/releases')
  })

  test('a click that asks for a new tab is the browser’s', async ({ page, context }) => {
    const opened = context.waitForEvent('page')
    await touchFirst(page, '/charts/cloud', () =>
      link(page, 'Last 8').click({ modifiers: ['ControlOrMeta'] }),
    )
    await expect(await opened).toHaveURL('/charts/cloud?last=8')
    await expect(page.locator('html')).toHaveAttribute('data-answers', 'now')
    await expect(page).toHaveURL('/charts/cloud')
  })

  test('without the scripts the link is followed, and later ones at once', async ({
    page,
    faults,
  }) => {
    await page.route('**/_next/**/*.js', (route) => route.abort())
    await page.goto('/charts/cloud', { waitUntil: 'domcontentloaded' })
    await link(page, 'Last 8').click()
    await expect(page).toHaveURL('/charts/cloud?last=8')
    await expect(page.locator('#figures tbody tr')).toHaveCount(8)
    await radio(page, 'YoY').click()
    await expect(page).toHaveURL(/transform=yoy/)
    await expect(page.locator('html')).toHaveAttribute('data-answers', 'later') // its head is there
    await page.keyboard.press('Control+k')
    await expect(page).toHaveURL('/metrics')
    await page.close() // the last of the browser's own lines on what was aborted has come then
    faults.length = 0
  })

  test('scripts that never come are given up, and the link is followed', async ({ page }) => {
    await page.clock.install()
    await keepScripts(page)
    await page.goto('/charts/cloud', { waitUntil: 'domcontentloaded' })
    await link(page, 'Last 8').click()
    await page.clock.runFor(7000)
    await expect(page).toHaveURL('/charts/cloud')
    await expect(link(page, 'Last 8')).toHaveAttribute('data-touched', '')
    await page.clock.runFor(2000)
    await expect(page).toHaveURL('/charts/cloud?last=8')
  })
})

test.describe('on a phone', () => {
  const { viewport, userAgent, deviceScaleFactor } = devices['Pixel 7']
  test.use({ viewport, userAgent, deviceScaleFactor, isMobile: true, hasTouch: true })

  test('a tap on a bar opens where its values come from', async ({ page }) => {
    await touchFirst(page, '/', () => pressNewest(page, '#capex-plan', 'tap'))
    await expect(page.locator('#capex-plan').getByRole('dialog')).toBeVisible()
  })

  test('Share opens the dialog of its chart', async ({ page }) => {
    await touchFirst(page, '/', () => link(page, 'Share', '#growth').tap())
    await expect(page.getByRole('dialog', { name: /^Share / })).toBeVisible()
    await expect(page).toHaveURL('/')
  })

  test('a choice in the sheet counts, and the sheet stays open', async ({ page }) => {
    await touchFirst(page, '/', async () => {
      await page.getByRole('button', { name: 'Filter' }).tap()
      await radio(page, 'TTM').tap()
    })
    await expect(page).toHaveURL('/?frequency=ttm')
    await expect(radio(page, 'TTM')).toBeVisible()
    await expect(radio(page, 'TTM')).toHaveAttribute('aria-checked', 'true')
  })
})
