import { describe, expect, it } from 'vitest'
import { rateOfChange, roundRate } from '#lib/series/rates'
import { askSeries, listValues, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

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

  it('takes the newer pair where a later release restated both sides', () => {
    const dataset = buildDataset(
      release('FY2026-Q1', '2025-08-29', '2025', [
        fact('revenue_total', 'FY2026-Q1', 150, { printedYoy: 25 }),
        fact('revenue_total', 'FY2025-Q1', 120),
      ]),
      release('FY2026-Q2', '2025-11-25', '2025', [
        fact('revenue_total', 'FY2026-Q1', 165),
        fact('revenue_total', 'FY2025-Q1', 150),
      ]),
    )
    const rateAsOf = (asOf: string) =>
      observationOf(askSeries(dataset, 'revenue', { transform: 'yoy' }, asOf), 'FY2026-Q1')
    expect(rateAsOf('2025-08-29')).toMatchObject({ value: 25, printed: 25 })
    expect(rateAsOf('2025-11-25')).toMatchObject({ value: 10, printed: 25 })
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

describe('the two values that growth is taken from', () => {
  const growth = (...releases: Parameters<typeof buildDataset>) =>
    observationOf(askSeries(buildDataset(...releases), 'capex', { transform: 'yoy' }), 'FY2026-Q1')
  const cite = ({ inputs }: ReturnType<typeof growth>) =>
    inputs.map(({ value, vintage, page }) => [value, vintage, page])
  const first = release('FY2025-Q1', '2024-08-15', '2023', [
    fact('capex', 'FY2025-Q1', 100, { page: 3 }),
  ])

  it('are cited where they stand side by side, though one was printed so before', () => {
    const seen = growth(
      first,
      release('FY2026-Q1', '2025-08-29', '2025', [
        ...[
          fact('capex', 'FY2026-Q1', 150, { page: 8 }),
          fact('capex', 'FY2025-Q1', 100, { page: 8 }),
        ],
      ]),
      release('FY2026-Q2', '2025-11-25', '2025', [
        ...[
          fact('capex', 'FY2026-Q1', 150, { page: 9 }),
          fact('capex', 'FY2025-Q1', 100, { page: 9 }),
        ],
      ]),
    )
    expect(seen.value).toBe(50)
    expect(cite(seen)).toEqual([
      [150, '2025-11-25', 9],
      [100, '2025-11-25', 9],
    ])
  })

  it('are those shown where these are the same from better documents, and else those side by side', () => {
    const copied = release('FY2026-Q1', '2025-08-29', '2025', [
      fact('capex', 'FY2026-Q1', 150, { source: 'copy' }),
      fact('capex', 'FY2025-Q1', 120, { source: 'copy' }),
    ])
    const own = (value: number) =>
      release('FY2026-Q2', '2025-11-25', '2025', [fact('capex', 'FY2026-Q1', value, { page: 5 })])
    expect(growth(first, copied, own(150))).toMatchObject({ value: 25, quality: 'mirror' })
    expect(growth(first, copied, own(160))).toMatchObject({ value: 25, quality: 'mirror' })
    const same = release('FY2026-Q1', '2025-08-29', '2025', [
      fact('capex', 'FY2026-Q1', 150, { source: 'copy' }),
      fact('capex', 'FY2025-Q1', 100, { source: 'copy' }),
    ])
    expect(cite(growth(first, same, own(150)))).toEqual([
      [150, '2025-11-25', 5],
      [100, '2024-08-15', 3],
    ])
  })

  it('are none that are not confirmed', () => {
    const seen = growth(
      first,
      release('FY2026-Q1', '2025-08-29', '2025', [
        fact('capex', 'FY2026-Q1', 150),
        fact('capex', 'FY2025-Q1', 999, { unconfirmed: true, note: 'Sources disagree' }),
      ]),
    )
    expect(seen.value).toBe(50)
  })
})

describe('the rate that was printed', () => {
  it('is that of the period’s own release alone', () => {
    const later = buildDataset(
      release('FY2026-Q1', '2025-08-29', '2025', [fact('capex', 'FY2026-Q1', 150)]),
      release('FY2026-Q2', '2025-11-25', '2025', [
        fact('capex', 'FY2026-Q1', 150, { printedYoy: 30 }),
        fact('capex', 'FY2026-Q2', 160, { printedYoy: 40, unconfirmed: true, note: 'In doubt' }),
      ]),
    )
    const { observations } = askSeries(later, 'capex', { transform: 'yoy' })
    expect(observations.map(({ printed }) => printed)).toEqual(observations.map(() => null))
  })

  it('is that of the line that growth is taken in, else of the newest that has one', () => {
    const printedBeside = (more: Parameters<typeof fact>[3]) => {
      const both = buildDataset(
        release('FY2026-Q1', '2025-08-29', '2025', [
          fact('2025:cloud', 'FY2026-Q1', 160, more),
          fact('2023:cloud', 'FY2026-Q1', 130, { printedYoy: 30 }),
          fact('2023:cloud', 'FY2025-Q1', 100),
        ]),
      )
      return observationOf(askSeries(both, 'cloud', { transform: 'yoy' }), 'FY2026-Q1')
    }
    expect(printedBeside({ printedYoy: 10 })).toMatchObject({ value: 30, printed: 30 })
    expect(printedBeside({})).toMatchObject({ value: 30, printed: 30 })
    const alone = buildDataset(
      release('FY2026-Q1', '2025-08-29', '2025', [
        ...[
          fact('2025:cloud', 'FY2026-Q1', 160),
          fact('2023:cloud', 'FY2026-Q1', 130, { printedYoy: 30 }),
        ],
      ]),
    )
    const seen = observationOf(askSeries(alone, 'cloud', { transform: 'yoy' }), 'FY2026-Q1')
    expect(seen).toMatchObject({ value: null, printed: 30 })
  })
})

describe('rounding', () => {
  it('is to 0.01, halves away from zero, and knows no minus zero', () => {
    expect([1.005, -1.005, 34.4949].map(roundRate)).toEqual([1.01, -1.01, 34.49])
    expect([34.5, 34.5049, -34.5].map(roundRate)).toEqual([34.5, 34.5, -34.5])
    expect(Object.is(roundRate(-0.001), 0)).toBe(true)
  })

  it('to whole percent gives what the rate itself rounds to', () => {
    // Cloud in FY2026-Q2: 39,824 on 29,610 is 34.4951 %, which the company printed as 34 %.
    const rate = ((39824 - 29610) / 29610) * 100
    expect([roundRate(rate), roundRate(-rate)]).toEqual([34.49, -34.49])
    expect(Math.round(roundRate(rate))).toBe(34)
  })

  it('comes last: the rate itself is exact', () => {
    expect(rateOfChange(4, 3)).toBeCloseTo(33.333333, 6)
  })
})
