import { describe, expect, it } from 'vitest'
import type { Frequency, Period, Quarter } from '#lib/period/period'
import { listPeriods, newestQuarter } from '#lib/series/view'
import { askSeries, listValues, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

const year = (line: string, id: string, values: readonly number[]) =>
  values.map((value, index) => fact(line, `${id}-Q${index + 1}`, value))

describe('the line a period is shown from', () => {
  // 2023 has FY2024 and FY2025; 2025 has FY2024, recast once, and FY2026.
  const company = buildDataset(
    release('FY2025-Q4', '2025-05-15', '2023', [
      ...year('2023:cloud', 'FY2024', [1, 1, 1, 1]),
      ...year('2023:cloud', 'FY2025', [2, 2, 2, 2]),
    ]),
    release('FY2026-Q4', '2026-05-13', '2025', [
      ...year('2025:cloud', 'FY2024', [5, 5, 5, 5]),
      ...year('2025:cloud', 'FY2026', [7, 7, 7, 7]),
    ]),
  )

  it('is, for a fiscal year, the one whose unbroken years reach it', () => {
    expect(listValues(askSeries(company, 'cloud', { frequency: 'fiscal-year' }))).toEqual([
      ['FY2024', 4], // 20 in 2025, which lacks FY2025
      ['FY2025', 8],
      ['FY2026', 28],
    ])
  })

  it('is, for a sum of four quarters, the newest that has all four', () => {
    const sums = askSeries(company, 'cloud', { frequency: 'ttm' })
    expect(observationOf(sums, 'FY2024-Q4')).toMatchObject({ value: 20, structure: '2025' })
    expect(observationOf(sums, 'FY2025-Q1')).toMatchObject({ value: 5, structure: '2023' })
  })

  it('is none for a calendar year whose quarters stand in two', () => {
    const halves = buildDataset(
      release('FY2025-Q4', '2025-05-15', '2023', [
        fact('2023:cloud', 'FY2024-Q4', 1),
        ...year('2023:cloud', 'FY2025', [2, 2, 2, 2]),
      ]),
      release('FY2026-Q3', '2026-02-19', '2025', year('2025:cloud', 'FY2026', [7, 7, 7])),
    )
    expect(listValues(askSeries(halves, 'cloud', { frequency: 'calendar-year' }))).toEqual([
      ['CY2024', 7],
      ['CY2025', 'no-common-line'],
    ])
  })
})

describe('the periods of a series', () => {
  const upTo = (quarter: Quarter) =>
    buildDataset(
      release(quarter, '2026-08-20', quarter < 'FY2026' ? '2023' : '2025', [
        fact('capex', 'FY2024-Q1', 1),
      ]),
    )
  const list = (quarter: Quarter, frequency: Frequency, known: readonly Period[]) =>
    listPeriods(upTo(quarter), known, { asOf: '2026-08-20', frequency })

  it('go on to the newest period of which all quarters are reported', () => {
    expect(list('FY2025-Q2', 'quarter', ['FY2025-Q1'])).toEqual(['FY2025-Q1', 'FY2025-Q2'])
    expect(list('FY2025-Q2', 'ttm', ['FY2025-Q1'])).toEqual(['FY2025-Q1', 'FY2025-Q2'])
    expect(list('FY2026-Q3', 'fiscal-year', ['FY2024'])).toEqual(['FY2024', 'FY2025'])
    expect(list('FY2026-Q4', 'fiscal-year', ['FY2024'])).toEqual(['FY2024', 'FY2025', 'FY2026'])
    // FY2026-Q3 is the quarter to December 2025.
    expect(list('FY2026-Q2', 'calendar-year', ['CY2023'])).toEqual(['CY2023', 'CY2024'])
    expect(list('FY2026-Q3', 'calendar-year', ['CY2023'])).toEqual(['CY2023', 'CY2024', 'CY2025'])
    expect(list('FY2026-Q4', 'calendar-year', ['CY2023'])).toEqual(['CY2023', 'CY2024', 'CY2025'])
  })

  it('are none where nothing is known, and before the first release', () => {
    expect(list('FY2026-Q4', 'quarter', [])).toEqual([])
    const before = { asOf: '2014-01-01', frequency: 'quarter' } as const
    expect(listPeriods(upTo('FY2026-Q4'), ['FY2025-Q1'], before)).toEqual([])
    expect(newestQuarter(upTo('FY2026-Q4'), before.asOf)).toBeNull()
  })
})
