import { describe, expect, it } from 'vitest'
import { latestVintage } from '#lib/data/dataset'
import type { Query } from '#lib/query/params'
import { askSeries, observationOf } from '../../fictional/ask-series'
import { dataset } from '../../fixtures/frozen-data'

const today = latestVintage(dataset)

/** Observations of a metric for some periods, on the real data. */
function see(metric: string, periods: string[], query: Partial<Query> = {}, asOf = today) {
  const series = askSeries(dataset, metric, query, asOf)
  return periods.map((period) => observationOf(series, period))
}
const valuesOf = (...asked: Parameters<typeof see>) => see(...asked).map(({ value }) => value)
const roundedOf = (...asked: Parameters<typeof see>) =>
  see(...asked).map(({ value }) => (value === null ? null : Math.round(value)))

const FY2026 = ['FY2026-Q1', 'FY2026-Q2', 'FY2026-Q3', 'FY2026-Q4']
const FY2020 = ['FY2020-Q1', 'FY2020-Q2', 'FY2020-Q3', 'FY2020-Q4']

describe('cloud', () => {
  it('is 33,398, 39,824, 43,284 and 41,626 in FY2026, each with its page or computed from such', () => {
    const quarters = see('cloud', FY2026)
    expect(quarters.map(({ value }) => value)).toEqual([33398, 39824, 43284, 41626])
    expect(quarters.map(({ page }) => page)).toEqual([5, 6, 6, null])
    expect(quarters.map(({ quality }) => quality)).toEqual(FY2026.map(() => 'primary'))
    const [year, ...three] = quarters[3]?.inputs ?? []
    expect(year).toMatchObject({ period: 'FY2026', value: 158132, source: '20f-fy2026' })
    expect(three.map(({ page }) => page)).toEqual([5, 6, 6])
    expect(quarters.slice(0, 3).map(({ release }) => release)).toEqual(FY2026.slice(0, 3))
    for (const { url, page } of quarters.slice(0, 3)) expect(url).toMatch(`.pdf#page=${page}`)
  })

  it('grew by 26, 34, 36 and 38 % in FY2026', () => {
    expect(roundedOf('cloud', FY2026, { transform: 'yoy' })).toEqual([26, 34, 36, 38])
  })

  it('pinned to 25 November 2025 ends at FY2026-Q2', () => {
    const { observations } = askSeries(dataset, 'cloud', {}, '2025-11-25')
    expect(observations.at(-1)).toMatchObject({ period: 'FY2026-Q2', value: 39824, page: 6 })
    expect(observations.every(({ vintage }) => vintage === null || vintage <= '2025-11-25')).toBe(
      true,
    )
  })

  it('of FY2025-Q4 is 30,127 in the structure of 2025, on the page of the release of 2025-05-15', () => {
    const [seen] = see('cloud', ['FY2025-Q4'])
    expect(seen).toMatchObject({
      value: 30127,
      structure: '2025',
      quality: 'primary',
      vintage: '2025-05-15',
      status: 'recast',
    })
    expect(seen?.page).toBeGreaterThan(0)
    expect(seen?.first).toMatchObject({ value: 30127, structure: '2023', vintage: '2025-05-15' })
  })
})

describe('customer management revenue', () => {
  it('of FY2025-Q1 is 80,115 while its recast value stands alone', () => {
    expect(valuesOf('cmr', ['FY2025-Q1'], {}, '2025-05-15')).toEqual([80115])
    expect(valuesOf('cmr', ['FY2025-Q1'], {}, '2025-08-29')).toEqual([80115])
  })

  it('of FY2025-Q1 is 81,088 as of 13 May 2026, both prints named', () => {
    const [seen] = see('cmr', ['FY2025-Q1'], {}, '2026-05-13')
    expect(seen).toMatchObject({
      value: 81088,
      status: 'recast',
      structure: '2025',
      release: 'FY2026-Q1',
      vintage: '2025-08-29',
    })
    expect(seen?.page).toBeGreaterThan(0)
    expect(seen?.first).toMatchObject({
      value: 80115,
      structure: '2023',
      release: 'FY2025-Q1',
      vintage: '2024-08-15',
    })
    expect(seen?.first?.page).toBeGreaterThan(0)
  })

  it('grew by 10.07 % in FY2026-Q1, on 81,088', () => {
    const [seen] = see('cmr', ['FY2026-Q1'], { transform: 'yoy' })
    expect(seen?.value).toBe(10.07)
    expect(seen?.inputs.map(({ value }) => value)).toEqual([89252, 81088])
  })

  it('grew in FY2020 as printed, not on the commission that came in', () => {
    expect(roundedOf('cmr', FY2020, { transform: 'yoy' })).toEqual([27, 25, 23, 3])
    const year = { transform: 'yoy', frequency: 'fiscal-year' } as const
    expect(roundedOf('cmr', ['FY2020'], year)).toEqual([20])
  })

  it('breaks between FY2019-Q4 and FY2020-Q1', () => {
    const [before, after] = see('cmr', ['FY2019-Q4', 'FY2020-Q1'])
    expect([before?.break, after?.break]).toEqual([false, true])
    expect([before?.line, after?.line]).toEqual([
      '2016:customer_management_ex_commission',
      '2016:customer_management',
    ])
  })

  it('as first reported is 80,115 for FY2025-Q1 and 51,434 for FY2021-Q1', () => {
    const first = see('cmr', ['FY2025-Q1', 'FY2021-Q1'], { basis: 'first' })
    expect(first.map(({ value, status }) => [value, status])).toEqual([
      [80115, 'reported'],
      [51434, 'reported'],
    ])
    expect(first.map(({ vintage }) => vintage)).toEqual(['2024-08-15', '2020-08-20'])
  })

  it('is beside its like-for-like rate in FY2027-Q1: −7 % and +1 %', () => {
    expect(roundedOf('cmr', ['FY2027-Q1'], { transform: 'yoy' })).toEqual([-7])
    expect(valuesOf('cmr-like-for-like-growth', ['FY2027-Q1'])).toEqual([1])
  })
})

describe('other lines', () => {
  it('all others is 58,599 in FY2026-Q1', () => {
    const [seen] = see('all-others', ['FY2026-Q1'])
    expect(seen).toMatchObject({ value: 58599, quality: 'primary' })
    expect(seen?.page).toBeGreaterThan(0)
  })

  it('AIDC ends with FY2026-Q4 and says why', () => {
    const [last, after] = see('aidc', ['FY2026-Q4', 'FY2027-Q1'])
    expect(last?.value).toBeGreaterThan(0)
    expect(after).toMatchObject({ value: null, status: 'missing', reason: 'line-ended' })
  })

  it('revenue reaches FY2027-Q1', () => {
    const { observations } = askSeries(dataset, 'revenue')
    expect(observations.at(-1)).toMatchObject({ period: 'FY2027-Q1', status: 'reported' })
    expect(observations.at(-1)?.value).toBeGreaterThan(200_000)
  })

  it('capex is 32,087, 85,972 and 126,063 in the years FY2024 to FY2026, two with a page', () => {
    const years = see('capex', ['FY2024', 'FY2025', 'FY2026'], { frequency: 'fiscal-year' })
    expect(years.map(({ value }) => value)).toEqual([32087, 85972, 126063])
    for (const year of years.slice(0, 2)) {
      expect(year.quality).toBe('primary')
      expect(year.page).toBeGreaterThan(0)
    }
  })

  it('growth of capex in FY2019-Q1 is taken in the older line, the level in the newer', () => {
    const [level] = see('capex', ['FY2019-Q1'])
    const [growth] = see('capex', ['FY2019-Q1'], { transform: 'yoy' })
    expect(level).toMatchObject({ value: 6451, line: 'capex', status: 'derived' })
    expect(growth?.line).toBe('capex_with_intangibles')
    expect(growth?.value).not.toBeNull()
  })
})
