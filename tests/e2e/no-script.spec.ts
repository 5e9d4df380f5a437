import { CHART_IDS, readDrawing } from './support/figure'
import { expect, test } from './support/test'

test.use({ javaScriptEnabled: false })

test('the dashboard shows its drawings, figures and sources', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('.headline-card')).toHaveCount(7)
  for (const id of CHART_IDS) {
    expect((await readDrawing(page, id)).length, `texts of ${id}`).toBeGreaterThan(15)
    await expect(page.locator(`#${id} .source`)).toContainText('results announcements')
  }
  await expect(page.locator('#growth-figures tbody tr')).toHaveCount(9)
  await expect(page.locator('#segment-mix-figures tbody tr')).toHaveCount(5)
  await expect(page.locator('.plan-statements li')).toHaveCount(6)
})

const FILES = [
  ...['JSON', 'CSV', 'Excel', 'Parquet', 'Word', 'PowerPoint'],
  ...['SVG', 'PNG', 'CSV, wide'],
]

for (const id of CHART_IDS) {
  test(`the page of ${id} shows drawing, table, files and code`, async ({ page }) => {
    await page.goto(`/charts/${id}`)
    expect((await readDrawing(page, 'drawing')).length).toBeGreaterThan(15)
    expect(await page.locator('#figures tbody tr').count()).toBeGreaterThan(8)
    await expect(page.locator('#download a')).toHaveText(FILES)
    await expect(page.getByLabel(/^As known on \d+ \w+ \d+\./)).toHaveValue(/<iframe src=/)
    await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0)
  })
}

test('filters are links that lead to the filtered page', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('radio', { name: 'Fiscal year' }).click()
  await expect(page).toHaveURL('/?frequency=fiscal-year')
  await expect.poll(() => readDrawing(page, 'cloud')).toContain('158.1')
  await page.getByRole('button', { name: 'All others' }).click()
  await expect(page).toHaveURL('/?frequency=fiscal-year&segments=all-others')
  await expect(page.locator('#segment-mix-figures')).not.toContainText('E-commerce')
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await expect(page).toHaveURL('/?frequency=fiscal-year')
  await page.getByRole('link', { name: 'Last 8' }).click()
  await page.getByRole('link', { name: /^Previous release/ }).click()
  await expect(page).toHaveURL(/as-of=2026-05-13/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('March quarter 2026')
  await page.getByRole('link', { name: 'Reset' }).click()
  await expect(page).toHaveURL(/\/\??$/)
})

test('periods are chosen in a form that keeps the rest of the query', async ({ page }) => {
  await page.goto('/charts/cloud?labels=fiscal&last=8')
  const form = page.locator('.deck-form')
  await form.getByLabel('From').selectOption('FY2025-Q1')
  await form.getByLabel('to').selectOption({ label: 'FY2026 Q2' })
  await form.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL('/charts/cloud?labels=fiscal&from=FY2025-Q1&to=FY2026-Q2')
  await expect(page.locator('#figures tbody tr')).toHaveCount(6)
  await expect(page.locator('#figures tbody tr').first()).toContainText('39,824')
})

test('on a phone pages, filters and theme open without a script', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  expect(await readDrawing(page, 'cloud')).toContain('48.4')
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('radio', { name: 'TTM' }).click()
  await expect(page).toHaveURL('/?frequency=ttm')
  await page.getByRole('button', { name: 'Pages' }).click()
  await page.getByRole('link', { name: 'Charts', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Cloud revenue' })).toBeVisible()
})

test('lists lead to every chart, release and metric', async ({ page }) => {
  for (const [path, links, least] of [
    ['/charts', '.chart-list h2 a', 14],
    ['/releases', '.releases-table th a', 48],
    ['/metrics', '.metric-family li a[href^="/metrics/"]', 80],
  ] as const) {
    await page.goto(path)
    const found = page.locator(links)
    expect(await found.count(), path).toBeGreaterThanOrEqual(least)
    await found.last().click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).not.toHaveURL(path)
  }
})

test('a metric shows its drawing, its vintages, its meaning and its files', async ({ page }) => {
  await page.goto('/metrics/cmr')
  expect(await page.locator('#drawing svg text').filter({ visible: true }).count()).toBeGreaterThan(
    15,
  )
  await expect(page.locator('.vintage-table tbody tr')).toHaveCount(12)
  await expect(page.locator('.metric-facts')).toContainText('CNY million')
  await expect(page.locator('.metric-downloads a')).toHaveText([
    'Chart',
    'Explore',
    'CSV',
    'CSV, wide',
    'Excel',
    'Word',
    'PowerPoint',
    'JSON',
    'Parquet',
    'Feed',
  ])
})

test('every page names the feed, and the feed answers as one', async ({ page, request }) => {
  await page.goto('/releases/FY2027-Q1')
  const feed = page.locator('link[type="application/atom+xml"]')
  const href = (await feed.getAttribute('href')) ?? ''
  await expect(page.getByRole('link', { name: 'Feed' })).toHaveAttribute('href', href)
  const answer = await request.get(href)
  expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
  expect(await answer.text()).toContain('<title>June quarter 2026 results</title>')
})
