import { describe, expect, it } from 'vitest'
import { getDataset } from '#app/_page/dataset.ts'
import { listChartFaults, readPage } from '#app/_page/read-page.ts'
import { chartParamsOf } from '#lib/charts/chart-params'
import { chartPagePath } from '#lib/charts/chart-search'
import { CHARTS, findChart } from '#lib/charts/charts'
import { keepShown } from '#lib/figures/cite-value'
import { metricPagePath } from '#lib/figures/metric-page-path'
import { resolveDefaults } from '#lib/query/resolve-defaults'

const dataset = getDataset()
const open = (search: string) =>
  readPage(Promise.resolve(Object.fromEntries(new URLSearchParams(search))), dataset)

/** What the page of a chart says that it cannot show of the address that a link leads to. */
async function listFaults(path: string): Promise<string[]> {
  const { pathname, search } = new URL(path, 'http://host.invalid')
  const row = findChart(pathname.replace('/charts/', ''))
  if (!row) throw new Error(`no chart at ${path}`)
  const page = await open(search)
  return [...page.faults, ...listChartFaults(dataset, row, page)].map(({ detail }) => detail)
}

const VIEWS = [
  'currency=USD',
  'transform=yoy&frequency=fiscal-year',
  'transform=qoq',
  'transform=margin&labels=fiscal',
  'frequency=ttm&basis=first&provisional=hide',
  'segments=cloud,aidc&as-of=2025-11-25',
  'from=FY2024-Q1&to=FY2026&start=FY2026-Q1',
]

describe('a link from one page to another', () => {
  it.each(VIEWS)('to any chart from ?%s carries nothing that its page refuses', async (view) => {
    for (const row of CHARTS) {
      const path = chartPagePath(chartParamsOf(row), new URLSearchParams(view))
      expect(await listFaults(path), path).toEqual([])
    }
  })

  it('from the dashboard in dollars leads to growth without them', () => {
    const growth = findChart('growth')
    const page = new URLSearchParams('currency=USD&last=8&as-of=2025-11-25')
    expect(growth && chartPagePath(chartParamsOf(growth), page)).toBe(
      '/charts/growth?last=8&as-of=2025-11-25',
    )
  })

  it('to a metric leads to its chart where it has one, else to its own page', () => {
    const page = new URLSearchParams('currency=USD&labels=fiscal&as-of=2025-11-25')
    expect(metricPagePath('cloud', page)).toMatch(/^\/charts\/cloud\?/)
    expect(metricPagePath('income-from-operations', page)).toBe(
      '/metrics/income-from-operations?labels=fiscal&as-of=2025-11-25',
    )
  })
})

it('a citation keeps of a page’s query what its chart shows', () => {
  const page = new URLSearchParams('currency=USD&last=8&segments=cloud,quick-commerce')
  const shown = resolveDefaults({ last: 8, segments: ['cloud'] })
  expect(String(keepShown(page, shown))).toBe('last=8&segments=cloud')
})
