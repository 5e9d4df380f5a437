import { describe, expect, it } from 'vitest'
import { askSeries, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

const QUARTERS = ['FY2025-Q1', 'FY2025-Q2', 'FY2025-Q3'] as const
const DATES = ['2024-08-15', '2024-11-15', '2025-02-20']

/** Three releases that were read, and a fourth known from a copy, with a year that was filed. */
const filesOf = (fourth: number) => [
  ...QUARTERS.map((quarter, index) =>
    release(quarter, DATES[index] ?? '', '2023', [fact('capex', quarter, 10, { page: 3 })]),
  ),
  release('FY2025-Q4', '2025-05-15', '2023', [
    fact('capex', 'FY2025-Q4', fourth, { source: 'copy' }),
    fact('capex', 'FY2024-Q4', 15, { source: 'copy' }),
    fact('capex', 'FY2025', 50, { page: 4 }),
  ]),
]
const company = (fourth: number) => buildDataset(...filesOf(fourth))

describe('a fourth quarter known from a copy', () => {
  it('that equals the year less three quarters is shown as computed from the documents', () => {
    const seen = observationOf(askSeries(company(20), 'capex'), 'FY2025-Q4')
    expect(seen).toMatchObject({ value: 20, status: 'derived', quality: 'primary', source: null })
    expect(seen.inputs.map(({ period, page }) => [period, page])).toEqual([
      ['FY2025', 4],
      ['FY2025-Q1', 3],
      ['FY2025-Q2', 3],
      ['FY2025-Q3', 3],
    ])
  })

  it('that differs from it stays the value of the copy', () => {
    const seen = observationOf(askSeries(company(21), 'capex'), 'FY2025-Q4')
    expect(seen).toMatchObject({ value: 21, status: 'reported', quality: 'mirror', source: 'copy' })
  })

  it('grows from the documents where they give the year before too, else as the copy has it', () => {
    const growthOf = (base: { page: number } | { source: string }) => {
      const before = release('FY2024-Q4', '2024-05-14', '2023', [
        fact('capex', 'FY2024-Q4', 15, base),
      ])
      const all = buildDataset(before, ...filesOf(20))
      return observationOf(askSeries(all, 'capex', { transform: 'yoy' }), 'FY2025-Q4')
    }
    expect(growthOf({ page: 2 })).toMatchObject({ value: 33.33, quality: 'primary' })
    expect(growthOf({ source: 'paper' })).toMatchObject({ value: 33.33, quality: 'mirror' })
  })
})
