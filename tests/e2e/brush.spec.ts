import type { Locator, Page } from '@playwright/test'
import { drawingOf, expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

/** Points over the first plot of a figure, as parts of its width, in the window. */
async function pointOver(figure: Locator) {
  const box = await figure.boundingBox()
  if (!box) throw new Error('no drawing')
  return (part: number) => ({ x: box.x + box.width * part, y: box.y + 90 })
}

/** Drags the mouse over a figure from one part of its width to another. */
async function drag(page: Page, figure: Locator, from: number, to: number) {
  const at = await pointOver(figure)
  const [start, end] = [at(from), at(to)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 8 })
}

const MONTHS = { Mar: 'March', Jun: 'June', Sep: 'September', Dec: 'December' } as const

/** The first period of a range as a tooltip names it: `Mar Q 2025 to …` → `March quarter 2025`. */
function nameRelease(range: string): string {
  const [, month = '', year] = /^(\w+) Q (\d+)/.exec(range) ?? []
  return `${MONTHS[month as keyof typeof MONTHS]} quarter ${year}` // as releases name them
}

const shown = (page: Page) => page.locator('.period-deck output').first()

test('a drag chooses the periods of a chart, which the filters show and Back undoes', async ({
  page,
}) => {
  await page.goto('/charts/cloud')
  await expectTakenOver(page)
  const drawing = page.locator('#drawing .readable')
  const before = await shown(page).textContent()
  await drag(page, drawing, 0.2, 0.55)
  const brush = page.locator('.brush')
  await expect(brush).toHaveText(/^\w{3} Q \d{4} to \w{3} Q \d{4}$/)
  const words = (await brush.textContent()) ?? ''
  await expect(page.locator('.reading')).toBeHidden()
  await page.mouse.up()
  await expect(brush).toHaveCount(0)
  await expect(page).toHaveURL(/\?from=FY\d{4}-Q\d&to=FY\d{4}-Q\d$/)
  await expect(shown(page)).toContainText(`Periods: ${words}, `)
  await expect(page.locator('#figures tbody tr')).toHaveCount(
    Number(/, (\d+) quarters/.exec((await shown(page).textContent()) ?? '')?.[1]),
  )
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('')
  await page.goBack()
  await expect(page).toHaveURL('/charts/cloud')
  await expect(shown(page)).toHaveText(before ?? '')
})

test('reading, a click and the selection of words stay as they were', async ({ page }) => {
  await page.goto('/charts/cloud')
  await expectTakenOver(page)
  const drawing = page.locator('#drawing .readable')
  const at = await pointOver(drawing)
  await drag(page, drawing, 0.2, 0.55)
  await page.keyboard.press('Escape')
  await expect(page.locator('.brush')).toHaveCount(0)
  await page.mouse.up()
  await expect(page).toHaveURL('/charts/cloud')
  await page.mouse.move(at(0.6).x, at(0.6).y)
  await expect(page.locator('.reading')).toBeVisible()
  await page.mouse.down()
  await page.mouse.move(at(0.6).x + 3, at(0.6).y)
  await page.mouse.up()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  const title = page.getByRole('heading', { level: 1 })
  await title.selectText()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await title.innerText())
})

test('a drag over one chart of the dashboard chooses for all of them', async ({ page }) => {
  await page.goto('/?provisional=hide')
  await expectTakenOver(page, 'growth')
  await drag(page, page.locator('#growth .readable'), 0.5, 0.15)
  const words = (await page.locator('.brush').textContent()) ?? ''
  await page.mouse.up()
  await expect(page).toHaveURL(/\/\?provisional=hide&from=FY\d{4}-Q\d&to=FY\d{4}-Q\d$/)
  await expect(shown(page)).toContainText(`Periods: ${words}, `)
  await expectTakenOver(page, 'cloud')
  const alt = page.locator('#cloud .recharts-surface').first()
  await expect(alt).toHaveAttribute('aria-label', new RegExp(`, ${words}:`))
  await page.goBack()
  await expect(page).toHaveURL('/?provisional=hide')
})

test('keys choose periods, and Escape none', async ({ page }) => {
  await page.goto('/charts/segment-mix')
  await expectTakenOver(page)
  const drawing = drawingOf(page)
  await drawing.focus()
  for (const key of ['End', 'ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Escape'])
    await page.keyboard.press(key)
  await expect(page.locator('.brush')).toHaveCount(0)
  await expect(page.locator('.reading')).toBeVisible()
  for (const key of ['Shift+ArrowLeft', 'Shift+ArrowLeft']) await page.keyboard.press(key)
  const words = (await page.locator('.brush').textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(shown(page)).toContainText(`Periods: ${words}, 3 quarters`)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(drawing).toBeFocused()
  await page.keyboard.press('Home')
  await expect(page.locator('.reading')).toContainText(nameRelease(words))
  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Shift+← →')
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('a drag scrolls the page and chooses nothing', async ({ page }) => {
    await page.goto('/charts/cloud')
    await expectTakenOver(page, 'drawing')
    const at = await pointOver(page.locator('#drawing .readable'))
    const { x, y } = at(0.7)
    const before = await page.evaluate(() => scrollY)
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', moved = 0) => {
      const touchPoints = type === 'touchEnd' ? [] : [{ x: x - moved / 2, y: y - moved }]
      return session.send('Input.dispatchTouchEvent', { type, touchPoints })
    }
    await touch('touchStart')
    for (let step = 1; step <= 12; step += 1) await touch('touchMove', step * 14)
    await touch('touchEnd')
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 80)
    await expect(page.locator('.brush')).toHaveCount(0)
    await expect(page).toHaveURL('/charts/cloud')
  })
})
