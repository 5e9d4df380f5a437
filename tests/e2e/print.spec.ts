import { expect, test } from './support/test'

const PAGES = [
  { path: '/', figure: '#growth', source: true },
  { path: '/charts/cloud', figure: '#drawing', source: true },
  { path: '/releases/FY2027-Q1', figure: '#quarter', source: true },
  { path: '/metrics/cmr', figure: '#vintages', source: true },
]

/** How many sheets a page prints on, as the browser's own PDF says. */
function countSheets(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

for (const { path, figure } of PAGES)
  test(`${path} prints figures and sources, and nothing to press`, async ({ page }) => {
    await page.goto(path)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator(figure)).toBeVisible()
    await expect(page.locator('.source').first()).toContainText('20 Aug 2026')
    for (const part of ['.site-header', '.filter-band', '.figure-actions', '.site-footer'])
      await expect(page.locator(part).filter({ visible: true })).toHaveCount(0)
    const controls = page.locator('button, input, select, textarea, summary')
    await expect(controls.filter({ visible: true })).toHaveCount(0)
  })

test('every sheet says the address and the vintage of what it shows', async ({ page }) => {
  await page.goto('/charts/cloud?last=8&as-of=2025-11-25')
  await page.emulateMedia({ media: 'print' })
  const feet = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .flatMap((rule) => (rule instanceof CSSPageRule ? rule.cssText : [])),
  )
  expect(feet.at(-1)).toMatch(/\/charts\/cloud\?\S*last=8\S* · as known on 25 Nov 2025"/)
})

test('no sheet is blank: what is short fits the sheets it needs', async ({ page }) => {
  for (const [path, sheets] of [
    ['/charts/cloud', 2],
    ['/releases/FY2027-Q1', 3],
    ['/metrics/cmr', 3],
  ] as const) {
    await page.goto(path)
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(countSheets(pdf), path).toBeLessThanOrEqual(sheets)
  }
})

test('tables fit the sheet: each row has its period, and each value its page', async ({ page }) => {
  await page.setViewportSize({ width: 703, height: 1000 }) // A4 less its margins
  for (const [path, table] of [
    ['/metrics/cloud', '.vintage-table'],
    ['/metrics/revenue', '.vintage-table'],
    ['/charts/cloud?compare=2025-05-15', '#figures .data-table'],
  ] as const) {
    await page.goto(path)
    await page.emulateMedia({ media: 'print' })
    const box = await page.locator(table).first().boundingBox()
    const sheet = await page.locator('main').boundingBox()
    expect(box?.x, path).toBeGreaterThanOrEqual(sheet?.x ?? NaN)
    expect((box?.x ?? NaN) + (box?.width ?? NaN), path).toBeLessThanOrEqual(
      (sheet?.x ?? NaN) + (sheet?.width ?? NaN) + 1,
    )
    await page.emulateMedia({ media: 'screen' })
  }
})
