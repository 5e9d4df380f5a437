import { paste } from './support/clipboard'
import { expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

test('the copied table is the one on screen, exact, and so are the files', async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(['clipboard-write'])
  await page.goto('/explore?metrics=cloud,cmr,employees&last=8&layout=wide')
  await page.getByRole('button', { name: 'Copy table' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
  const [head = [], ...rows] = (await paste(page)).split('\n').map((line) => line.split('\t'))
  expect(head.slice(0, 3)).toEqual(['Metric', 'Unit', 'Sep Q 2024'])
  expect(head).toHaveLength(10)
  expect(rows.map(([name]) => name)).toEqual(['Cloud', 'CMR', 'Employees'])

  const download = page.locator('#download')
  const get = async (name: string) => {
    const link = download.getByRole('link', { name, exact: true })
    return (await request.get((await link.getAttribute('href')) ?? '')).text()
  }
  const wide = (await get('CSV, wide')).trim().split('\r\n').slice(1)
  expect(wide.map((line) => line.split(',').slice(-8))).toEqual(rows.map((row) => row.slice(2)))
  for (const row of rows) expect(row.slice(2).join('')).toMatch(/^[\d.-]+$/)

  await page.getByRole('radio', { name: 'Long' }).click()
  await expect(page).toHaveURL('/explore?metrics=cloud,cmr,employees&last=8')
  await expect(page.locator('#figures tbody tr')).toHaveCount(24)
  await page.getByRole('button', { name: 'Copy table' }).click()
  const long = (await paste(page)).split('\n').map((line) => line.split('\t'))
  expect(long).toHaveLength(25)
  const at = long[0]?.indexOf('Value') ?? -1
  const held = (await get('CSV')).trim().split('\r\n').slice(1)
  const values = (lines: (string | undefined)[]) => lines.filter(Boolean).map(Number).sort()
  expect(values(long.slice(1).map((row) => row[at]))).toEqual(
    values(held.map((line) => line.split(',')[4])),
  )
  const answer = JSON.parse(await get('JSON'))
  expect(answer.series.map(({ metric }: { metric: string }) => metric)).toEqual([
    'cloud',
    'cmr',
    'employees',
  ])
  const picture = page.locator('#figure-1').getByRole('link', { name: 'SVG' })
  const svg = await (await request.get((await picture.getAttribute('href')) ?? '')).text()
  expect(svg).toContain('Cloud, CMR')
})

test('the table of a chart page is copied exact and as filtered', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-write'])
  await page.goto('/charts/cloud?last=4')
  await expectTakenOver(page)
  await page.getByRole('link', { name: 'Last 8' }).click()
  await expect(page.locator('#figures tbody tr')).toHaveCount(8)
  await page.getByRole('button', { name: 'Copy table' }).click()
  const [head = '', ...rows] = (await paste(page)).split('\n')
  expect(head.split('\t').slice(0, 4)).toEqual(['Quarter', 'Fiscal', 'CNY million', 'Growth, %'])
  expect(rows).toHaveLength(8)
  const september = rows.find((row) => row.startsWith('Sep Q 2025'))
  expect(september).toMatch(/^Sep Q 2025\tFY2026 Q2\t39824\t34\.49\t2025\t.*release, p\. 6$/)
})
