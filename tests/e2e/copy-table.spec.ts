import { paste } from './support/clipboard'
import { expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

test('the copied table has the figures on screen, exact, and so do the files', async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(['clipboard-write'])
  await page.goto('/explore?metrics=cloud,cmr,employees&last=8&layout=wide')
  await page.getByRole('button', { name: 'Copy table' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
  const pasted = (await paste(page)).split('\n').map((line) => line.split('\t'))
  const [head = [], ...lines] = pasted
  expect(head.slice(0, 5)).toEqual(['metric', 'label', 'unit', 'transform', 'row'])
  expect(head).toHaveLength(13)
  const rows = lines.filter((cells) => cells[4] === 'value')
  expect(rows.map(([name]) => name)).toEqual(['cloud', 'cmr', 'employees'])
  const shown = await page
    .locator('#figures tbody tr')
    .evaluateAll((list) =>
      list.map((row) => [...row.querySelectorAll('data')].map(({ value }) => value)),
    )
  expect(shown).toEqual(rows.map((row) => row.slice(5).filter(Boolean)))

  const download = page.locator('#download')
  const get = async (name: string) => {
    const link = download.getByRole('link', { name, exact: true })
    return (await request.get((await link.getAttribute('href')) ?? '')).text()
  }
  const wide = (await get('CSV, wide')).trim().split('\r\n')
  const bare = (cells: readonly string[]) => cells.join(',').replaceAll('"', '')
  // The title and the address have commas, and the address of the page its own default of periods.
  const [, , asOf = '', , ...below] = wide
  expect(pasted.slice(4).map(bare)).toEqual(below.map((line) => line.replaceAll('"', '')))
  expect(bare(pasted[2] ?? [])).toBe(asOf)
  expect(pasted[3]?.[1]).toMatch(/\/explore\?metrics=cloud,cmr,employees.*as-of=\d{4}-\d\d-\d\d$/)

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
