import { describe, expect, it } from 'vitest'
import { askSeries, listValues, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

const quarters = (line: string, year: string, values: (number | null)[]) =>
  values.flatMap((value, index) =>
    value === null ? [] : [fact(line, `${year}-Q${index + 1}`, value)],
  )

describe('a balance', () => {
  const company = buildDataset(
    release('FY2025-Q3', '2025-02-20', '2023', [fact('employees', 'FY2025-Q3', 160)]),
    release('FY2025-Q4', '2025-05-15', '2023', [fact('employees', 'FY2025-Q4', 170)]),
    release('FY2026-Q4', '2026-05-13', '2025', [fact('employees', 'FY2026', 180)]),
  )

  it('of a year is that of its last quarter, and the other way round', () => {
    const years = askSeries(company, 'employees', { frequency: 'fiscal-year' })
    expect(observationOf(years, 'FY2025')).toMatchObject({ value: 170, status: 'derived' })
    expect(observationOf(years, 'FY2026')).toMatchObject({ value: 180, status: 'reported' })
    const quarter = observationOf(askSeries(company, 'employees'), 'FY2026-Q4')
    expect(quarter).toMatchObject({ value: 180, status: 'derived', vintage: '2026-05-13' })
  })
})

describe('within one line', () => {
  const company = buildDataset(
    release('FY2025-Q4', '2025-05-15', '2023', [
      ...quarters('revenue_total', 'FY2025', [10, 11, 12, null]),
      fact('revenue_total', 'FY2025', 46, { source: 'copy' }),
      ...quarters('net_income', 'FY2025', [1, -4, 2, 3]),
      ...quarters('capex', 'FY2025', [5, 6, 7, 8]),
      fact('capex', 'FY2025', 27, { page: 9, note: 'As filed' }),
    ]),
  )

  it('a fourth quarter that was not printed is the year less three', () => {
    const seen = observationOf(askSeries(company, 'revenue'), 'FY2025-Q4')
    expect(seen).toMatchObject({
      value: 13, // 46 − 10 − 11 − 12
      status: 'derived',
      quality: 'mirror', // the lowest of its inputs'
      vintage: '2025-05-15',
      release: null,
      page: null,
      url: null,
    })
    expect(seen.inputs.map(({ period, value }) => [period, value])).toEqual([
      ['FY2025', 46],
      ['FY2025-Q1', 10],
      ['FY2025-Q2', 11],
      ['FY2025-Q3', 12],
    ])
  })

  it('a year that was not printed is the sum of its quarters', () => {
    const seen = observationOf(
      askSeries(company, 'net-income', { frequency: 'fiscal-year' }),
      'FY2025',
    )
    expect(seen).toMatchObject({ value: 2, status: 'derived', note: null }) // 1 − 4 + 2 + 3
  })

  it('a printed year stays as printed, and says where the quarters add up to something else', () => {
    const seen = observationOf(askSeries(company, 'capex', { frequency: 'fiscal-year' }), 'FY2025')
    expect(seen).toMatchObject({ value: 27, status: 'reported', page: 9 })
    expect(seen.note).toBe('As filed. The four quarters shown add up to 26')
    const whole = observationOf(
      askSeries(company, 'revenue', { frequency: 'fiscal-year' }),
      'FY2025',
    )
    expect(whole.note).toBeNull()
  })

  it('sums have no floating-point noise', () => {
    const dataset = buildDataset(
      release('FY2025-Q4', '2025-05-15', '2023', quarters('capex', 'FY2025', [0.1, 0.2, 0.3, 0.1])),
    )
    const years = askSeries(dataset, 'capex', { frequency: 'fiscal-year' })
    expect(listValues(years)).toEqual([['FY2025', 0.7]])
  })

  it('a half-year makes no quarter and no year', () => {
    const dataset = buildDataset(
      release('FY2025-Q4', '2025-05-15', '2023', [
        fact('capex', 'FY2025-H1', 11),
        ...quarters('capex', 'FY2025', [null, null, 7, 8]),
      ]),
    )
    expect(listValues(askSeries(dataset, 'capex'))).toEqual([
      ['FY2025-Q3', 7],
      ['FY2025-Q4', 8],
    ])
    expect(askSeries(dataset, 'capex', { frequency: 'fiscal-year' }).observations).toEqual([])
  })
})

describe('what does not add up', () => {
  const company = buildDataset(
    release('FY2025-Q4', '2025-05-15', '2023', [
      ...quarters('employees', 'FY2025', [200, 190, 180, 170]),
      ...quarters('diluted_eps_per_ads', 'FY2025', [1, 2, 3, 4]),
    ]),
  )

  it('a headcount of a year or of four quarters is that of the last quarter', () => {
    const year = observationOf(
      askSeries(company, 'employees', { frequency: 'fiscal-year' }),
      'FY2025',
    )
    expect(year).toMatchObject({ value: 170, status: 'derived' })
    expect(listValues(askSeries(company, 'employees', { frequency: 'ttm' })).at(-1)).toEqual([
      'FY2025-Q4',
      170,
    ])
  })

  it('earnings per ADS have a year only as printed', () => {
    expect(askSeries(company, 'eps-ads', { frequency: 'fiscal-year' }).observations).toEqual([])
    expect(askSeries(company, 'eps-ads', { frequency: 'ttm' }).observations).toEqual([])
  })
})

describe('four quarters', () => {
  // Cloud in 2023: 10, 20, 30, 40 in FY2025; in 2025: 44 for FY2025-Q4 and 50, 60, 70 after it.
  const company = buildDataset(
    release('FY2025-Q4', '2025-05-15', '2023', quarters('2023:cloud', 'FY2025', [10, 20, 30, 40])),
    release('FY2026-Q2', '2025-11-25', '2025', [
      fact('2025:cloud', 'FY2025-Q4', 44),
      ...quarters('2025:cloud', 'FY2026', [50, 60]),
    ]),
    release('FY2026-Q3', '2026-03-19', '2025', [fact('2025:cloud', 'FY2026-Q3', 70)]),
  )

  it('come from the newest line that has all four, or from none', () => {
    expect(listValues(askSeries(company, 'cloud', { frequency: 'ttm' }))).toEqual([
      ['FY2025-Q4', 100], // 10 + 20 + 30 + 40, all in 2023
      ['FY2026-Q1', 'no-common-line'],
      ['FY2026-Q2', 'no-common-line'],
      ['FY2026-Q3', 224], // 44 + 50 + 60 + 70, all in 2025
    ])
  })

  it('make a calendar year that ends with the December quarter', () => {
    const years = askSeries(company, 'cloud', { frequency: 'calendar-year' })
    expect(listValues(years)).toEqual([['CY2025', 224]])
    expect(years.observations[0]).toMatchObject({ periodEnd: '2025-12-31', label: '2025' })
    expect(years.observations[0]?.inputs).toHaveLength(4)
  })

  it('grow on four quarters of the same line', () => {
    const dataset = buildDataset(
      release('FY2026-Q4', '2026-05-13', '2025', [
        ...quarters('capex', 'FY2025', [10, 10, 10, 10]),
        ...quarters('capex', 'FY2026', [12, 12, 12, 12]),
      ]),
    )
    const growth = askSeries(dataset, 'capex', { frequency: 'ttm', transform: 'yoy' })
    expect(listValues(growth)).toEqual([['FY2026-Q4', 20]])
  })

  it('say which quarter is wanting', () => {
    const dataset = buildDataset(
      release('FY2025-Q4', '2025-05-15', '2023', quarters('2023:aidc', 'FY2025', [1, 2, 3, 4])),
      release('FY2026-Q1', '2025-08-29', '2025', [fact('2025:cloud', 'FY2026-Q1', 5)], null),
    )
    expect(listValues(askSeries(dataset, 'aidc', { frequency: 'ttm' }))).toEqual([
      ['FY2025-Q4', 10],
      ['FY2026-Q1', 'not-collected'],
    ])
  })
})
