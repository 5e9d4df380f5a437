import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { drawingOf, expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

const LONG = '/charts/cloud?from=FY2023-Q1'

/** Every link to a page of a document says the page it opens. */
async function expectPagesNamed(popover: Locator, least: number) {
  const links = await popover.locator('a[href*="#page="]').all()
  expect(links.length).toBeGreaterThanOrEqual(least)
  for (const link of links) {
    const page = /p\. (\d+)$/.exec((await link.innerText()).trim())?.[1]
    await expect(link).toHaveAttribute('href', new RegExp(`\\.pdf#page=${page}$`))
  }
}

/** Where a period stands in a drawing, from its left edge and its top. */
async function locate(page: Page, id: string, at: number, of: number, height = 120) {
  const drawing = page.locator(`#${id} .readable`)
  const box = await drawing.boundingBox()
  if (!box) throw new Error('no drawing')
  const bars = await drawing
    .locator('.plot-marks')
    .first()
    .locator('.recharts-bar-rectangle')
    .evaluateAll((all) =>
      all
        .map((bar) => bar.getBoundingClientRect())
        .flatMap(({ x, width }) => (width > 0 ? [x + width / 2] : [])),
    )
  const [from, to] = [Math.min(...bars), Math.max(...bars)]
  return { drawing, position: { x: from - box.x + ((to - from) * at) / (of - 1), y: height } }
}

test('a click opens where a restated value comes from, under the axis', async ({ page }) => {
  await page.goto(LONG)
  await expectTakenOver(page)
  const { drawing, position } = await locate(page, 'drawing', 4, 17)
  await drawing.click({ position })
  const popover = page.getByRole('dialog', { name: 'June quarter 2023' })
  await expect(popover).toBeFocused()
  await expect(popover).toContainText('FY2024 Q1 · Q2 2023 · three months to 30 June 2023')
  await expect(popover).toContainText('25,065 CNY million')
  await expect(popover).toContainText('Restated: first printed 25,123, now −58.')
  const prints = popover.getByRole('table', { name: 'Prints of this value' })
  await expect(prints.getByRole('row')).toHaveText([
    'PublishedValueWhere',
    /^10 Aug 202325,123 ?Jun Q 2023 release, p\. 8$/,
    /^16 Nov 202325,065 ?Sep Q 2023 release: six months less the September quarter$/,
    /^15 Aug 202425,065 ?Jun Q 2024 release, p\. 6$/,
  ])
  await expect(popover).toContainText('The Jun Q 2023 release printed +4%.')
  await expectPagesNamed(popover, 2)
  const axis = await drawing.boundingBox()
  const box = await popover.boundingBox()
  expect(box?.width).toBe(376)
  expect(box?.y).toBeGreaterThanOrEqual((axis?.y ?? 0) + (axis?.height ?? 0))

  await page.getByRole('link', { name: 'Charts', exact: true }).first().focus()
  await expect(popover).toHaveCount(0)
})

test('a press elsewhere closes it, another point moves it', async ({ page }) => {
  await page.goto(LONG)
  await expectTakenOver(page)
  const first = await locate(page, 'drawing', 4, 17)
  await first.drawing.click({ position: first.position })
  await expect(page.getByRole('dialog', { name: 'June quarter 2023' })).toBeVisible()
  const other = await locate(page, 'drawing', 13, 17)
  await other.drawing.click({ position: other.position })
  const popover = page.getByRole('dialog')
  await expect(popover).toHaveAccessibleName('September quarter 2025')
  await expectPagesNamed(popover, 3)
  await page.locator('#figures h2').click()
  await expect(popover).toHaveCount(0)
})

test('by keyboard: Enter opens, arrows go on, Escape gives the focus back', async ({ page }) => {
  await page.goto('/charts/aidc')
  await expectTakenOver(page)
  const drawing = drawingOf(page)
  await drawing.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  const popover = page.getByRole('dialog')
  await expect(popover).toHaveAccessibleName('June quarter 2026')
  await expect(popover).toContainText('AIDC ends with Mar Q 2026.')
  await page.keyboard.press('ArrowLeft')
  await expect(popover).toHaveAccessibleName('March quarter 2026')
  await expect(popover).toBeFocused()
  await expect(popover).toContainText('The year less three quarters')
  const made = popover.getByRole('table', { name: 'It was made of' })
  await expect(made.getByRole('row')).toHaveCount(5)
  await expectPagesNamed(made, 3)
  await page.keyboard.press('Tab')
  await expect(popover.getByRole('button', { name: 'Period before' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(popover).toHaveCount(0)
  await expect(drawing).toBeFocused()
  await expect(page.locator('#drawing .readable [aria-live]')).toHaveText(
    /^March quarter 2026: 35,429/,
  )
  await expect(page.locator('#drawing .reading')).toBeVisible()
})

test('opening a point keeps its chart in view, and Escape returns to where one was', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 700 })
  await page.goto('/')
  await expectTakenOver(page, 'cloud')
  const drawing = drawingOf(page, 'cloud')
  await drawing.evaluate((part) => scrollBy(0, part.getBoundingClientRect().top - 300))
  await expectTakenOver(page)
  const before = await page.evaluate(() => scrollY)
  await drawing.focus()
  for (const key of ['End', 'Enter']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toBeFocused()
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before)
  expect((await drawing.boundingBox())?.y).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Escape')
  await expect(drawing).toBeFocused()
  expect(await page.evaluate(() => scrollY)).toBe(before)
})

test('a tap at 390 opens a sheet from below, and the drawing stays in sight', async ({
  browser,
  baseURL,
}) => {
  const viewport = { width: 390, height: 844 }
  const context = await browser.newContext({ viewport, hasTouch: true, baseURL })
  const page = await context.newPage()
  await page.goto(LONG)
  await expectTakenOver(page)
  const { drawing, position } = await locate(page, 'drawing', 4, 17)
  await drawing.tap({ position })
  const sheet = page.getByRole('dialog', { name: 'June quarter 2023' })
  await expect(sheet).toBeVisible()
  const box = await sheet.boundingBox()
  expect(box?.x).toBe(0)
  expect(box?.width).toBe(390)
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844)
  expect((await drawing.boundingBox())?.y).toBeLessThan((box?.y ?? 0) - 200)
  await sheet.getByRole('button', { name: 'Period after' }).tap()
  await expect(page.getByRole('dialog', { name: 'September quarter 2023' })).toBeVisible()
  // Above the drawing the line of filters lies over a part of what scrolls by, which axe counts as small.
  await page
    .locator('#drawing')
    .evaluate((figure) => scrollBy(0, figure.getBoundingClientRect().top - 80))
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Close' }).tap()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await context.close()
})

test('of a mix the part under the pointer comes first, with every segment of the sum', async ({
  page,
}) => {
  await page.goto('/charts/segment-mix')
  await expectTakenOver(page)
  const { drawing, position } = await locate(page, 'drawing', 8, 12, 300)
  await drawing.click({ position })
  const popover = page.getByRole('dialog', { name: 'September quarter 2025' })
  await expect(popover.locator('summary')).toHaveText([
    /^China e-commerce49\.1%/,
    /^All others23\.3%/,
    /^AIDC12\.9%/,
    /^Cloud14\.7%/,
  ])
  const rows = popover.getByRole('table', { name: 'It was made of' }).getByRole('row')
  await expect(rows).toHaveCount(5)
  await popover.locator('summary', { hasText: 'Cloud' }).click()
  await expect(popover).toContainText('39,824 of 270,')
  await expect(rows.first()).toBeVisible()
})
