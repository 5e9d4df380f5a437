import { describe, expect, it } from 'vitest'
import { isAtRate } from '#lib/series/currency'
import { askSeries, listValues, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

describe('US dollars', () => {
  const rate = (quarter: string, value: number, more = {}) => fact('usd_rate', quarter, value, more)
  const company = buildDataset(
    release('FY2025-Q3', '2025-02-20', '2023', [
      rate('FY2025-Q3', 7),
      fact('revenue_total', 'FY2025-Q3', 700, { page: 4 }),
      fact('revenue_total', 'FY2024-Q3', 600),
      fact('diluted_eps_per_ads', 'FY2025-Q3', 3.5),
      fact('employees', 'FY2025-Q3', 200),
    ]),
    release('FY2025-Q4', '2025-05-15', '2023', [
      rate('FY2025-Q4', 8, { source: 'copy' }),
      fact('revenue_total', 'FY2025-Q4', 800),
      fact('revenue_total', 'FY2025', 2400),
      fact('revenue_total', 'FY2025-Q3', 770, { page: 5 }),
    ]),
  )
  const dollars = (metric: string, more = {}) =>
    askSeries(company, metric, { currency: 'USD', ...more })

  it('divide by the rate of the period’s own release, restated values too', () => {
    const series = dollars('revenue')
    expect(series.unit).toBe('USD million at the period-end rate')
    const seen = observationOf(series, 'FY2025-Q3')
    expect(seen).toMatchObject({ value: 110, status: 'restated', page: 5 }) // 770 / 7
    expect(seen.first).toMatchObject({ value: 700 }) // as printed, in yuan
  })

  it('are none where that release gives no rate', () => {
    expect(observationOf(dollars('revenue'), 'FY2024-Q3')).toMatchObject({
      value: null,
      reason: 'not-collected',
      page: null,
    })
  })

  it('are none where no release gives a rate, and of nothing where the amount is lacking', () => {
    const without = buildDataset(
      release('FY2025-Q1', '2024-08-15', '2023', [fact('capex', 'FY2025-Q1', 10)]),
      release('FY2025-Q3', '2025-02-20', '2023', [fact('capex', 'FY2025-Q3', 12)]),
    )
    const series = askSeries(without, 'capex', { currency: 'USD' })
    expect(series.observations).toMatchObject([
      { period: 'FY2025-Q1', label: 'Jun Q 2024', value: null, reason: 'not-collected' },
      { period: 'FY2025-Q2', value: null, unit: 'USD million at the period-end rate' },
      { period: 'FY2025-Q3', value: null, status: 'missing' },
    ])
    expect([series.unit, 'CNY million', 'USD million'].map(isAtRate)).toEqual([true, false, false])
  })

  it('are at no other rate that is printed beside it or later', () => {
    const beside = buildDataset(
      release('FY2025-Q3', '2025-02-20', '2023', [fact('capex', 'FY2025-Q3', 70)]),
      release('FY2025-Q4', '2025-05-15', '2023', [
        ...[rate('FY2025-Q3', 7), rate('FY2025-Q4', 8), fact('capex', 'FY2025-Q4', 80)],
      ]),
    )
    expect(listValues(askSeries(beside, 'capex', { currency: 'USD' }))).toEqual([
      ['FY2025-Q3', 'not-collected'],
      ['FY2025-Q4', 10],
    ])
  })

  it('take a year at the rate of its fourth quarter, and the quality of that rate', () => {
    const year = observationOf(dollars('revenue', { frequency: 'fiscal-year' }), 'FY2025')
    expect(year).toMatchObject({ value: 300, quality: 'mirror' }) // 2400 / 8
  })

  it('are hidden with what is provisional where the rate is, though the yuan are not', () => {
    const asked = { frequency: 'fiscal-year', provisional: 'hide' } as const
    expect(observationOf(askSeries(company, 'revenue', asked), 'FY2025').value).toBe(2400)
    expect(observationOf(dollars('revenue', asked), 'FY2025')).toMatchObject({
      value: null,
      unit: 'USD million at the period-end rate',
      reason: 'provisional-hidden',
    })
  })

  it('convert amounts per ADS, and leave counts and growth alone', () => {
    expect(dollars('eps-ads')).toMatchObject({ unit: 'USD at the period-end rate' })
    expect(dollars('eps-ads').observations[0]?.value).toBe(0.5)
    expect(dollars('employees')).toMatchObject({ unit: 'people' })
    expect(dollars('employees').observations[0]?.value).toBe(200)
    const growth = dollars('revenue', { transform: 'yoy' })
    expect(growth.unit).toBe('percent')
    expect(observationOf(growth, 'FY2025-Q3').value).toBe(16.67) // 700 on 600, printed together
  })
})

describe('an index', () => {
  const company = buildDataset(
    release('FY2025-Q4', '2025-05-15', '2023', [
      fact('2023:cloud', 'FY2025-Q3', 80, { page: 4 }),
      fact('2023:cloud', 'FY2025-Q4', 90, { page: 5 }),
      fact('2023:cloud_adj_ebita', 'FY2025-Q3', -5),
      fact('2023:cloud_adj_ebita', 'FY2025-Q4', 5),
    ]),
    release('FY2026-Q2', '2025-11-25', '2025', [
      fact('2025:cloud', 'FY2026-Q1', 200),
      fact('2025:cloud', 'FY2026-Q2', 250, { source: 'copy' }),
      fact('2025:cloud_adj_ebita', 'FY2026-Q1', 4),
    ]),
  )

  it('starts every run at 100', () => {
    expect(listValues(askSeries(company, 'cloud', { transform: 'index' }))).toEqual([
      ['FY2025-Q3', 100],
      ['FY2025-Q4', 112.5], // 90 / 80
      ['FY2026-Q1', 100],
      ['FY2026-Q2', 125], // 250 / 200
    ])
  })

  it('starts at the first period of the window', () => {
    const asked = { transform: 'index', from: 'FY2025-Q4', to: 'FY2025-Q4' } as const
    expect(listValues(askSeries(company, 'cloud', asked))).toEqual([['FY2025-Q4', 100]])
  })

  it('is computed, so it lists value and base and has no page of its own', () => {
    const seen = observationOf(askSeries(company, 'cloud', { transform: 'index' }), 'FY2025-Q4')
    expect(seen).toMatchObject({ status: 'derived', unit: 'index', page: null, url: null })
    expect(seen.inputs.map(({ value, page }) => [value, page])).toEqual([
      [90, 5],
      [80, 4],
    ])
  })

  it('is null in a run that starts from a loss', () => {
    expect(listValues(askSeries(company, 'cloud-ebita', { transform: 'index' }))).toEqual([
      ['FY2025-Q3', 'sign-change'],
      ['FY2025-Q4', 'sign-change'],
      ['FY2026-Q1', 100],
      ['FY2026-Q2', 'not-printed'],
    ])
  })
})

describe('as first reported', () => {
  const company = buildDataset(
    release('FY2025-Q1', '2024-08-15', '2023', [
      fact('2023:cloud', 'FY2025-Q1', 100, { page: 5 }),
      fact('2023:cloud', 'FY2024-Q1', 80),
    ]),
    release('FY2026-Q1', '2025-08-29', '2025', [
      fact('2025:cloud', 'FY2026-Q1', 150),
      ...['FY2025-Q2', 'FY2025-Q3', 'FY2025-Q4'].map((period) => fact('2025:cloud', period, 130)),
      fact('2025:cloud', 'FY2025-Q1', 120),
      fact('2025:cloud', 'FY2024-Q1', 90),
    ]),
  )
  const first = (transform: 'level' | 'yoy') =>
    askSeries(company, 'cloud', { basis: 'first', transform })

  it('each period has its first print in any line, with its page', () => {
    expect(observationOf(askSeries(company, 'cloud'), 'FY2025-Q1').value).toBe(120)
    expect(observationOf(first('level'), 'FY2025-Q1')).toMatchObject({
      value: 100,
      status: 'reported',
      structure: '2023',
      page: 5,
    })
    const breaks = first('level').observations.filter((seen) => seen.break)
    expect(breaks.map(({ period }) => period)).toEqual(['FY2025-Q2']) // first printed in 2025
  })

  it('with the growth that its release let see', () => {
    const today = askSeries(company, 'cloud', { transform: 'yoy' })
    expect(observationOf(today, 'FY2025-Q1').value).toBe(33.33) // 120 / 90
    expect(observationOf(first('yoy'), 'FY2025-Q1').value).toBe(25) // 100 / 80
    expect(observationOf(first('yoy'), 'FY2026-Q1').value).toBe(25) // 150 / 120
  })
})
