import { describe, expect, it } from 'vitest'
import { rateOfChange, roundRate } from '#lib/growth'
import { askSeries, listValues, observationOf } from '../fictional/ask-series'
import { buildDataset, fact, release } from '../fictional/build-dataset'

describe('growth on the year before', () => {
  // FY2025-Q1 is printed as 100, then as 120 when FY2026-Q1 is 150; a year later FY2026-Q1
  // becomes 180 beside FY2027-Q1, and 120 is printed no more.
  const company = buildDataset(
    release('FY2025-Q1', '2024-08-15', '2023', [
      fact('revenue_total', 'FY2025-Q1', 100, { printedYoy: 25 }),
      fact('revenue_total', 'FY2024-Q1', 80),
    ]),
    release('FY2026-Q1', '2025-08-29', '2025', [
      fact('revenue_total', 'FY2026-Q1', 150, { printedYoy: 25, page: 4 }),
      fact('revenue_total', 'FY2025-Q1', 120, { page: 4 }),
    ]),
    release('FY2027-Q1', '2026-08-20', '2026', [
      fact('revenue_total', 'FY2027-Q1', 198),
      fact('revenue_total', 'FY2026-Q1', 180),
    ]),
  )
  const growth = askSeries(company, 'revenue', { transform: 'yoy' })

  it('divides the pair that one release printed side by side', () => {
    const rates = listValues(growth).filter(([, value]) => typeof value === 'number')
    expect(rates).toEqual([
      ['FY2025-Q1', 25], // 100 / 80, not 120 / 80
      ['FY2026-Q1', 25], // 150 / 120, not 180 / 120
      ['FY2027-Q1', 10], // 198 / 180
    ])
  })

  it('lists both inputs with their page, and the rate that was printed', () => {
    const seen = observationOf(growth, 'FY2026-Q1')
    expect(seen.inputs.map(({ period, value, page }) => [period, value, page])).toEqual([
      ['FY2026-Q1', 150, 4],
      ['FY2025-Q1', 120, 4],
    ])
    expect(seen).toMatchObject({ printed: 25, status: 'derived', page: null, document: null })
  })

  it('prefers the pair of the better documents to a newer one of lesser quality', () => {
    const dataset = buildDataset(
      release('FY2026-Q1', '2025-08-29', '2025', [
        fact('revenue_total', 'FY2026-Q1', 150),
        fact('revenue_total', 'FY2025-Q1', 120),
      ]),
      release('FY2026-Q2', '2025-11-25', '2025', [
        fact('revenue_total', 'FY2026-Q1', 160, { source: 'paper' }),
        fact('revenue_total', 'FY2025-Q1', 100, { source: 'paper' }),
      ]),
    )
    const seen = observationOf(askSeries(dataset, 'revenue', { transform: 'yoy' }), 'FY2026-Q1')
    expect(seen).toMatchObject({ value: 25, quality: 'primary' })
  })

  it('takes the values shown for a quarter that no release printed', () => {
    const year = (name: string, whole: number) => [
      fact('revenue_total', `${name}-Q1`, 10),
      fact('revenue_total', `${name}-Q2`, 10),
      fact('revenue_total', `${name}-Q3`, 10),
      fact('revenue_total', name, whole),
    ]
    const dataset = buildDataset(
      release('FY2025-Q4', '2025-05-15', '2023', year('FY2025', 50)),
      release('FY2026-Q4', '2026-05-13', '2025', year('FY2026', 54)),
    )
    // 54 − 30 = 24 on 50 − 30 = 20.
    const seen = observationOf(askSeries(dataset, 'revenue', { transform: 'yoy' }), 'FY2026-Q4')
    expect(seen.value).toBe(20)
    expect(seen.inputs.map(({ value, document }) => [value, document])).toEqual([
      [24, 'computed'],
      [20, 'computed'],
    ])
  })

  it('is taken in the newest line that has both, which may be older than the level’s', () => {
    // The release of 2025 prints the quarter in a new line alone, and once more in the old one.
    const dataset = buildDataset(
      release('FY2025-Q1', '2024-08-15', '2023', [fact('2023:cloud', 'FY2025-Q1', 100)]),
      release('FY2026-Q1', '2025-08-29', '2025', [
        fact('2025:cloud', 'FY2026-Q1', 160),
        fact('2023:cloud', 'FY2026-Q1', 130),
        fact('2023:cloud', 'FY2025-Q1', 100),
      ]),
    )
    expect(observationOf(askSeries(dataset, 'cloud'), 'FY2026-Q1')).toMatchObject({
      value: 160,
      line: '2025:cloud',
    })
    const seen = observationOf(askSeries(dataset, 'cloud', { transform: 'yoy' }), 'FY2026-Q1')
    expect(seen).toMatchObject({ value: 30, line: '2023:cloud' })
  })
})

describe('a rate that cannot be had', () => {
  const quarters = (facts: [string, number][]) =>
    buildDataset(
      release(
        'FY2027-Q1',
        '2026-08-20',
        '2026',
        facts.map(([period, value]) => fact('income_from_operations', period, value)),
      ),
    )
  const grow = (before: number, now: number) =>
    observationOf(
      askSeries(
        quarters([
          ['FY2025-Q1', before < 0 ? -20 : 20], // so that FY2026-Q1 has a rate
          ['FY2026-Q1', before],
          ['FY2027-Q1', now],
        ]),
        'operating-income',
        { transform: 'yoy' },
      ),
      'FY2027-Q1',
    )

  it('is null over a change of sign or on zero', () => {
    expect(grow(-10, 5)).toMatchObject({ value: null, reason: 'sign-change' })
    expect(grow(10, -5)).toMatchObject({ value: null, reason: 'sign-change' })
    expect(grow(0, 5)).toMatchObject({ value: null, reason: 'sign-change' })
  })

  it('is positive for a smaller loss and minus 100 % for a fall to zero', () => {
    expect(grow(-10, -4).value).toBe(60)
    expect(grow(10, 0).value).toBe(-100)
  })

  it('has no year-ago, or none in the same line', () => {
    const gap = quarters([
      ['FY2025-Q1', 1],
      ['FY2026-Q1', 2],
      ['FY2026-Q2', 3],
      ['FY2027-Q1', 4],
    ])
    const growth = askSeries(gap, 'operating-income', { transform: 'yoy' })
    expect(observationOf(growth, 'FY2026-Q2')).toMatchObject({ reason: 'no-year-ago' })

    const crossed = buildDataset(
      release('FY2024-Q1', '2023-08-15', '2023', [fact('2023:cloud', 'FY2024-Q1', 90)]),
      release('FY2025-Q1', '2024-08-15', '2023', [fact('2023:cloud', 'FY2025-Q1', 100)]),
      release('FY2026-Q1', '2025-08-29', '2025', [fact('2025:cloud', 'FY2026-Q1', 160)]),
    )
    const rates = askSeries(crossed, 'cloud', { transform: 'yoy' })
    expect(observationOf(rates, 'FY2026-Q1')).toMatchObject({ reason: 'no-common-line' })
  })

  it('names why the quarter before is missing', () => {
    const gap = quarters([
      ['FY2026-Q1', 2],
      ['FY2026-Q2', 3],
      ['FY2026-Q4', 4],
    ])
    expect(listValues(askSeries(gap, 'operating-income', { transform: 'qoq' }))).toEqual([
      ['FY2026-Q2', 50],
      ['FY2026-Q3', 'not-collected'],
      ['FY2026-Q4', 'not-collected'], // for want of FY2026-Q3
      ['FY2027-Q1', 'not-collected'],
    ])
  })
})

describe('a rate printed without an amount', () => {
  const dataset = buildDataset(
    release('FY2026-Q4', '2026-05-13', '2025', [fact('net_income', 'FY2026-Q4', 8)]),
    release('FY2027-Q1', '2026-08-20', '2026', [
      fact('net_income', 'FY2027-Q1', null, { printedYoy: -38, source: 'paper' }),
      fact('revenue_total', 'FY2027-Q1', null, { printedYoy: 12 }),
    ]),
    release('FY2027-Q2', '2026-11-20', '2026', [fact('capex', 'FY2027-Q2', 3)]),
  )

  it('stands in the row of its period, also once that is not the newest', () => {
    const growth = askSeries(dataset, 'revenue', { transform: 'yoy' })
    expect(
      growth.observations.map(({ period, value, printed }) => [period, value, printed]),
    ).toEqual([
      ['FY2027-Q1', null, 12],
      ['FY2027-Q2', null, null],
    ])
  })

  it('goes where provisional figures are hidden', () => {
    const growth = askSeries(dataset, 'net-income', { transform: 'yoy', provisional: 'hide' })
    expect(growth.observations.map(({ printed }) => printed)).toEqual([null, null])
  })
})

describe('rounding', () => {
  it('is to 0.01, halves away from zero, and knows no minus zero', () => {
    expect([1.005, -1.005, 34.4949].map(roundRate)).toEqual([1.01, -1.01, 34.49])
    expect(Object.is(roundRate(-0.001), 0)).toBe(true)
  })

  it('comes last: the rate itself is exact', () => {
    expect(rateOfChange(4, 3)).toBeCloseTo(33.333333, 6)
  })
})
