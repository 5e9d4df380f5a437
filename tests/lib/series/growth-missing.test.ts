import { describe, expect, it } from 'vitest'
import { askSeries, listValues, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

describe('a rate that is not available', () => {
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

  it('has no row where no period has one', () => {
    const lone = askSeries(quarters([['FY2027-Q1', 4]]), 'operating-income', { transform: 'yoy' })
    expect(lone.observations).toEqual([])
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

  it('stands among years if it is of a year, and among quarters if of one', () => {
    const both = buildDataset(
      release('FY2026-Q4', '2026-05-13', '2025', [
        fact('net_income', 'FY2026', null, { printedYoy: -5 }),
        fact('net_income', 'FY2026-Q4', null, { printedYoy: -38 }),
      ]),
    )
    const printedIn = (frequency: 'fiscal-year' | 'quarter') =>
      askSeries(both, 'net-income', { transform: 'yoy', frequency }).observations.map(
        ({ period, printed }) => [period, printed],
      )
    expect(printedIn('fiscal-year')).toEqual([['FY2026', -5]])
    expect(printedIn('quarter')).toEqual([['FY2026-Q4', -38]])
  })

  it('goes where provisional figures are hidden', () => {
    const growth = askSeries(dataset, 'net-income', { transform: 'yoy', provisional: 'hide' })
    expect(growth.observations.map(({ printed }) => printed)).toEqual([null, null])
  })
})
