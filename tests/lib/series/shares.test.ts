import { describe, expect, it } from 'vitest'
import { findMetric } from '#lib/metrics/metrics'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { querySegments } from '#lib/series/query-segments'
import { TRANSFORMS } from '#lib/series/transforms'
import { askSeries, listValues, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

// 2023 has cloud, AIDC and all others; 2025 folds AIDC into all others. The release of FY2026-Q1
// recasts cloud alone for FY2025-Q4, so the mix of that quarter stays in 2023.
const company = buildDataset(
  release('FY2025-Q4', '2025-05-15', '2023', [
    fact('2023:cloud', 'FY2025-Q4', 50),
    fact('2023:aidc', 'FY2025-Q4', 30),
    fact('2023:all_others', 'FY2025-Q4', 20),
    fact('2023:cloud_adj_ebita', 'FY2025-Q4', 5),
    fact('revenue_total', 'FY2025-Q4', 80),
  ]),
  release('FY2026-Q1', '2025-08-29', '2025', [
    fact('2025:cloud', 'FY2026-Q1', 60, { source: 'copy' }),
    fact('2025:all_others', 'FY2026-Q1', 40),
    fact('2025:cloud', 'FY2025-Q4', 55),
    fact('2025:cloud_adj_ebita', 'FY2026-Q1', -6),
    fact('revenue_total', 'FY2026-Q1', 90),
  ]),
)
// The next release gives all others of FY2025-Q4 too, so that quarter moves to 2025.
const later = buildDataset(
  release('FY2025-Q4', '2025-05-15', '2023', [
    fact('2023:cloud', 'FY2025-Q4', 50),
    fact('2023:aidc', 'FY2025-Q4', 30),
    fact('2023:all_others', 'FY2025-Q4', 20),
  ]),
  release('FY2026-Q4', '2026-05-13', '2025', [
    fact('2025:cloud', 'FY2025-Q4', 55),
    fact('2025:all_others', 'FY2025-Q4', 45),
  ]),
)

const mix = (dataset: typeof company, query: Partial<Query>, asOf: string) =>
  querySegments(dataset, resolveDefaults(query), asOf).map((series) => [
    series.metric,
    series.observations.map(({ value, reason }) => value ?? reason),
  ])

describe('the mix', () => {
  it('takes every period from one structure, whatever the single series show', () => {
    expect(observationOf(askSeries(company, 'cloud'), 'FY2025-Q4').value).toBe(55)
    expect(mix(company, { transform: 'share' }, '2025-08-29')).toEqual([
      ['cloud', [50, 60]], // 50 of 100, 60 of 100
      ['aidc', [30, 'outside-run']],
      ['all-others', [20, 40]],
    ])
    expect(mix(company, { transform: 'level' }, '2025-08-29')[0]).toEqual(['cloud', [50, 60]])
  })

  it('moves to the newer structure once all its segments are known', () => {
    expect(mix(later, { transform: 'share', last: 1, to: 'FY2025' }, '2026-05-13')).toEqual([
      ['cloud', [55]],
      ['all-others', [45]],
    ])
  })

  it('is, for contributions, of the newest structure that has the year before too', () => {
    const mixOf = (period: string, cloud: number, aidc: number, others: number) => [
      ...[fact('2023:cloud', period, cloud), fact('2023:aidc', period, aidc)],
      ...[fact('2023:all_others', period, others), fact('revenue_total', period, 100)],
    ]
    const paired = buildDataset(
      release('FY2025-Q4', '2025-05-15', '2023', [
        ...mixOf('FY2024-Q4', 40, 30, 30),
        ...mixOf('FY2025-Q4', 50, 30, 20),
      ]),
      release('FY2026-Q1', '2025-08-29', '2025', [
        fact('2025:cloud', 'FY2025-Q4', 55),
        fact('2025:all_others', 'FY2025-Q4', 45),
      ]),
    )
    const within = { from: 'FY2025-Q4', to: 'FY2025-Q4' } as const
    const asked: Partial<Query> = { ...within, segments: ['cloud', 'aidc'] }
    const seen = (transform: 'level' | 'contribution') =>
      mix(paired, { ...asked, transform }, '2025-08-29')
    expect(seen('level')).toEqual([['cloud', [55]]])
    expect(seen('contribution')).toEqual([
      ['cloud', [10]], // 50 less 40, of 100
      ['aidc', [0]],
    ])
  })

  it('stays in the structure of its first report where that is asked for', () => {
    const asked = { transform: 'share', basis: 'first', last: 1, to: 'FY2025' } as const
    expect(mix(later, asked, '2026-05-13')).toEqual([
      ['cloud', [50]],
      ['aidc', [30]],
      ['all-others', [20]],
    ])
  })
})

describe('a share', () => {
  it('lists the segments it was made of and has the lowest of their qualities', () => {
    const seen = observationOf(
      askSeries(company, 'all-others', { transform: 'share' }),
      'FY2026-Q1',
    )
    expect(seen).toMatchObject({ value: 40, unit: 'percent', quality: 'mirror', status: 'derived' })
    expect(seen.inputs.map(({ line }) => line)).toEqual(['2025:all_others', '2025:cloud'])
  })

  it('of four quarters lists its own; those of the other segments stand with their shares', () => {
    const year = buildDataset(
      release(
        'FY2026-Q4',
        '2026-05-13',
        '2025',
        [1, 2, 3, 4].flatMap((quarter) => [
          fact('2025:cloud', `FY2026-Q${quarter}`, 60),
          fact('2025:all_others', `FY2026-Q${quarter}`, 40),
        ]),
      ),
    )
    const asked = { transform: 'share', frequency: 'ttm' } as const
    const { value, inputs } = observationOf(askSeries(year, 'cloud', asked), 'FY2026-Q4')
    expect(value).toBe(60)
    expect(inputs.map((print) => [print.value, print.inputs.length])).toEqual([
      [240, 4],
      [160, 0],
    ])
  })

  it('is all where the other segments have nothing', () => {
    const alone = buildDataset(
      release('FY2026-Q1', '2025-08-29', '2025', [
        ...[fact('2025:cloud', 'FY2026-Q1', 60), fact('2025:all_others', 'FY2026-Q1', 0)],
      ]),
    )
    const shareOf = (id: string) => listValues(askSeries(alone, id, { transform: 'share' }))
    expect(shareOf('cloud')).toEqual([['FY2026-Q1', 100]])
    expect(shareOf('all-others')).toEqual([['FY2026-Q1', 0]])
  })

  it('is null where any segment is negative', () => {
    const dataset = buildDataset(
      release('FY2026-Q1', '2025-08-29', '2025', [
        fact('2025:cloud', 'FY2026-Q1', 60),
        fact('2025:all_others', 'FY2026-Q1', 40),
      ]),
      release('FY2026-Q2', '2025-11-25', '2025', [
        fact('2025:cloud', 'FY2026-Q2', 60),
        fact('2025:all_others', 'FY2026-Q2', -10),
      ]),
    )
    expect(listValues(askSeries(dataset, 'cloud', { transform: 'share' }))).toEqual([
      ['FY2026-Q1', 60],
      ['FY2026-Q2', 'sign-change'],
    ])
  })

  it('exists only for segments', () => {
    const capex = findMetric('capex')
    const cloud = findMetric('cloud')
    expect(capex && TRANSFORMS.share.refuse(capex)).toBe('capex is not a segment')
    expect(cloud && TRANSFORMS.share.refuse(cloud)).toBeNull()
  })
})

it('a share of revenue divides the value shown by group revenue', () => {
  expect(listValues(askSeries(company, 'cloud', { transform: 'share-of-revenue' }))).toEqual([
    ['FY2025-Q4', 68.75], // 55 / 80
    ['FY2026-Q1', 66.67], // 60 / 90
  ])
})

it('a margin takes profit and revenue from one structure, and may be negative', () => {
  const margin = askSeries(company, 'cloud', { transform: 'margin' })
  expect(listValues(margin)).toEqual([
    ['FY2025-Q4', 10], // 5 / 50 in 2023, though the level shows 55 of 2025
    ['FY2026-Q1', -10], // −6 / 60
  ])
  expect(margin.observations[0]?.inputs.map(({ line }) => line)).toEqual([
    '2023:cloud_adj_ebita',
    '2023:cloud',
  ])
})

it('a margin says which of its two was not printed', () => {
  const dataset = buildDataset(
    release('FY2026-Q1', '2025-08-29', '2025', [
      fact('2025:cloud', 'FY2026-Q1', 60),
      fact('2025:cloud_adj_ebita', 'FY2026-Q1', 6),
    ]),
    release('FY2026-Q2', '2025-11-25', '2025', [fact('2025:cloud', 'FY2026-Q2', 70)]),
  )
  expect(listValues(askSeries(dataset, 'cloud', { transform: 'margin' }))).toEqual([
    ['FY2026-Q1', 10],
    ['FY2026-Q2', 'not-printed'],
  ])
})

it('a share of revenue says of which of the two there is no value, and of no revenue is none', () => {
  const seen = buildDataset(
    release('FY2025-Q4', '2025-05-15', '2023', [
      ...[fact('2023:cloud', 'FY2025-Q2', 50), fact('revenue_total', 'FY2025-Q2', 200)],
      ...[fact('2023:cloud', 'FY2025-Q3', 50), fact('revenue_total', 'FY2025-Q3', 0)],
      fact('revenue_total', 'FY2025-Q4', 200),
    ]),
    release('FY2026-Q1', '2025-08-29', '2025', [
      fact('2025:cloud', 'FY2026-Q1', 60),
      fact('revenue_total', 'FY2026-Q1', 240, { unconfirmed: true }),
    ]),
    release('FY2026-Q2', '2025-11-25', '2025', [
      ...[fact('2025:cloud', 'FY2026-Q2', 60), fact('revenue_total', 'FY2026-Q2', -240)],
    ]),
  )
  expect(listValues(askSeries(seen, 'cloud', { transform: 'share-of-revenue' }))).toEqual([
    ['FY2025-Q2', 25],
    ['FY2025-Q3', 'sign-change'],
    ['FY2025-Q4', 'not-printed'], // of cloud
    ['FY2026-Q1', 'unconfirmed'], // of revenue
    ['FY2026-Q2', 'sign-change'],
  ])
})

it('a margin is none of a profit in one structure and revenue in another, or of no profit at all', () => {
  const seen = buildDataset(
    release('FY2025-Q4', '2025-05-15', '2023', [
      ...[fact('2023:cloud', 'FY2025-Q4', 50), fact('2023:cloud_adj_ebita', 'FY2025-Q4', 5)],
      fact('2014:others_legacy', 'FY2016-Q1', 7),
    ]),
    release('FY2026-Q1', '2025-08-29', '2025', [
      ...[fact('2025:cloud', 'FY2026-Q1', 60), fact('2023:cloud_adj_ebita', 'FY2026-Q1', 6)],
    ]),
    release('FY2026-Q2', '2025-11-25', '2025', [
      fact('2025:cloud_adj_ebita', 'FY2026-Q2', 7),
      fact('2025:cloud', 'FY2026-Q2', 70, { unconfirmed: true }),
    ]),
  )
  expect(listValues(askSeries(seen, 'cloud', { transform: 'margin' }))).toEqual([
    ['FY2025-Q4', 10],
    ['FY2026-Q1', 'no-common-line'],
    ['FY2026-Q2', 'unconfirmed'], // its revenue
  ])
  expect(askSeries(seen, 'others-2014', { transform: 'margin' }).observations).toEqual([])
})

it('a share says why there is no mix', () => {
  const seen = buildDataset(
    release('FY2025-Q4', '2025-05-15', '2023', [
      ...[fact('2023:cloud', 'FY2025-Q4', 50), fact('2023:aidc', 'FY2025-Q4', 30)],
      fact('2023:all_others', 'FY2025-Q4', 20),
    ]),
    release('FY2026-Q1', '2025-08-29', '2025', [fact('capex', 'FY2026-Q1', 60)]),
  )
  expect(listValues(askSeries(seen, 'cloud', { transform: 'share' }))).toEqual([
    ['FY2025-Q4', 50],
    ['FY2026-Q1', 'not-printed'],
  ])
})
