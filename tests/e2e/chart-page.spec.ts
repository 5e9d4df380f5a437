import type { Page } from '@playwright/test'
import { paste } from './support/clipboard'
import { CHART_IDS, expectTakenOver, readDrawing } from './support/figure'
import { expect, test } from './support/test'

/** The cells of a column of the page's table of figures, from the top. */
function readColumn(page: Page, column: string): Promise<string[]> {
  return page.locator(`#figures tbody [data-column="${column}"]`).allInnerTexts()
}

/** A figure as the table sets it, from the number that a file gives. */
function set(value: number, digits: number): string {
  const words = value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return words.replace('-', '−')
}

/** Holds a figure of the screen to one of a file: the same words, the number within `near`. */
function expectNear(shown: string, written: string, near: number) {
  const split = (line: string) => [line.replace(/\S+$/, ''), readNumber(line)] as const
  const [[words, number], [otherWords, otherNumber]] = [split(shown), split(written)]
  expect(words).toBe(otherWords)
  expect(Math.abs(number - otherNumber), `${shown}, ${written}`).toBeLessThanOrEqual(near + 1e-9)
}

function readNumber(line: string): number {
  const text = /\S+$/.exec(line)?.[0] ?? ''
  return Number(text.replace('−', '-').replace(/[+,]/g, ''))
}

for (const id of CHART_IDS) {
  test(`${id}: every primary figure names its document and page`, async ({ page }) => {
    await page.goto(`/charts/${id}`)
    await expectTakenOver(page)
    const printed = page.locator('#figures tbody tr', { hasText: /as printed/ })
    const cited = page.locator('#figures tbody td[data-column="source"] a[href*="#page="]')
    expect(await cited.count()).toBeGreaterThan(5)
    const links = await printed.evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll<HTMLAnchorElement>('td[data-column="source"] a')].map(
          ({ innerText, href }) => ({ text: innerText, href }),
        ),
      ),
    )
    for (const inRow of links) {
      expect(inRow).toHaveLength(1)
      for (const { text, href } of inRow) {
        const number = /p\. (\d+)/.exec(text)?.[1]
        expect(number, text).toBeDefined()
        expect(href).toMatch(new RegExp(`\\.pdf#page=${number}$`))
      }
    }
  })

  test(`${id}: the files hold the figures on screen, as filtered`, async ({ page, request }) => {
    await page.goto(`/charts/${id}?from=FY2025-Q2&to=FY2026-Q2`)
    await expectTakenOver(page)
    await page.getByRole('link', { name: 'Last 8' }).click()
    await expect(page.locator('#figures tbody')).toContainText('Jun Q 2026')
    const [periods, values] = [await readColumn(page, 'period'), await readColumn(page, 'value')]
    expect(new Set(periods).size).toBe(8)
    const get = async (name: string) => {
      const link = page.locator('#download').getByRole('link', { name, exact: true })
      const answer = await request.get((await link.getAttribute('href')) ?? '')
      expect(answer.status(), name).toBe(200)
      return answer.text()
    }

    const lines = (await get('CSV')).trim().split('\r\n').slice(1)
    const json: { series: Line[]; continuation: Line[] } = JSON.parse(await get('JSON'))
    const held = [...json.series, ...json.continuation].flatMap((line) => line.observations)
    const digits = values.some((value) => value.includes(',')) ? 0 : 1
    const isRate = values.some((value) => value.startsWith('+'))
    const written = held.flatMap(({ label, value }) => {
      if (value === null) return []
      return `${label} ${isRate && value > 0 ? '+' : ''}${set(value, digits)}`
    })
    const shown = periods.map((period, at) => `${period} ${values[at]?.trim()}`)
    const figures = shown.filter((line) => !line.endsWith('–')).sort()
    expect(figures.length).toBeGreaterThan(7)
    expect(figures.length).toBe(written.length)
    // A table rounds a percent once, from its inputs; a file gives it to two decimals.
    const near = digits === 1 ? 0.1 : 0
    written.sort().forEach((line, at) => expectNear(figures[at] ?? '', line, near))
    for (const { label, value } of held)
      if (value !== null)
        expect(lines.some((line) => line.includes(label) && line.includes(`,${value},`))).toBe(true)

    const [head = '', ...wide] = (await get('CSV, wide')).trim().split('\r\n')
    expect(head.split(',').filter((name) => name.startsWith('FY'))).toHaveLength(8)
    for (const { value } of held)
      if (value !== null) expect(wide.join('\n')).toContain(String(value))

    const svg = await get('SVG')
    const texts = await readDrawing(page, 'drawing')
    for (const year of texts.filter((text) => /^20\d\d$/.test(text))) expect(svg).toContain(year)
    expect(svg).toMatch(/^<svg[^]*<\/svg>\s*$/)
  })
}

interface Line {
  observations: { label: string; value: number | null }[]
}

test('values that a later release changed are listed with both prints', async ({ page }) => {
  await page.goto('/charts/cloud?from=FY2023-Q1&to=FY2024-Q4')
  const list = page.locator('#restated')
  const chip = page.getByRole('link', { name: 'Restated (2)' })
  await expect(chip).toHaveAttribute('href', '#restated')
  const row = list.getByRole('row', { name: /^Jun Q 2023/ })
  await expect(row).toContainText('25,123')
  await expect(row).toContainText('25,065')
  await expect(row).toContainText('16 Nov 2023')
  await expect(row).toContainText('Sep Q 2023 release')
  await expect(row.getByRole('link', { name: 'p. 8' })).toHaveAttribute('href', /#page=8$/)
  const printed = page.locator('#figures tbody tr', { hasText: 'Jun Q 2023' })
  await expect(printed).toContainText('restated from 25,123')
})

test('the code of an embed is copied as filtered, updating or pinned', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write'])
  await page.goto('/charts/cloud?last=8')
  await expectTakenOver(page)
  const pinned = page.locator('.embed-code', { hasText: 'As known on' })
  await pinned.getByRole('button', { name: 'Copy' }).click()
  await expect(pinned.getByRole('status')).toHaveText('Copied')
  const copied = await paste(page)
  expect(copied).toBe(await pinned.getByRole('textbox').inputValue())
  expect(copied).toMatch(/^<iframe src="[^"]+\/embed\/cloud@2026-08-20\?[^"]*last=8[^"]*"/)

  await page.getByRole('radio', { name: 'Fiscal year' }).click()
  const updating = page.getByRole('textbox', { name: /^Updates with new releases/ })
  await expect(updating).toHaveValue(/\/embed\/cloud\?[^"]*frequency=fiscal-year&amp;last=8/)
})

test('a chart that is not there is a page that leads on', async ({ page }) => {
  const answer = await page.goto('/charts/claud')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page')
  await page.getByRole('link', { name: 'All charts' }).click()
  await expect(page).toHaveURL('/charts')
})

test('what an address gets wrong is named with what is allowed; the rest holds', async ({
  page,
}) => {
  await page.goto('/charts/cloud?frequency=banana&last=999&labels=fiscal&foo=1&utm_source=memo')
  const faults = page.locator('.page-faults')
  await expect(faults).toContainText(
    'frequency cannot be "banana". Allowed: quarter, fiscal-year, calendar-year, ttm.',
  )
  await expect(faults).toContainText('last cannot be "999". Allowed: a whole number from 1 to 60.')
  await expect(faults).toContainText(/"foo" is not a parameter here\. Allowed: .*as-of/)
  await expect(faults).not.toContainText('utm_source')
  await expectTakenOver(page)
  expect(await readDrawing(page, 'drawing')).toContain('FY2026')
})
