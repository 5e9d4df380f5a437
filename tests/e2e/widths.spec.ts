import type { Page } from '@playwright/test'
import { expectTakenOver } from './support/figure'
import { readFaces } from './support/faces'
import { expect, test } from './support/test'

const PAGES = ['/', '/explore?metrics=cloud,employees', '/releases/FY2027-Q1']
/** Pages whose tables or bands are wide. */
const WIDE = [
  '/charts/segment-mix?compare=2025-05-15',
  '/charts/growth-bridge',
  '/explore?metrics=cloud,employees',
  '/table',
]

/** What a window shows: how wide the page is, its words, and the drawing that is not hidden. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const words = document.querySelector('main .page')?.getBoundingClientRect().width ?? 0
    const drawn = [...document.querySelectorAll('.drawing > [data-width], .readable')].find(
      (drawing) => drawing.getClientRects().length > 0,
    )
    const { scrollWidth } = document.documentElement
    return { words, drawn: drawn?.getBoundingClientRect().width ?? 0, scrollWidth }
  })

test('a page takes the width of its window, from a phone to a large screen', async ({ page }) => {
  for (const path of PAGES) {
    await page.setViewportSize({ width: 480, height: 900 })
    await page.goto(path)
    for (const width of [480, 600, 720, 768, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      const { words, drawn, scrollWidth } = await measure(page)
      const where = `${path} at ${width}`
      expect(scrollWidth, where).toBe(width)
      expect(words, where).toBeGreaterThan(width < 1000 ? width * 0.92 : 1500)
      if (drawn > 0) expect(drawn / words, where).toBeGreaterThan(width < 1000 ? 0.75 : 0.2)
    }
  }
})

test('no table and no header makes a page wider than its window', async ({ page }) => {
  for (const path of WIDE) {
    await page.setViewportSize({ width: 390, height: 900 })
    await page.goto(path)
    for (const width of [390, 720, 768, 1024, 1100, 1176]) {
      await page.setViewportSize({ width, height: 900 })
      expect((await measure(page)).scrollWidth, `${path} at ${width}`).toBe(width)
    }
  }
})

test('a drawing between a phone and a tablet is read at the size the server gave it', async ({
  browser,
  page,
}) => {
  const viewport = { width: 600, height: 900 }
  const plain = await browser.newPage({ baseURL: process.env.BASE_URL, viewport })
  await plain.route('**/*.js', (route) => route.abort()) // as before its scripts have come
  await plain.goto('/charts/cloud')
  const before = await plain.locator('.drawing > [data-width="480"] svg').boundingBox()
  await plain.close()
  await page.setViewportSize(viewport)
  await page.goto('/charts/cloud')
  await expectTakenOver(page)
  const after = await page.locator('#drawing .readable').boundingBox()
  expect(before?.width).toBe(480)
  expect([after?.x, after?.y, after?.width, after?.height]).toEqual([
    ...[before?.x, before?.y, before?.width, before?.height],
  ])
})

test('at 1920 what stood under a chart stands beside it', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1000 })
  await page.goto('/charts/cloud')
  const boxes = await Promise.all(
    ['#drawing', '.chart-notes'].map((selector) => page.locator(selector).boundingBox()),
  )
  const [drawing, notes] = boxes
  expect(notes?.x).toBeGreaterThan((drawing?.x ?? 0) + 1080)
  expect(notes?.y).toBe(drawing?.y)
})

test('a page that is not found is set in the site’s faces', async ({ browser }) => {
  for (const path of ['/nowhere', '/charts/clout']) {
    const context = await browser.newContext({ baseURL: process.env.BASE_URL }) // nothing is cached
    const page = await context.newPage()
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    await page.waitForFunction(() => localStorage.getItem('faces') !== null)
    await page.reload() // a slow machine may have painted the first before they came
    for (const [selector, family] of [
      ['h1', 'Source Serif 4'],
      ['.prose p', 'Source Sans 3'],
    ] as const) {
      const fonts = await readFaces(page, selector)
      expect(fonts.map(({ familyName }) => familyName).join()).toContain(family)
    }
    await context.close()
  }
})

test('estimates, what was filed and the difference fit on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/charts/cloud', '/metrics/cloud']) {
    await page.goto(`${path}?estimate=cloud:FY2026-Q2:38000&note=FY2026-Q2:Price+cut`)
    const box = page.locator('.yours-rows').first()
    await expect(box).toBeVisible()
    expect(await box.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0)
  }
})

test('the title of a metric has the width of the page above its files', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/metrics/cloud')
  const title = await page.locator('h1').boundingBox()
  const files = await page.locator('.metric-downloads').boundingBox()
  expect(title?.width).toBeGreaterThan(1000)
  expect(files?.y).toBeGreaterThan((title?.y ?? 0) + (title?.height ?? 0))
})
