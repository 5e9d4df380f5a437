import { expect, test } from './support/test'

const BLOCKS = [
  'Key partners',
  'Key activities',
  'Key resources',
  'Value propositions',
  'Customer relationships',
  'Channels',
  'Customer segments',
  'Cost structure',
  'Revenue streams',
]

test('nine blocks show their series, each value leading to its document', async ({ page }) => {
  await page.goto('/canvas')
  await expect(page.locator('.canvas-block h2')).toHaveText(BLOCKS)
  const streams = page.getByRole('region', { name: 'Revenue streams' })
  await expect(streams.locator('.block-name')).toHaveText([
    'Customer management',
    'Cloud',
    'AIDC',
    'Cainiao',
    'Local services',
    'Digital media',
  ])
  await expect(streams.locator('.block-chart', { hasText: 'AIDC' })).toContainText(
    '35,429Sep Q 2023 ends Mar Q 2026',
  )
  await expect(streams.locator('.block-value a').nth(3)).toHaveAttribute('href', /\.pdf#page=\d+$/)
  await streams.getByRole('link', { name: 'Cloud' }).click()
  await expect(page).toHaveURL('/charts/cloud')
})

test('the canvas is as known on a date, and so are its files', async ({ page }) => {
  await page.goto('/canvas?as-of=2025-11-25&labels=fiscal')
  await expect(page.locator('.source')).toContainText('as of 25 Nov 2025')
  const relations = page.getByRole('region', { name: 'Customer relationships' })
  await expect(relations).toContainText('88VIP, over56 million')
  await expect(relations).toContainText('FY2026 Q2')
  const files = page.locator('.canvas-actions a')
  await expect(files).toHaveText(['Excel', 'Word'])
  await expect(files.first()).toHaveAttribute(
    'href',
    '/api/v1/canvas@2025-11-25.xlsx?labels=fiscal',
  )
  const download = page.waitForEvent('download')
  await files.last().click()
  expect((await download).suggestedFilename()).toBe('canvas@2025-11-25.docx')
})

test('figures of the texts stand in their blocks with verdicts, all of them below', async ({
  page,
}) => {
  await page.goto('/canvas')
  const activities = page.getByRole('region', { name: 'Key activities' })
  await expect(activities.locator('.figure-line')).toHaveText([
    /^Taobao and Tmall Group revenue growth.* Contradicted$/,
    /^Taobao and Tmall Group revenue.*RMB71\.08 billion\. Wrong metric$/,
  ])
  const rows = await page.locator('.figure-list li').count()
  await expect(page.locator('.canvas-figures')).toContainText(`${rows} figures of 3 texts`)
  expect(rows).toBeGreaterThan(370)
})

test('it prints on one landscape sheet', async ({ page }) => {
  await page.goto('/canvas')
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1)
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
    expect(Number(width)).toBeGreaterThan(Number(height))
  }
})

test('a phone gets lists, nothing wider than its screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/canvas')
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  const [first, second] = [
    page.locator('.canvas-block').nth(0),
    page.locator('.canvas-block').nth(1),
  ]
  const [above, below] = [await first.boundingBox(), await second.boundingBox()]
  expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? Infinity))
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('blocks, bars and files are there', async ({ page }) => {
    await page.goto('/canvas')
    await expect(page.locator('.canvas-block')).toHaveCount(9)
    expect(await page.locator('.block-spark svg rect').count()).toBeGreaterThan(200)
    await expect(page.locator('.canvas-actions a')).toHaveCount(2)
    await expect(page.getByRole('button', { name: 'Print on one page' })).toHaveCount(0)
    const [title, last] = await Promise.all([
      page.locator('.title-block').boundingBox(),
      page.locator('.canvas-actions a').last().boundingBox(),
    ])
    const edges = [title, last].map((box) => Math.round((box?.x ?? 0) + (box?.width ?? 0)))
    expect(edges[0], 'no gap where the button would be').toBe(edges[1])
  })
})
