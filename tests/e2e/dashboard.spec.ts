import { CHART_IDS, expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

const CARDS = [
  ['Revenue', '268,953', '+9% on Jun Q 2025', 'from a copy of the document'],
  ['Cloud', '48,437', '+45% on Jun Q 2025', 'from a copy of the document'],
  ['Customer management', '82,547', '−7% on Jun Q 2025', 'from a copy of the document'],
  ['AIDC', '35,429', '+6% · Mar Q 2026, last', null],
  ['Adjusted EBITA', '27,329', '−30% on Jun Q 2025', 'from a report of it'],
  ['Capital expenditure', '67,678', '+75% on Jun Q 2025', 'from a copy of the document'],
  [
    'Free cash flow',
    '−44,670',
    'outflow larger by RMB 25.9 bn than Jun Q 2025',
    'from a report of it',
  ],
] as const

test('the newest quarter is dated and says that it is provisional', async ({ page }) => {
  await page.goto('/')
  const main = page.locator('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('June quarter 2026')
  await expect(main).toContainText(
    'FY2027 Q1, three months to 30 June 2026 · published 20 August 2026 · CNY million',
  )
  await expect(main).toContainText('Provisional quarter.')
})

test('each card shows its last printed quarter, its growth and its quality', async ({ page }) => {
  await page.goto('/')
  const cards = page.locator('.headline-card')
  await expect(cards).toHaveCount(CARDS.length)
  for (const [at, [name, value, growth, quality]] of CARDS.entries()) {
    const card = cards.nth(at)
    await expect(card.locator('.headline-name')).toContainText(name)
    await expect(card.locator('.headline-value')).toContainText(value)
    await expect(card.locator('.headline-growth')).toHaveText(growth)
    const marks = card.locator('.headline-value').getByRole('img')
    if (quality) await expect(marks).toHaveAccessibleName(quality)
    else await expect(marks).toHaveCount(0)
  }
})

test('the card of an ended line names what continues it, with its figure', async ({ page }) => {
  await page.goto('/')
  const card = page.locator('.headline-card.ended')
  await expect(card.locator('.headline-name')).toContainText('AIDC')
  await expect(card).toContainText('Continued in part by International e-commerce, 27,761')
})

test('six charts stand in order, each with its unit, source and actions', async ({ page }) => {
  await page.goto('/')
  const figures = page.locator('section.figure:has(.chart-figure)')
  const ids = await figures.evaluateAll((found) => found.map(({ id }) => id))
  expect(ids).toEqual(CHART_IDS)
  for (const id of CHART_IDS) {
    const figure = page.locator(`#${id}`)
    await expect(figure.locator('.subtitle')).toContainText(/CNY billion|%/)
    await expect(figure.locator('.source')).toContainText(
      /^Source: .* · as of 20 Aug 2026 · How to read it$/,
    )
    for (const [action, anchor] of [
      ['Share', 'share'],
      ['Download', 'download'],
      ['Table', 'figures'],
    ] as const) {
      const link = figure.getByRole('link', { name: action, exact: true })
      await expect(link).toHaveAttribute('href', `/charts/${id}#${anchor}`)
    }
  }
})

test('the table and the files of a filtered figure open in place', async ({ page }) => {
  await page.goto('/?frequency=ttm&last=8')
  await expectTakenOver(page, 'cloud')
  await page.locator('#cloud').getByRole('link', { name: 'Table' }).click()
  const table = page.getByRole('dialog', { name: 'Cloud revenue: figures' })
  await expect(table.locator('tbody tr')).toHaveCount(8)
  await expect(table.locator('thead th').first()).toHaveText('Four quarters to')
  await page.keyboard.press('Escape')
  await page.locator('#cloud').getByRole('link', { name: 'Download' }).click()
  const files = page.getByRole('dialog', { name: 'Download cloud revenue' })
  await expect(files.getByRole('link', { name: 'Excel' })).toHaveAttribute(
    'href',
    '/api/v1/charts/cloud.xlsx?frequency=ttm&last=8',
  )
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL('/?frequency=ttm&last=8')
})

test('the actions of a filtered figure lead to the same view on its own page', async ({ page }) => {
  await page.goto('/?frequency=ttm&last=8')
  await expectTakenOver(page, 'cloud')
  const link = page.locator('#cloud').getByRole('link', { name: 'Table' })
  await page.goto((await link.getAttribute('href')) ?? '')
  await expect(page).toHaveURL('/charts/cloud?frequency=ttm&last=8#figures')
  await expect(page.locator('#figures tbody tr')).toHaveCount(8)
  await expect(page.locator('#figures thead th').first()).toHaveText('Four quarters to')
})
