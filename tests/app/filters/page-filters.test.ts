import { describe, expect, it } from 'vitest'
import { describeFilters } from '#app/_filters/page-filters.ts'
import { getDataset } from '#app/_page/dataset.ts'
import { chartOnPage, readPage } from '#app/_page/read-page.ts'
import { listFrequencies, chartParamsOf } from '#lib/charts/chart-params'
import { chartAddress } from '#lib/charts/chart-search'
import { findChart, type ChartRow } from '#lib/charts/charts'

const rowOf = (id: string) => findChart(id) as ChartRow // named below, all in the catalogue

async function filterOf(id: string, parameter: string) {
  const dataset = getDataset()
  const page = await readPage(Promise.resolve({}), dataset)
  const row = rowOf(id)
  const { params, transforms, defaults } = row
  const scope = {
    params,
    transforms,
    segments: false,
    frequency: defaults.frequency,
    frequencies: listFrequencies(row),
  }
  const { filters } = describeFilters(dataset, page, scope)
  return filters.find((filter) => filter.parameter === parameter)
}

describe('the frequencies of a chart', () => {
  it('are off where its amounts do not add up, with the reason', async () => {
    const filter = await filterOf('capital-return', 'frequency')
    expect(filter?.standard).toBe('fiscal-year')
    const off = filter?.options.filter((option) => 'off' in option).map(({ value }) => value)
    expect(off).toEqual(['calendar-year', 'ttm'])
  })

  it('are all open where they do, and not offered where there is one only', async () => {
    const filter = await filterOf('revenue', 'frequency')
    expect(filter?.options.filter((option) => 'off' in option)).toEqual([])
    expect(await filterOf('members-88vip', 'frequency')).toBeUndefined()
  })

  it('a page asks for are left out of a chart that has none such', async () => {
    const dataset = getDataset()
    const row = rowOf('capital-return')
    const page = await readPage(Promise.resolve({ frequency: 'ttm', last: '5' }), dataset)
    expect(chartAddress(chartParamsOf(row), page.params, 'json')).toBe(
      '/api/v1/charts/capital-return.json?last=5',
    )
    const chart = chartOnPage(dataset, row, page)
    expect(chart.query.frequency).toBe('fiscal-year')
    expect(chart.series[0]?.observations).toHaveLength(5)
  })
})

describe('what a chart shows of its figures', () => {
  it.each([
    ['expenses', ['level', 'share-of-revenue'], 'share-of-revenue'],
    ['segment-ebita', ['level', 'margin', 'contribution'], 'level'],
    ['segment-mix', ['level', 'share'], 'share'],
    ['capex', ['level', 'yoy', 'qoq', 'index', 'share-of-revenue', 'chained'], 'level'],
  ])('of %s is offered as it can be had', async (id, values, standard) => {
    const filter = await filterOf(id, 'transform')
    expect(filter?.options.map(({ value }) => value)).toEqual(values)
    expect(filter?.standard).toBe(standard)
  })
})
