import { describe, expect, it } from 'vitest'
import type { Period } from '#lib/period/period'
import { assignLines } from '#lib/series/runs'
import { askSeries, listValues, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

// Cloud in the structure of 2023 for five quarters; the first release of 2025 prints its own
// quarter and, alone, the year-ago FY2025-Q1; the next one prints FY2025-Q2 as well.
const company = buildDataset(
  release('FY2025-Q1', '2024-08-15', '2023', [fact('2023:cloud', 'FY2025-Q1', 100)]),
  release('FY2025-Q2', '2024-11-15', '2023', [fact('2023:cloud', 'FY2025-Q2', 110)]),
  release('FY2025-Q3', '2025-02-20', '2023', [fact('2023:cloud', 'FY2025-Q3', 120)]),
  release('FY2025-Q4', '2025-05-15', '2023', [fact('2023:cloud', 'FY2025-Q4', 130)]),
  release('FY2026-Q1', '2025-08-29', '2025', [
    fact('2025:cloud', 'FY2026-Q1', 200),
    fact('2025:cloud', 'FY2025-Q1', 140),
  ]),
  release('FY2026-Q2', '2025-11-25', '2025', [
    fact('2025:cloud', 'FY2026-Q2', 210),
    fact('2025:cloud', 'FY2025-Q2', 150),
    fact('2025:cloud', 'FY2025-Q3', 160),
    fact('2025:cloud', 'FY2025-Q4', 170),
  ]),
)

describe('a lone comparative in a newer line', () => {
  it('makes no dent where an older line has the period', () => {
    const series = askSeries(company, 'cloud', {}, '2025-08-29')
    expect(listValues(series)).toEqual([
      ['FY2025-Q1', 100],
      ['FY2025-Q2', 110],
      ['FY2025-Q3', 120],
      ['FY2025-Q4', 130],
      ['FY2026-Q1', 200],
    ])
    expect(series.runs.map(({ line, from, to }) => [line, from, to])).toEqual([
      ['2023:cloud', 'FY2025-Q1', 'FY2025-Q4'],
      ['2025:cloud', 'FY2026-Q1', 'FY2026-Q1'],
    ])
  })

  it('joins the run once the quarters between are known', () => {
    const series = askSeries(company, 'cloud')
    expect(series.observations.map(({ value }) => value)).toEqual([140, 150, 160, 170, 200, 210])
    expect(series.runs).toHaveLength(1)
  })

  it('is kept where no older line has the period', () => {
    const lone = buildDataset(
      release('FY2026-Q1', '2025-08-29', '2025', [
        fact('2025:all_others', 'FY2026-Q1', 50),
        fact('2025:all_others', 'FY2025-Q1', 40),
      ]),
    )
    const series = askSeries(lone, 'all-others')
    expect(listValues(series)).toEqual([
      ['FY2025-Q1', 40],
      ['FY2025-Q2', 'not-collected'], // there is no release of these quarters
      ['FY2025-Q3', 'not-collected'],
      ['FY2025-Q4', 'not-collected'],
      ['FY2026-Q1', 50],
    ])
    expect(series.runs).toHaveLength(1) // a gap is no break
    expect(series.observations.filter((seen) => seen.break)).toEqual([])
  })
})

describe('a break', () => {
  const broken = askSeries(company, 'cloud', {}, '2025-08-29')

  it('stands on the first period of the newer line and nowhere else', () => {
    const marked = broken.observations.filter((seen) => seen.break).map(({ period }) => period)
    expect(marked).toEqual(['FY2026-Q1'])
  })

  it('is never crossed by growth on the quarter before', () => {
    const growth = askSeries(company, 'cloud', { transform: 'qoq' }, '2025-08-29')
    expect(listValues(growth)).toEqual([
      ['FY2025-Q2', 10],
      ['FY2025-Q3', 9.09], // 120 / 110
      ['FY2025-Q4', 8.33], // 130 / 120
      ['FY2026-Q1', 'no-common-line'],
    ])
  })

  it('moves to the next period that is shown where its own is hidden as provisional', () => {
    const dataset = buildDataset(
      release('FY2025-Q4', '2025-05-15', '2023', [fact('2023:cloud', 'FY2025-Q4', 130)]),
      release('FY2026-Q1', '2025-08-29', '2025', [
        fact('2025:cloud', 'FY2026-Q1', 200, { source: 'paper' }),
      ]),
      release('FY2026-Q2', '2025-11-25', '2025', [fact('2025:cloud', 'FY2026-Q2', 210)]),
    )
    const series = askSeries(dataset, 'cloud', { provisional: 'hide' })
    expect(listValues(series)).toEqual([
      ['FY2025-Q4', 130],
      ['FY2026-Q1', 'provisional-hidden'],
      ['FY2026-Q2', 210],
    ])
    expect(observationOf(series, 'FY2026-Q2').break).toBe(true)
  })
})

describe('one structure asked for', () => {
  it('keeps to its line, and says of the periods after it that another has them', () => {
    expect(listValues(askSeries(company, 'cloud', { structure: '2023' }))).toEqual([
      ['FY2025-Q1', 100],
      ['FY2025-Q2', 110],
      ['FY2025-Q3', 120],
      ['FY2025-Q4', 130],
      ['FY2026-Q1', 'outside-run'],
      ['FY2026-Q2', 'outside-run'],
    ])
  })

  it('has group totals as well, and nothing of a metric that has no line in it', () => {
    const dataset = buildDataset(
      release('FY2026-Q1', '2025-08-29', '2025', [
        fact('revenue_total', 'FY2026-Q1', 500),
        fact('2025:cloud', 'FY2026-Q1', 200),
      ]),
    )
    expect(listValues(askSeries(dataset, 'revenue', { structure: '2025' }))).toEqual([
      ['FY2026-Q1', 500],
    ])
    expect(askSeries(dataset, 'cloud', { structure: '2021' }).observations).toEqual([])
  })
})

describe('a value that is missing says why', () => {
  const asked = (metric: string, asOf?: string) => {
    const dataset = buildDataset(
      release('FY2025-Q1', '2024-08-15', '2023', [
        fact('2023:aidc', 'FY2025-Q1', 30),
        fact('2023:taobao_tmall_group', 'FY2025-Q1', 70),
        fact('capex', 'FY2025-Q1', 5),
      ]),
      release('FY2025-Q2', '2024-11-15', '2023', [fact('2023:aidc', 'FY2025-Q2', 31)]),
      release('FY2025-Q3', '2025-02-20', '2023', [
        fact('2023:taobao_tmall_group', 'FY2025-Q3', 72),
      ]),
      release('FY2025-Q4', '2025-05-15', '2023', [fact('2023:aidc', 'FY2025-Q4', 33)], null),
      release('FY2026-Q1', '2025-08-29', '2025', [fact('2025:aidc', 'FY2026-Q1', 35)]),
    )
    return Object.fromEntries(listValues(askSeries(dataset, metric, {}, asOf)))
  }

  it('not printed, where the release was read and its structure has the line', () => {
    expect(asked('aidc')['FY2025-Q3']).toBe('not-printed')
    expect(asked('taobao-tmall')['FY2025-Q2']).toBe('not-printed')
  })

  it('not collected, where nobody has seen the release', () => {
    expect(asked('taobao-tmall')['FY2025-Q4']).toBe('not-collected')
  })

  it('not collected, for a group total', () => {
    expect(asked('capex')['FY2025-Q2']).toBe('not-collected')
  })

  it('the line has ended, for a group total, once what continues it is printed instead', () => {
    const renamed = buildDataset(
      release('FY2025-Q1', '2024-08-15', '2023', [
        fact('cash_equiv_short_term_investments', 'FY2025-Q1', 460),
        fact('cash_and_other_liquid_investments', 'FY2025-Q1', 580),
      ]),
      release('FY2025-Q2', '2024-11-15', '2023', [fact('capex', 'FY2025-Q2', 9)]),
      release('FY2025-Q3', '2025-02-20', '2023', [
        fact('cash_and_other_liquid_investments', 'FY2025-Q3', 600),
      ]),
    )
    const reasonOn = (asOf: string) => {
      const series = askSeries(renamed, 'cash-short-term-investments', {}, asOf)
      return observationOf(series, 'FY2025-Q2').reason
    }
    expect(reasonOn('2024-11-15')).toBe('not-collected')
    expect(reasonOn('2025-02-20')).toBe('line-ended')
  })

  it('the line has ended, once a structure without it is in force', () => {
    expect(asked('taobao-tmall')['FY2026-Q1']).toBe('line-ended')
  })

  it('and says nothing of what only a later release made known', () => {
    const resumed = buildDataset(
      release('FY2025-Q4', '2025-05-15', '2023', [
        fact('2023:taobao_tmall_group', 'FY2025-Q4', 70),
      ]),
      release('FY2026-Q1', '2025-08-29', '2025', [fact('capex', 'FY2026-Q1', 5)]),
      release('FY2026-Q2', '2025-11-25', '2025', [
        fact('2023:taobao_tmall_group', 'FY2026-Q2', 75),
      ]),
    )
    const reasonAsOf = (asOf: string) =>
      observationOf(askSeries(resumed, 'taobao-tmall', {}, asOf), 'FY2026-Q1').reason
    expect(reasonAsOf('2025-08-29')).toBe('line-ended')
    expect(reasonAsOf('2025-11-25')).toBe('not-printed')
    expect(asked('taobao-tmall', '2024-11-15')['FY2025-Q2']).toBe('not-printed')
  })
})

describe('periods that no line took, where lines have gaps', () => {
  const place = (newer: Period[], older: Period[]) => [
    ...assignLines([
      { line: 'newer', periods: newer },
      { line: 'older', periods: older },
    ]),
  ]

  it('do not go back to a newer line where the older one has them', () => {
    const both: Period[] = ['FY2022-Q3', 'FY2023-Q3', 'FY2024-Q3']
    expect(place(both, both).toSorted()).toEqual([
      ['FY2022-Q3', 'older'],
      ['FY2023-Q3', 'older'],
      ['FY2024-Q3', 'newer'],
    ])
  })

  it('are kept from the newer one where no older one has them', () => {
    expect(place(['FY2022-Q3', 'FY2024-Q3'], ['FY2023-Q3']).toSorted()).toEqual([
      ['FY2022-Q3', 'newer'],
      ['FY2023-Q3', 'older'],
      ['FY2024-Q3', 'newer'],
    ])
  })
})
