import { describe, expect, it } from 'vitest'
import type { Query } from '#lib/query/params'
import { askSeries, listValues, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

describe('a ratio', () => {
  // FY2026-Q1 prints its year-ago anew; the release after restates its revenue alone.
  const company = buildDataset(
    release('FY2025-Q1', '2024-08-15', '2023', [
      ...[fact('revenue_total', 'FY2025-Q1', 100), fact('net_income', 'FY2025-Q1', 20)],
    ]),
    release('FY2025-Q2', '2024-11-15', '2023', [fact('revenue_total', 'FY2025-Q2', 110)]),
    release('FY2025-Q3', '2025-02-20', '2023', [
      ...[fact('revenue_total', 'FY2025-Q3', 0), fact('net_income', 'FY2025-Q3', 5)],
    ]),
    release('FY2025-Q4', '2025-05-15', '2023', [
      ...[fact('revenue_total', 'FY2025-Q4', 150), fact('revenue_total', 'FY2025', 400)],
      ...[fact('net_income', 'FY2025', 60, { source: 'copy' })],
    ]),
    release('FY2026-Q1', '2025-08-29', '2025', [
      ...[fact('revenue_total', 'FY2026-Q1', 200), fact('net_income', 'FY2026-Q1', 30)],
      ...[fact('revenue_total', 'FY2025-Q1', 125), fact('net_income', 'FY2025-Q1', 25)],
    ]),
    release('FY2026-Q2', '2025-11-25', '2025', [fact('revenue_total', 'FY2026-Q1', 240)]),
  )
  const margin = (more: Partial<Query> = {}, asOf?: string) =>
    askSeries(company, 'net-margin', more, asOf)

  it('stands where all its parts do, and not over nothing', () => {
    expect(listValues(margin())).toEqual([
      ['FY2025-Q1', 20], // 25 of 125
      ['FY2025-Q2', 'not-collected'],
      ['FY2025-Q3', 'sign-change'],
      ['FY2025-Q4', 'not-collected'],
      ['FY2026-Q1', 12.5], // 30 of 240
      ['FY2026-Q2', 'not-collected'],
    ])
    expect(listValues(margin({}, '2025-08-29')).at(-1)).toEqual(['FY2026-Q1', 15])
  })

  it('of a year is that of its parts’ years, as sure as the lesser of them', () => {
    const year = observationOf(margin({ frequency: 'fiscal-year' }), 'FY2025')
    expect(year).toMatchObject({ value: 15, status: 'derived', quality: 'mirror' })
    expect(year.inputs.map(({ line, value }) => [line, value])).toEqual([
      ['net_income', 60],
      ['revenue_total', 400],
    ])
  })

  it('changes by points between the pairs that one release printed of each part', () => {
    const change = margin({ transform: 'yoy' })
    expect(change.unit).toBe('percentage points')
    expect(new Set(change.observations.map(({ unit }) => unit))).toEqual(new Set([change.unit]))
    // 30 of 200 less 25 of 125: what was restated alone bends nothing.
    expect(observationOf(change, 'FY2026-Q1').value).toBe(-5)
    const [now, before] = observationOf(change, 'FY2026-Q1').inputs
    expect([now?.value, before?.value]).toEqual([15, 20])
    expect(now?.inputs.map(({ value, vintage }) => [value, vintage])).toEqual([
      [30, '2025-08-29'],
      [200, '2025-08-29'],
    ])
  })
})

it('leaves a period to an older line where its formula means nothing in the newer one', () => {
  const company = buildDataset(
    release('FY2026-Q1', '2025-08-29', '2025', [
      ...[fact('2025:cloud', 'FY2026-Q1', 0), fact('2025:cloud_adj_ebita', 'FY2026-Q1', 5)],
      ...[fact('2023:cloud', 'FY2026-Q1', 60), fact('2023:cloud_adj_ebita', 'FY2026-Q1', 6)],
    ]),
  )
  expect(observationOf(askSeries(company, 'cloud-margin'), 'FY2026-Q1')).toMatchObject({
    ...{ value: 10, structure: '2023' },
  })
})

describe('a sum of balances of which some may be none', () => {
  const debt = (quarter: string, values: Readonly<Record<string, number>>) =>
    Object.entries(values).map(([line, value]) => fact(line, quarter, value))
  const company = buildDataset(
    release('FY2025-Q1', '2024-08-15', '2023', [
      ...debt('FY2025-Q1', { bank_borrowings_current: 10, bank_borrowings_noncurrent: 20 }),
      ...debt('FY2025-Q1', { secured_borrowings: 5, convertible_notes: 15 }),
    ]),
    release('FY2025-Q2', '2024-11-15', '2023', [
      ...debt('FY2025-Q2', { bank_borrowings_current: 10, secured_borrowings: 5 }),
    ]),
    release('FY2026-Q1', '2025-08-29', '2025', [
      ...debt('FY2026-Q1', { bank_borrowings_current: 11, bank_borrowings_noncurrent: 30 }),
      ...debt('FY2026-Q1', { senior_notes_current: 9, secured_borrowings: 4 }),
      ...debt('FY2025-Q1', { bank_borrowings_current: 12, secured_borrowings: 6 }),
    ]),
    release('FY2026-Q2', '2025-11-25', '2025', [
      ...debt('FY2026-Q1', { bank_borrowings_current: 13 }),
    ]),
  )

  it('adds what is printed, once what it needs is', () => {
    expect(listValues(askSeries(company, 'total-debt'))).toMatchObject([
      ['FY2025-Q1', 53], // 12 + 20 + 6 + 15
      ['FY2025-Q2', 'not-collected'],
      ['FY2025-Q3', 'not-collected'],
      ['FY2025-Q4', 'not-collected'],
      ['FY2026-Q1', 56], // 13 + 30 + 9 + 4
      ['FY2026-Q2', 'not-collected'],
    ])
    const seen = observationOf(askSeries(company, 'total-debt'), 'FY2026-Q1')
    expect(seen).toMatchObject({ line: 'total_debt', vintage: '2025-11-25' })
  })

  it('counts what is new and what is gone where it grows', () => {
    const growth = observationOf(
      askSeries(company, 'total-debt', { transform: 'yoy' }),
      'FY2026-Q1',
    )
    const [now, before] = growth.inputs
    expect([now?.value, before?.value]).toEqual([54, 53]) // 11 + 30 + 9 + 4, and 12 + 20 + 6 + 15
    expect(growth.value).toBe(1.89)
    expect(before?.inputs.map(({ line, value }) => [line, value])).toEqual([
      ['bank_borrowings_current', 12],
      ['bank_borrowings_noncurrent', 20],
      ['secured_borrowings', 6],
      ['convertible_notes', 15],
    ])
  })
})

describe('what a segment leaves after its lines', () => {
  const lines = (quarter: string, structure: string, values: Readonly<Record<string, number>>) =>
    Object.entries(values).map(([line, value]) => fact(`${structure}:${line}`, quarter, value))
  const company = buildDataset(
    release('FY2026-Q1', '2025-08-29', '2025', [
      ...lines('FY2025-Q1', '2025', { aidc: 100, intl_retail: 60, intl_wholesale: 25 }),
      ...lines('FY2026-Q1', '2025', { aidc: 130, intl_retail: 90 }),
    ]),
  )

  it('is less the lines that are printed, and grows by those that both periods have', () => {
    const rest = askSeries(company, 'other-intl-lines')
    expect(observationOf(rest, 'FY2025-Q1').value).toBe(15)
    expect(observationOf(rest, 'FY2026-Q1').value).toBe(40)
    const growth = askSeries(company, 'other-intl-lines', { transform: 'yoy' })
    const [now, before] = observationOf(growth, 'FY2026-Q1').inputs
    expect([now?.value, before?.value]).toEqual([40, 40]) // wholesale in neither
    expect(observationOf(growth, 'FY2026-Q1').value).toBe(0)
  })

  it('leaves out as well what only the later of the two periods has', () => {
    const begun = buildDataset(
      release('FY2026-Q1', '2025-08-29', '2025', [
        ...lines('FY2025-Q1', '2025', { aidc: 100, intl_retail: 60 }),
        ...lines('FY2026-Q1', '2025', { aidc: 130, intl_retail: 90, intl_wholesale: 15 }),
      ]),
    )
    expect(observationOf(askSeries(begun, 'other-intl-lines'), 'FY2026-Q1').value).toBe(25)
    const growth = askSeries(begun, 'other-intl-lines', { transform: 'yoy' })
    const [now, before] = observationOf(growth, 'FY2026-Q1').inputs
    expect([now?.value, before?.value]).toEqual([40, 40])
  })
})
