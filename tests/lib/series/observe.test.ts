import { describe, expect, it } from 'vitest'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { findMetric } from '#lib/metrics/metrics'
import type { Period } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { listNewerLines, observeLine, type LineQuery } from '#lib/series/observe/line'
import { askSeries, listValues, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

const quarters = (line: string, year: string, values: readonly number[]) =>
  values.map((value, index) => fact(line, `${year}-Q${index + 1}`, value))

describe('a fiscal year as it was printed', () => {
  const yearOf = (dataset: Dataset, metric: string, year: string) =>
    observationOf(askSeries(dataset, metric, { frequency: 'fiscal-year' }), year)

  it('says where a quarter that is shown stands in another line', () => {
    const recast = (...year: ReturnType<typeof fact>[]) =>
      buildDataset(
        release('FY2025-Q4', '2025-05-15', '2023', [
          ...quarters('2023:cloud', 'FY2025', [10, 20, 30, 40]),
          ...year,
        ]),
        release('FY2026-Q1', '2025-08-29', '2025', [
          ...[fact('2025:cloud', 'FY2025-Q4', 45), fact('2025:cloud', 'FY2026-Q1', 50)],
        ]),
      )
    expect(yearOf(recast(fact('2023:cloud', 'FY2025', 100)), 'cloud', 'FY2025')).toMatchObject({
      value: 100,
      note: 'The four quarters shown add up to 105; not all of them stand in the line of the year',
    })
    // A year that none printed is the sum of those of its line.
    expect(yearOf(recast(), 'cloud', 'FY2025')).toMatchObject({ value: 100, note: null })
  })

  it('says nothing of quarters that are not all known', () => {
    const lone = buildDataset(
      release('FY2025-Q4', '2025-05-15', '2023', [
        ...[fact('capex', 'FY2025-Q1', 10), fact('capex', 'FY2025', 50)],
      ]),
    )
    expect(yearOf(lone, 'capex', 'FY2025')).toMatchObject({ value: 50, note: null })
  })

  it('of a balance is no sum of quarters', () => {
    const heads = buildDataset(
      release('FY2025-Q4', '2025-05-15', '2023', [
        ...quarters('employees', 'FY2025', [200, 190, 180, 170]),
        fact('employees', 'FY2025', 170),
      ]),
    )
    expect(yearOf(heads, 'employees', 'FY2025')).toMatchObject({ value: 170, note: null })
  })
})

describe('the first print of a value', () => {
  const at = (dataset: Dataset, query: Partial<Query> = {}) => {
    const { status, value, first } = observationOf(askSeries(dataset, 'cloud', query), 'FY2025-Q1')
    return { status, value, first: first && [first.value, first.line, first.release] }
  }
  /** Cloud of FY2025-Q1 as three releases have it, the last of them in the structure of 2025. */
  const company = (...printed: Readonly<Record<string, number>>[]) =>
    buildDataset(
      ...(
        [
          ['FY2025-Q1', '2024-08-15', '2023'],
          ['FY2025-Q2', '2024-11-15', '2023'],
          ['FY2026-Q1', '2025-08-29', '2025'],
        ] as const
      ).map(([id, day, structure], index) =>
        release(id, day, structure, [
          fact('capex', id, 1),
          ...Object.entries(printed[index] ?? {}).map(([line, value]) =>
            fact(line, 'FY2025-Q1', value),
          ),
        ]),
      ),
    )

  it('is the earliest, in whatever line', () => {
    expect(at(company({ '2023:cloud': 50 }, { '2023:cloud': 50 }, { '2025:cloud': 55 }))).toEqual({
      ...{ status: 'recast', value: 55, first: [50, '2023:cloud', 'FY2025-Q1'] },
    })
    const late = company({}, { '2025:cloud': 55 }, { '2023:cloud': 50 })
    expect(at(late, { structure: '2023' })).toEqual({
      ...{ status: 'recast', value: 50, first: [55, '2025:cloud', 'FY2025-Q2'] },
    })
  })

  it('is that of its line where one document has it in several', () => {
    const both = company({}, {}, { '2023:cloud': 50, '2025:cloud': 55 })
    expect(at(both)).toEqual({ status: 'reported', value: 55, first: null })
    expect(at(both, { structure: '2023' })).toEqual({ status: 'reported', value: 50, first: null })
  })

  it('is that of its line where it was restated there', () => {
    const restated = company({ '2023:cloud': 50 }, { '2025:cloud': 55 }, { '2025:cloud': 57 })
    expect(at(restated)).toEqual({
      ...{ status: 'restated', value: 57, first: [55, '2025:cloud', 'FY2025-Q2'] },
    })
  })

  it('is none that was only made of others, or that nobody confirmed', () => {
    for (const before of [
      fact('2023:cloud', 'FY2025-Q1', 50, { derived: 'The half-year less a quarter' }),
      fact('2023:cloud', 'FY2025-Q1', 50, { unconfirmed: true }),
    ]) {
      const dataset = buildDataset(
        release('FY2025-Q1', '2024-08-15', '2023', [before]),
        release('FY2026-Q1', '2025-08-29', '2025', [fact('2025:cloud', 'FY2025-Q1', 55)]),
      )
      expect(at(dataset)).toEqual({ status: 'reported', value: 55, first: null })
    }
  })
})

describe('a percentage', () => {
  it('is known from the day on which the last of its values is', () => {
    const company = buildDataset(
      release('FY2025-Q1', '2024-08-15', '2023', [
        ...[fact('2023:cloud', 'FY2025-Q1', 50), fact('revenue_total', 'FY2024-Q1', 80)],
      ]),
      release('FY2025-Q2', '2024-11-15', '2023', [
        ...[fact('revenue_total', 'FY2025-Q1', 100), fact('2023:cloud', 'FY2024-Q1', 40)],
      ]),
    )
    const share = askSeries(company, 'cloud', { transform: 'share-of-revenue' })
    // Of FY2024-Q1 revenue was known first, of FY2025-Q1 cloud.
    expect(observationOf(share, 'FY2024-Q1')).toMatchObject({ value: 50, vintage: '2024-11-15' })
    expect(observationOf(share, 'FY2025-Q1')).toMatchObject({ value: 50, vintage: '2024-11-15' })
  })
})

describe('a contribution that is not available', () => {
  const see = (dataset: Dataset, metric = 'cloud') =>
    listValues(askSeries(dataset, metric, { transform: 'contribution' })).at(-1)?.[1]
  /** Cloud before and now, in lines, and the revenue of both. */
  const company = (before: string, now: string, revenue: Readonly<Record<string, number>>) =>
    buildDataset(
      release('FY2024-Q1', '2023-08-10', '2023', [
        ...[fact('2023:cloud', 'FY2023-Q1', 30), fact('2023:cloud', 'FY2024-Q1', 40)],
        ...[fact('revenue_total', 'FY2023-Q1', 80), fact('revenue_total', 'FY2024-Q1', 90)],
      ]),
      release('FY2026-Q1', '2025-08-29', '2025', [
        ...[fact(before, 'FY2025-Q1', 50), fact(now, 'FY2026-Q1', 60)],
        ...Object.entries(revenue).map(([period, value]) => fact('revenue_total', period, value)),
      ]),
    )
  const REVENUE = { 'FY2025-Q1': 100, 'FY2026-Q1': 120 }

  it('stands with both values of both in one structure', () => {
    expect(see(company('2025:cloud', '2025:cloud', REVENUE))).toBe(10)
    expect(see(company('2023:cloud', '2023:cloud', REVENUE))).toBe(10)
  })

  it('lacks a line of both years, or the year before', () => {
    expect(see(company('2023:cloud', '2025:cloud', REVENUE))).toBe('no-common-line')
    expect(see(company('2023:aidc', '2025:cloud', REVENUE))).toBe('no-year-ago')
    expect(see(company('2025:cloud', '2025:cloud', { 'FY2026-Q1': 120 }))).toBe('no-year-ago')
    expect(see(company('2025:cloud', '2025:cloud', { 'FY2025-Q1': 100 }))).toBe('no-common-line')
  })

  it('is of a total that has growth, and says nothing of how else it was made', () => {
    const turned = askSeries(
      company('2025:cloud', '2025:cloud', { ...REVENUE, 'FY2025-Q1': -100 }),
      'cloud',
      {
        transform: 'contribution',
      },
    )
    expect(observationOf(turned, 'FY2026-Q1')).toMatchObject({
      ...{ value: null, reason: 'sign-change', note: null },
    })
    expect(observationOf(turned, 'FY2024-Q1')).toMatchObject({
      ...{ value: 12.5, note: '+10 of 80, Revenue a year before' },
    })
  })

  it('says of a period without a value why it has none', () => {
    const seen = askSeries(company('2025:cloud', '2025:cloud', REVENUE), 'cloud', {
      transform: 'contribution',
    })
    expect(observationOf(seen, 'FY2025-Q4').reason).toBe('not-collected')
  })

  it('keeps to the structure that is asked for', () => {
    const both = company('2025:cloud', '2025:cloud', REVENUE)
    const within = askSeries(both, 'cloud', { transform: 'contribution', structure: '2023' })
    expect(observationOf(within, 'FY2024-Q1').value).toBe(12.5)
    expect(within.observations.at(-1)).toMatchObject({ value: null })
  })
})

describe('one line alone', () => {
  const company = buildDataset(
    release('FY2025-Q1', '2024-08-15', '2023', [
      ...[fact('2023:cloud', 'FY2024-Q1', 40), fact('2023:cloud', 'FY2025-Q1', 50)],
      ...[fact('2023:aidc', 'FY2025-Q1', 30), fact('2023:all_others', 'FY2025-Q1', 20)],
      ...[fact('2023:cloud_adj_ebita', 'FY2025-Q1', 5), fact('usd_rate', 'FY2025-Q1', 8)],
    ]),
    release('FY2026-Q1', '2025-08-29', '2025', [
      ...[fact('2025:cloud', 'FY2025-Q1', 56), fact('2025:cloud', 'FY2026-Q1', 60)],
    ]),
  )
  const LEVEL: LineQuery = { frequency: 'quarter', currency: 'CNY', transform: 'level' }
  const see = (line: string, period: Period, more: Partial<LineQuery> = {}) =>
    observeLine(company, 'cloud', line, { ...LEVEL, ...more }, latestVintage(company)).get(period)

  it('gives what it would show wherever it is shown', () => {
    expect(see('2023:cloud', 'FY2025-Q1')).toMatchObject({ value: 50, unit: 'CNY million' })
    expect(see('2025:cloud', 'FY2025-Q1')).toMatchObject({ value: 56, structure: '2025' })
    expect(see('2023:cloud', 'FY2026-Q1')?.value ?? null).toBeNull()
    expect(see('2023:cloud', 'FY2025-Q1', { currency: 'USD' })).toMatchObject({
      ...{ value: 6.25, unit: 'USD million at the period-end rate' },
    })
  })

  it('grows in itself; a share or a margin is that of its structure', () => {
    const growth = see('2023:cloud', 'FY2025-Q1', { transform: 'yoy', currency: 'USD' })
    expect(growth).toMatchObject({ value: 25, unit: 'percent' })
    expect(see('2023:cloud', 'FY2025-Q1', { transform: 'share' })?.value).toBe(50)
    // A margin bears the line of its profit, by which one asks for it again.
    for (const line of ['2023:cloud', '2023:cloud_adj_ebita'])
      expect(see(line, 'FY2025-Q1', { transform: 'margin' })?.value).toBe(10)
    expect(see('2025:cloud', 'FY2025-Q1', { transform: 'share' })?.value ?? null).toBeNull()
  })

  it('that stands in every structure is not cut to one', () => {
    const spent = buildDataset(
      release('FY2026-Q1', '2025-08-29', '2025', [
        ...[fact('capex', 'FY2025-Q1', 8), fact('capex', 'FY2026-Q1', 12)],
        fact('capex_with_intangibles', 'FY2026-Q1', 13),
      ]),
    )
    const ask = (line: string, transform: LineQuery['transform']) =>
      observeLine(spent, 'capex', line, { ...LEVEL, transform }, '2025-08-29').get('FY2026-Q1')
    expect(ask('capex', 'yoy')).toMatchObject({ value: 50, line: 'capex' })
    expect(ask('capex_with_intangibles', 'level')?.value).toBe(13) // a newer line has it too
  })

  it('of a metric that does not exist gives nothing', () => {
    expect(observeLine(company, 'clod', '2023:cloud', LEVEL, '2025-08-29').size).toBe(0)
  })

  it('has newer ones, by the order of its metric or by their structures', () => {
    const newer = (line: string) => {
      const cloud = findMetric('cloud')
      return cloud && listNewerLines(cloud, line)
    }
    expect(newer('2026:ai_cloud_compute')).toEqual([])
    expect(newer('2023:cloud')).toEqual(['2026:ai_cloud_compute', '2025:cloud'])
    // A margin bears the line of its profit.
    expect(newer('2023:cloud_adj_ebita')).toEqual(['2026:ai_cloud_compute', '2025:cloud'])
    expect(newer('2026:ai_cloud_compute_adj_ebita')).toEqual([])
    // Two of one structure, and two that stand in every structure.
    const ofCmr = findMetric('cmr')
    expect(ofCmr && listNewerLines(ofCmr, '2016:customer_management_ex_commission').at(-1)).toBe(
      '2016:customer_management',
    )
    const ofCapex = findMetric('capex')
    expect(ofCapex && listNewerLines(ofCapex, 'capex_with_intangibles')).toEqual(['capex'])
  })
})
