import { describe, expect, it } from 'vitest'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { isBusinessChosen, querySegments } from '#lib/series/query-segments'
import type { Measure } from '#lib/series/segments'
import { listValues } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'
import { dataset } from '../../fixtures/frozen-data'

// The mix is known of FY2025-Q3, in 2023, and of FY2026-Q1, in 2025, where AIDC is no segment.
const company = buildDataset(
  release('FY2025-Q3', '2025-02-20', '2023', [
    ...[fact('2023:cloud', 'FY2025-Q3', 50), fact('2023:aidc', 'FY2025-Q3', 30)],
    ...[fact('2023:all_others', 'FY2025-Q3', 20), fact('2023:cloud_adj_ebita', 'FY2025-Q3', 5)],
    ...[fact('2023:aidc_adj_ebita', 'FY2025-Q3', -3)],
    ...[fact('2023:all_others_adj_ebita', 'FY2025-Q3', 1)],
  ]),
  release('FY2025-Q4', '2025-05-15', '2023', [fact('2023:cloud', 'FY2025-Q4', 52)]),
  release('FY2026-Q1', '2025-08-29', '2025', [
    fact('2025:cloud', 'FY2026-Q1', 60, { source: 'copy' }),
    fact('2025:all_others', 'FY2026-Q1', 40),
    fact('2025:cloud_adj_ebita', 'FY2026-Q1', -6),
    fact('2025:all_others_adj_ebita', 'FY2026-Q1', 4),
    fact('usd_rate', 'FY2026-Q1', 8),
  ]),
)
const ask = (from: Dataset, query: Partial<Query> = {}, measure?: Measure) =>
  querySegments(from, resolveDefaults(query), latestVintage(from), measure)
const mix = (from: Dataset, query: Partial<Query> = {}, measure?: Measure) =>
  ask(from, query, measure).map((series) => [
    series.metric,
    ...listValues(series).map(([, value]) => value),
  ])

describe('the segments of each period', () => {
  it('have a row for every period, and say why it is empty', () => {
    expect(mix(company)).toEqual([
      ['cloud', 50, 'not-collected', 60],
      ['aidc', 30, 'not-collected', 'outside-run'],
      ['all-others', 20, 'not-collected', 40],
    ])
    expect(mix(company, { last: 1 })).toEqual([
      ['cloud', 60],
      ['all-others', 40],
    ])
  })

  it('break where the structure changes, each with its runs', () => {
    const [cloud, aidc] = ask(company)
    expect(cloud?.observations.map((seen) => seen.break)).toEqual([false, false, true])
    expect(cloud?.runs.map(({ line, from }) => [line, from])).toEqual([
      ['2023:cloud', 'FY2025-Q3'],
      ['2025:cloud', 'FY2026-Q1'],
    ])
    expect(aidc?.runs.map(({ line, to }) => [line, to])).toEqual([['2023:aidc', 'FY2025-Q3']])
    expect(ask(company, { last: 1 })[0]?.observations[0]?.break).toBe(false)
  })

  it('bear one unit and the labels asked for, empty rows too', () => {
    for (const { unit, observations } of ask(company, { labels: 'fiscal', currency: 'USD' })) {
      expect(unit).toBe('USD million at the period-end rate')
      expect(observations.map((seen) => seen.unit)).toEqual([unit, unit, unit])
      expect(observations.map(({ label }) => label)).toEqual([
        ...['FY2025 Q3', 'FY2025 Q4', 'FY2026 Q1'],
      ])
    }
  })

  it('are hidden together, as parts of a whole', () => {
    expect(mix(company, { provisional: 'hide' })).toEqual([
      ['cloud', 50, 'not-collected', 'provisional-hidden'],
      ['aidc', 30, 'not-collected', 'outside-run'],
      ['all-others', 20, 'not-collected', 'provisional-hidden'], // it is filed, and cloud is not
    ])
    const others = ask(company, { provisional: 'hide' })[2]
    expect(others?.observations[2]).toMatchObject({ status: 'missing', unit: 'CNY million' })
    expect(others?.runs.map(({ to }) => to)).toEqual(['FY2025-Q3'])
  })

  it('are those of a structure that is asked for', () => {
    expect(mix(company, { structure: '2025' })).toEqual([
      ['cloud', 60],
      ['all-others', 40],
    ])
  })

  it('as they were first reported do not look ahead', () => {
    const query = resolveDefaults({ basis: 'first' })
    const seen = querySegments(company, query, '2025-08-28')
    expect(seen.map(({ metric }) => metric)).toEqual(['cloud', 'aidc', 'all-others'])
    expect(seen[0]?.observations.map(({ value }) => value)).toEqual([50, null])
    expect(mix(company, { basis: 'first' })[0]).toEqual(['cloud', 50, 'not-collected', 60])
  })
})

describe('what segments earn', () => {
  it('is their adjusted EBITA, or that over their own revenue', () => {
    expect(mix(company, {}, 'ebita')).toEqual([
      ['cloud-ebita', 5, 'not-collected', -6],
      ['aidc-ebita', -3, 'not-collected', 'outside-run'],
      ['all-others-ebita', 1, 'not-collected', 4],
    ])
    expect(mix(company, { transform: 'margin' }, 'ebita')).toEqual([
      ['cloud', 10, 'not-collected', -10],
      ['aidc', -10, 'not-collected', 'outside-run'],
      ['all-others', 5, 'not-collected', 10],
    ])
  })
})

describe('contributions', () => {
  const pairs = (line: string, values: readonly number[]) =>
    ['FY2025-Q1', 'FY2025-Q3', 'FY2026-Q1', 'FY2026-Q3'].map((period, at) =>
      fact(line, period, values[at] ?? null),
    )
  const grown = buildDataset(
    release('FY2026-Q3', '2026-02-19', '2025', [
      ...pairs('2025:cloud', [50, 60, 60, 75]),
      ...pairs('2025:all_others', [60, 50, 70, 60]),
      // What else is a segment of 2025, though not of the fictional company.
      ...[
        ...pairs('2025:china_ecommerce_group', [0, 0, 0, 0]),
        ...pairs('2025:aidc', [0, 0, 0, 0]),
      ],
      ...pairs('revenue_total', [100, 100, 120, 125]),
    ]),
  )

  it('are of the growth of revenue, with what stands outside the segments', () => {
    expect(mix(grown, { transform: 'contribution' })).toEqual([
      ['cloud', 10, 'no-common-line', 15],
      ['all-others', 10, 'no-common-line', 10],
      ['outside-segments', 0, 'no-common-line', 0],
    ])
    expect(mix(grown, { transform: 'yoy' }).map(([id]) => id)).toEqual(['cloud', 'all-others'])
  })

  it('are of the businesses chosen alone', () => {
    expect(mix(grown, { transform: 'contribution', segments: ['cloud'] })).toEqual([
      ['cloud', 10, 'no-common-line', 15],
    ])
  })

  it('are none where no year before is known', () => {
    expect(mix(company, { transform: 'contribution' })).toEqual([['outside-segments']])
  })
})

describe('the stack', () => {
  it('has, of every period, the segments of its structure and no other', () => {
    const stack = ask(dataset)
    const wrong = stack[0]?.observations.flatMap(({ period }) => {
      const held = stack.flatMap(({ metric, observations }) =>
        observations.flatMap((seen) =>
          seen.period === period && seen.value !== null ? [{ metric, ...seen }] : [],
        ),
      )
      const [structure] = held.map((seen) => seen.structure)
      const segments = dataset.structures.find(({ id }) => id === structure)?.segments ?? []
      const ids = held.map(({ metric }) => metric)
      const isWhole = held.length > 0 && [...segments].sort().join() === ids.sort().join()
      return isWhole ? [] : [period]
    })
    expect(wrong).toEqual([])
  })

  it('has each business at its place, the older structure of it first', () => {
    const within = { from: 'FY2026-Q4', to: 'FY2027-Q1' } as const
    expect(ask(dataset, within).map(({ metric }) => metric)).toEqual([
      ...['china-ecommerce', 'alibaba-ecommerce', 'cloud', 'aidc'],
      ...['ai-labs-applications', 'all-others'],
    ])
    const chosen = ask(dataset, { ...within, segments: ['alibaba-ecommerce', 'aidc'] })
    expect(chosen.map(({ metric }) => metric)).toEqual([
      ...['china-ecommerce', 'alibaba-ecommerce', 'aidc'],
    ])
  })

  it('has those businesses that are chosen, in whatever structure', () => {
    expect(isBusinessChosen('china-ecommerce', ['taobao-tmall'])).toBe(true)
    expect(isBusinessChosen('china-ecommerce', ['cloud', 'aidc'])).toBe(false)
    expect(isBusinessChosen('china-ecommerce', null)).toBe(true)
  })
})
