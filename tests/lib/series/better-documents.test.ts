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

  it('that equals what is computed from copies as well stays the value of the copy', () => {
    const copies = buildDataset(
      ...filesOf(20).slice(0, 3),
      release('FY2025-Q4', '2025-05-15', '2023', [
        fact('capex', 'FY2025-Q4', 20, { source: 'copy' }),
        fact('capex', 'FY2025', 50, { source: 'copy' }),
      ]),
    )
    const seen = observationOf(askSeries(copies, 'capex'), 'FY2025-Q4')
    expect(seen).toMatchObject({ value: 20, status: 'reported', source: 'copy', inputs: [] })
  })

  it('that restated a report is restated, though it is shown as computed', () => {
    const restated = buildDataset(
      ...filesOf(20).slice(0, 3),
      release('FY2025-Q4', '2025-05-15', '2023', [
        fact('capex', 'FY2025-Q4', 21, { source: 'paper' }),
      ]),
      release('FY2026-Q1', '2025-08-29', '2025', [
        fact('capex', 'FY2025-Q4', 20, { source: 'copy' }),
        fact('capex', 'FY2025', 50, { page: 4 }),
      ]),
    )
    const seen = observationOf(askSeries(restated, 'capex'), 'FY2025-Q4')
    expect(seen).toMatchObject({ value: 20, status: 'restated', first: { value: 21 } })
    expect(seen.inputs).toHaveLength(4)
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

describe('a value that a document gives only indirectly', () => {
  const given = (value: number, more: Parameters<typeof fact>[3]) =>
    buildDataset(
      release('FY2025-Q1', '2024-08-15', '2023', [
        fact('capex', 'FY2025-Q1', 10, { derived: 'The half-year less the quarter after' }),
      ]),
      release('FY2025-Q2', '2024-11-15', '2023', [fact('capex', 'FY2025-Q1', value, more)]),
    )
  const seen = (value: number, more: Parameters<typeof fact>[3]) =>
    observationOf(askSeries(given(value, more), 'capex'), 'FY2025-Q1')

  it('gives way to the same value once it is printed', () => {
    expect(seen(10, { page: 7 })).toMatchObject({ status: 'reported', page: 7, note: null })
    expect(seen(10, { derived: 'Again' })).toMatchObject({
      ...{ status: 'derived', vintage: '2024-08-15', note: 'The half-year less the quarter after' },
    })
  })

  it('is no first print: another value that is printed restates nothing', () => {
    expect(seen(11, { page: 7 })).toMatchObject({ value: 11, status: 'reported', first: null })
  })

  it('vouches for nothing in another line', () => {
    const company = (more: Parameters<typeof fact>[3]) =>
      buildDataset(
        release('FY2026-Q1', '2025-08-29', '2025', [
          fact('2025:cloud', 'FY2026-Q1', 80, { source: 'copy' }),
        ]),
        release('FY2026-Q2', '2025-11-25', '2025', [fact('2023:cloud', 'FY2026-Q1', 80, more)]),
      )
    const cloud = (more: Parameters<typeof fact>[3]) =>
      observationOf(askSeries(company(more), 'cloud'), 'FY2026-Q1')
    expect(cloud({ page: 6 })).toMatchObject({
      ...{ value: 80, line: '2025:cloud', quality: 'primary', vintage: '2025-11-25', page: 6 },
    })
    expect(cloud({ derived: 'From a sum' })).toMatchObject({
      line: '2025:cloud',
      quality: 'mirror',
    })
  })
})
