import type { Page } from '@playwright/test'
import { drawingOf, expectDrawn, expectTakenOver, readDrawing } from './support/figure'
import { expect, test } from './support/test'

const mix = (page: Page) => page.locator('#segment-mix-figures')
const growth = (page: Page) => page.locator('#growth-figures')

async function open(page: Page, path = '/') {
  await page.goto(path)
  await expectTakenOver(page)
}

async function choose(page: Page, group: string, option: string) {
  const radio = page.getByRole('radiogroup', { name: group }).getByRole('radio', {
    name: option,
    exact: true,
  })
  await radio.click()
  await expect(radio).toHaveAttribute('aria-checked', 'true')
}

test('the first segment chip shows its segment alone, and All brings the others back', async ({
  page,
}) => {
  await open(page)
  const chip = page.getByRole('button', { name: 'Cloud', exact: true })
  await chip.click()
  await expect(page).toHaveURL('/?segments=cloud')
  await expect(chip).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('.segment-chip[aria-pressed=true]')).toHaveCount(1)
  await expect(mix(page)).not.toContainText('AI labs')
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await expect(page).toHaveURL('/')
  await expect(mix(page)).toContainText('AI labs')
})

test('a segment chip brings its segment into address, drawing and figures', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Alibaba E-commerce' }).click()
  await page.getByRole('button', { name: 'Cloud', exact: true }).click()
  await page.getByRole('button', { name: 'All others' }).click()
  await expect(page).toHaveURL('/?segments=alibaba-ecommerce,cloud,all-others')
  const others = ['Alibaba E-commerce72', 'Cloud17', 'All others10']
  await expectDrawn(page, 'segment-mix', { shows: others, hides: ['AI labs1'] })
  await expect(mix(page)).not.toContainText('AI labs')
  await expect(mix(page).getByRole('row', { name: /^Cloud/ })).toContainText('48,437')
})

test('the handles of the period deck move by keyboard, a quarter and a year', async ({ page }) => {
  await open(page)
  const first = page.getByRole('slider', { name: 'First period' })
  await expect(first).toHaveAttribute('aria-valuetext', 'Sep Q 2023')
  await first.press('PageUp')
  await expect(page).toHaveURL('/?from=FY2025-Q2')
  await expectDrawn(page, 'cloud', { shows: ['29.6', '2024', '2026'], hides: ['2023'] })

  await page.getByRole('slider', { name: 'Last period' }).press('ArrowLeft')
  await expect(page).toHaveURL('/?from=FY2025-Q2&to=FY2026-Q4')
  await expectDrawn(page, 'cloud', { shows: ['41.6', '+38'], hides: ['48.4', '+45'] })
  await expect(mix(page).getByRole('heading')).toHaveText('Mix in Mar Q 2026')
  await expect(growth(page).locator('tbody tr').first()).toContainText('Mar Q 2026')
  await expect(page.getByRole('group', { name: 'Periods', exact: true })).toContainText(
    'Sep Q 2024 to Mar Q 2026, 7 quarters',
  )
})

test('presets choose a range', async ({ page }) => {
  await open(page)
  await page.getByRole('link', { name: 'Last 8' }).click()
  await expect(page).toHaveURL('/?last=8')
  await expectDrawn(page, 'segment-mix', {
    shows: ['China e-commerce44'],
    hides: ['Taobao and Tmall40'],
  })
  await page.getByRole('link', { name: 'FY2024 on' }).click()
  await expect(page).toHaveURL('/?from=FY2024')
  await expect(drawingOf(page, 'cloud')).toHaveAccessibleName(/, Jun Q 2023 to Jun Q 2026/)
  await page.getByRole('link', { name: 'All', exact: true }).click()
  await expect(page).toHaveURL('/?from=FY2014-Q1')
  await expect(drawingOf(page, 'cloud')).toHaveAccessibleName(/ 201[345] to Jun Q 2026/)
})

test('frequency gives fiscal years, calendar years and sums of four quarters', async ({ page }) => {
  await open(page)
  await choose(page, 'Frequency', 'Fiscal year')
  await expect(page).toHaveURL('/?frequency=fiscal-year')
  await expectDrawn(page, 'cloud', { shows: ['FY2026', '158.1', '+34'], hides: ['48.4'] })
  await expect(mix(page).getByRole('heading')).toHaveText('Mix in FY2026')
  await expect(growth(page).locator('tbody tr').first()).toContainText('FY2026')

  await choose(page, 'Frequency', 'Calendar year')
  await expect(page).toHaveURL('/?frequency=calendar-year')
  await expect(growth(page).locator('tbody tr').first()).toContainText('2025')
  await choose(page, 'Frequency', 'TTM')
  await expect(page).toHaveURL('/?frequency=ttm')
  await expect(page.locator('#cloud .subtitle')).toContainText('four quarters')
})

test('transform shows growth in place of levels', async ({ page }) => {
  await open(page)
  await choose(page, 'Show', 'YoY')
  await expect(page).toHaveURL('/?transform=yoy')
  await expectDrawn(page, 'cloud', { shows: ['+45', '+60'], hides: ['48.4'] })
  await expect(page.locator('#cloud .subtitle')).toContainText('%')
  await choose(page, 'Show', 'QoQ')
  await expectDrawn(page, 'cmr', { shows: ['+42'] })
})

test('labels rename the periods everywhere', async ({ page }) => {
  await open(page)
  await choose(page, 'Period labels', 'Fiscal')
  await expect(page).toHaveURL('/?labels=fiscal')
  await expectDrawn(page, 'growth', { shows: ['Q2', 'FY2024', 'FY2026 Q4'], hides: ['Sep'] })
  await expect(growth(page).locator('tbody tr').first()).toContainText('FY2027 Q1')
  await expect(page.locator('.headline-card').first()).toContainText('on FY2026 Q1')
})

test('rarer choices stand behind More', async ({ page }) => {
  await open(page)
  await page.getByText('Latest, provisional shown, CNY').click()
  await choose(page, 'Provisional figures', 'Hide')
  await expectDrawn(page, 'cloud', { shows: ['43.3'], hides: ['48.4'] })
  await choose(page, 'Currency', 'USD')
  await expect(page).toHaveURL('/?provisional=hide&currency=USD')
  await expect(page.locator('#cloud .subtitle')).toContainText('USD billion')
  await expect(page.getByText('Latest, provisional hidden, USD')).toBeVisible()
})

test('Back undoes one choice at a time and Reset undoes all', async ({ page }) => {
  await open(page)
  const untouched = await readDrawing(page, 'cloud')
  await page.getByRole('link', { name: 'Last 8' }).click()
  await expectDrawn(page, 'cloud', { shows: ['29.6'] })
  await choose(page, 'Frequency', 'Fiscal year')
  await expectDrawn(page, 'cloud', { shows: ['158.1'] })

  await page.goBack()
  await expect(page).toHaveURL('/?last=8')
  await expectDrawn(page, 'cloud', { shows: ['29.6', '48.4'], hides: ['158.1'] })
  await page.goForward()
  await expectDrawn(page, 'cloud', { shows: ['158.1'] })

  await page.getByRole('link', { name: 'Reset' }).click()
  await expect(page).toHaveURL('/')
  await expect.poll(() => readDrawing(page, 'cloud')).toEqual(untouched)
})

test('on a phone a bar states the filters and opens them as a sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page)
  const bar = page.locator('.filter-bar')
  await expect(bar).toContainText('12 quarters, Sep Q 2023 on')
  await bar.getByRole('button', { name: 'Filter' }).click()
  await choose(page, 'Frequency', 'Fiscal year')
  await page.getByRole('button', { name: 'Close filters' }).click()
  await expect(bar).toContainText('8 years, FY2019 on')
  await expectDrawn(page, 'cloud', { shows: ['158.1'] })
})
