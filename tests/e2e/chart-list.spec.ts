import { CHART_IDS, MORE_CHART_IDS } from './support/figure'
import { expect, test } from './support/test'

test('the list of charts draws each of them where there is room, over its reading', async ({
  page,
}) => {
  await page.goto('/charts')
  const drawings = page.locator('.listed-drawing svg')
  await expect(drawings).toHaveCount(CHART_IDS.length + MORE_CHART_IDS.length)
  await expect(drawings.last()).toBeVisible()
  await expect(page.locator('.chart-list > li').nth(3)).toContainText(
    'CNY billion, by quarter. Jun Q 2026: 48.4, +45% on the year before.',
  )
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(drawings.first()).toBeHidden()
  await page.getByRole('link', { name: 'Cloud revenue' }).click()
  await expect(page).toHaveURL('/charts/cloud')
})

test('figures abreast have their drawings, sources and actions on one line', async ({ page }) => {
  await page.goto('/')
  for (const part of ['.chart-figure', '.source', '.figure-actions']) {
    const all = await page.locator(`.abreast > .figure > ${part}`).all()
    const boxes = await Promise.all(all.map((one) => one.boundingBox()))
    expect(boxes, part).toHaveLength(3)
    expect(new Set(boxes.map((box) => Math.round(box?.y ?? 0))).size, part).toBe(1)
  }
})

test('charts are put together into one memo, which the address keeps', async ({ page }) => {
  await page.goto('/charts?labels=fiscal')
  const memo = page.getByRole('region', { name: 'Memo' })
  await expect(memo).toBeHidden()
  const items = page.locator('.chart-list > li')
  await items.nth(0).getByRole('link', { name: 'Add to memo' }).click()
  await expect(page).toHaveURL('/charts?charts=growth&labels=fiscal')
  await items.nth(3).getByRole('link', { name: 'Add to memo' }).click()
  await expect(memo).toContainText('AIDC and Cloud revenue.')
  await page.reload()
  const word = memo.getByRole('link', { name: 'Word' })
  await expect(word).toHaveAttribute('href', '/api/v1/memo.docx?charts=growth,cloud&labels=fiscal')
  const [download] = await Promise.all([page.waitForEvent('download'), word.click()])
  expect(download.suggestedFilename()).toMatch(/^memo@\d{4}-\d\d-\d\d\.docx$/)
  await items.nth(0).getByRole('link', { name: 'In the memo: take out' }).click()
  await expect(page).toHaveURL('/charts?charts=cloud&labels=fiscal')
  await memo.getByRole('link', { name: 'Clear' }).click()
  await expect(memo).toBeHidden()
})

test('the dashboard gives a memo of what it shows', async ({ page }) => {
  await page.goto('/?last=8&transform=yoy')
  const memo = page.getByRole('region', { name: 'Memo of this view' })
  const slides = memo.getByRole('link', { name: 'PowerPoint' })
  await expect(slides).toHaveAttribute(
    'href',
    '/api/v1/memo.pptx?charts=growth,segment-mix,capex-plan,cloud,cmr,aidc&last=8&transform=yoy',
  )
  const answer = await page.request.get((await slides.getAttribute('href')) ?? '')
  expect(answer.status()).toBe(200)
  await memo.getByRole('link', { name: 'Choose charts' }).click()
  await expect(page.getByRole('region', { name: 'Memo' })).toContainText('Segment mix')
})
