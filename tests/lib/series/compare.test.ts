import { describe, expect, it } from 'vitest'
import type { Dataset } from '#lib/data/dataset'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { compareShown } from '#lib/series/compare'
import type { ComparedSeries, ShownSeries } from '#lib/series/compared'
import type { Series } from '#lib/series/observation'
import { querySegments } from '#lib/series/query-segments'
import { querySeries } from '#lib/series/series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

type Shows = (vintage: string) => ShownSeries[]

/** A figure as it was on `since` and on `to`, from what it shows on any vintage. */
const compare = (dataset: Dataset, since: string, to: string, showOn: Shows, split = false) =>
  compareShown({ dataset, since, to, then: showOn(since), now: showOn(to), showOn, split })

const shown = (series: readonly Series[], query: Query): ShownSeries[] =>
  series.map((own) => ({ part: 'value', transform: query.transform, series: own }))

/** A figure of metrics. */
const figureOf = (dataset: Dataset, metrics: string[], more: Partial<Query> = {}): Shows => {
  const query = resolveDefaults(more)
  return (asOf) => shown(querySeries(dataset, metrics, query, asOf), query)
}

/** `[period, status, then, now, change, the vintage that made it]` of every value of a series. */
const say = (series: ComparedSeries | undefined) =>
  (series?.values ?? []).map(({ period, status, then, now, change, by }) => [
    ...[period, status, then?.value ?? null, now, change, by?.vintage ?? null],
  ])

const PAST = '2024-08-15'

describe('a figure beside itself on an earlier date', () => {
  const company = buildDataset(
    release('FY2025-Q1', PAST, '2023', [
      fact('revenue_total', 'FY2025-Q1', 100, { page: 3 }),
      fact('capex', 'FY2025-Q1', 10, { page: 4 }),
      fact('2023:aidc', 'FY2025-Q1', 7),
    ]),
    release('FY2025-Q2', '2024-11-15', '2023', [
      fact('revenue_total', 'FY2025-Q2', 110, { page: 3 }),
      fact('capex', 'FY2025-Q1', 12, { page: 5 }),
    ]),
    release('FY2025-Q3', '2025-02-20', '2023', [
      fact('capex', 'FY2025-Q1', 13, { page: 6 }),
      fact('capex', 'FY2025-Q3', 9, { page: 6 }),
    ]),
    release('FY2025-Q4', '2025-05-15', '2023', [fact('capex', 'FY2025-Q1', 13, { page: 7 })]),
  )

  it('has what is the same, restated and new, with the difference and the release that made it', () => {
    const [revenue, capex] = compare(
      company,
      PAST,
      '2025-05-15',
      figureOf(company, ['revenue', 'capex']),
    )
    expect(revenue).toMatchObject({
      ...{ part: 'value', metric: 'revenue', label: 'Revenue', transform: 'level' },
      ...{ unit: 'CNY million', changeUnit: 'CNY million' },
    })
    expect(say(revenue)).toEqual([
      ['FY2025-Q1', 'same', 100, 100, 0, null],
      ['FY2025-Q2', 'new', null, 110, null, '2024-11-15'],
    ])
    expect(say(capex)).toEqual([
      ['FY2025-Q1', 'restated', 10, 13, 3, '2025-02-20'], // 12 in between
      ['FY2025-Q3', 'new', null, 9, null, '2025-02-20'],
    ])
    expect(capex?.values[0]).toMatchObject({ label: 'Jun Q 2024' })
    expect(capex?.values[0]?.by).toEqual({
      ...{ release: 'FY2025-Q3', vintage: '2025-02-20', document: 'Fictional results FY2025-Q3' },
      ...{ source: null, page: 6, url: 'https://example.com/FY2025-Q3.pdf#page=6' },
      quality: 'primary',
    })
  })

  it('names the release of the change alone, not those on the dates before and after', () => {
    const on = (since: string, to: string) =>
      say(compare(company, since, to, figureOf(company, ['capex']))[0])[0]
    expect(on(PAST, '2024-11-15')).toEqual(['FY2025-Q1', 'restated', 10, 12, 2, '2024-11-15'])
    expect(on('2024-11-15', '2025-05-15')).toEqual([
      ...['FY2025-Q1', 'restated', 12, 13, 1, '2025-02-20'],
    ])
    expect(on('2025-02-20', '2025-05-15')).toEqual(['FY2025-Q1', 'same', 13, 13, 0, null])
  })

  it('has what is gone, as where only the newest is shown, and series that are shown no more', () => {
    const newest = figureOf(company, ['revenue'], { last: 1 })
    expect(say(compare(company, PAST, '2024-11-15', newest)[0])).toEqual([
      ['FY2025-Q1', 'gone', 100, null, null, null],
      ['FY2025-Q2', 'new', null, 110, null, '2024-11-15'],
    ])
    const dropped: Shows = (asOf) =>
      figureOf(company, asOf === PAST ? ['revenue', 'capex'] : ['revenue'])(asOf)
    const [revenue, capex, ...others] = compare(company, PAST, '2024-11-15', dropped)
    expect([revenue?.metric, capex?.metric, others]).toEqual(['revenue', 'capex', []])
    expect(say(capex)).toEqual([['FY2025-Q1', 'gone', 10, null, null, null]])
  })

  it('keeps growth beside a value apart from it', () => {
    const both: Shows = (asOf) => [
      ...figureOf(company, ['capex'])(asOf),
      ...figureOf(company, ['capex'], { transform: 'qoq' })(asOf).map((one): ShownSeries => ({
        ...one,
        part: 'rate',
      })),
    ]
    const found = compare(company, PAST, '2025-02-20', both)
    expect(found.map(({ part, transform }) => [part, transform])).toEqual([
      ['value', 'level'],
      ['rate', 'qoq'],
    ])
    expect(say(found[0])[0]).toEqual(['FY2025-Q1', 'restated', 10, 13, 3, '2025-02-20'])
  })

  it('lists periods in their order, whichever date had them', () => {
    const filled = buildDataset(
      release('FY2025-Q1', PAST, '2023', [fact('capex', 'FY2025-Q1', 5)]),
      release('FY2025-Q2', '2024-11-15', '2023', [
        fact('capex', 'FY2024-Q4', 4),
        fact('capex', 'FY2025-Q2', 6),
      ]),
    )
    const [capex] = compare(filled, PAST, '2024-11-15', figureOf(filled, ['capex']))
    expect(say(capex).map(([period, status]) => [period, status])).toEqual([
      ['FY2024-Q4', 'new'],
      ['FY2025-Q1', 'same'],
      ['FY2025-Q2', 'new'],
    ])
  })

  it('counts the difference of percentages in points, without noise', () => {
    const growing = buildDataset(
      release('FY2025-Q1', PAST, '2023', [
        fact('capex', 'FY2025-Q1', 110),
        fact('capex', 'FY2024-Q1', 100),
      ]),
      release('FY2025-Q2', '2024-11-15', '2023', [
        fact('capex', 'FY2025-Q1', 1103),
        fact('capex', 'FY2024-Q1', 1000),
      ]),
    )
    const [growth] = compare(
      growing,
      PAST,
      '2024-11-15',
      figureOf(growing, ['capex'], { transform: 'yoy' }),
    )
    expect(growth).toMatchObject({ unit: 'percent', changeUnit: 'percentage points' })
    expect(say(growth)).toEqual([['FY2025-Q1', 'restated', 10, 10.3, 0.3, '2024-11-15']])
    // A rate stands on none of the pages that its amounts stand on, of which one is cited.
    expect(growth?.values[0]?.by).toMatchObject({
      ...{ release: 'FY2025-Q2', page: null, url: 'https://example.com/FY2025-Q2.pdf' },
    })
  })
})

describe('a value on another line than then', () => {
  const company = buildDataset(
    release('FY2025-Q4', '2025-05-15', '2023', [
      ...[fact('2023:cloud', 'FY2025-Q3', 48), fact('2023:cloud', 'FY2025-Q4', 50)],
      ...[fact('2023:aidc', 'FY2025-Q4', 30), fact('2023:all_others', 'FY2025-Q4', 20)],
    ]),
    release('FY2026-Q1', '2025-08-29', '2025', [
      ...[fact('2025:cloud', 'FY2025-Q4', 50), fact('2025:cloud', 'FY2026-Q1', 60)],
    ]),
    release('FY2026-Q2', '2025-11-25', '2025', [
      ...[fact('2025:all_others', 'FY2025-Q4', 41), fact('2025:all_others', 'FY2026-Q1', 40)],
    ]),
  )

  it('is recast, without a difference, though it is the same number', () => {
    const [cloud] = compare(company, '2025-05-15', '2025-11-25', figureOf(company, ['cloud']))
    expect(say(cloud)).toEqual([
      ['FY2025-Q3', 'same', 48, 48, 0, null],
      ['FY2025-Q4', 'recast', 50, 50, null, '2025-08-29'],
      ['FY2026-Q1', 'new', null, 60, null, '2025-08-29'],
    ])
  })

  it('is recast with all segments of its period, and one that is none any more cites their release', () => {
    const query = resolveDefaults({ transform: 'level' })
    const segments: Shows = (asOf) => shown(querySegments(company, query, asOf), query)
    const found = compare(company, '2025-08-29', '2025-11-25', segments, true)
    expect(found.map((one) => [one.metric, ...say(one)])).toEqual([
      [
        'cloud',
        ['FY2025-Q4', 'recast', 50, 50, null, '2025-11-25'],
        ['FY2026-Q1', 'new', null, 60, null, '2025-11-25'],
      ],
      [
        'all-others',
        ['FY2025-Q4', 'recast', 20, 41, null, '2025-11-25'],
        ['FY2026-Q1', 'new', null, 40, null, '2025-11-25'],
      ],
      ['aidc', ['FY2025-Q4', 'recast', 30, null, null, '2025-11-25']],
    ])
    const [, others, aidc] = found
    expect(aidc?.values[0]?.by).toEqual(others?.values[0]?.by)
    expect(others?.values[0]?.by).toMatchObject({ release: 'FY2026-Q2' })
  })

  it('is recast where an index is told from another base, though its own line is the same', () => {
    const index = figureOf(company, ['cloud'], { transform: 'index', to: 'FY2025-Q4' })
    const [cloud] = compare(company, '2025-05-15', '2025-11-25', index)
    expect(say(cloud)).toEqual([
      ['FY2025-Q3', 'same', 100, 100, 0, null],
      ['FY2025-Q4', 'recast', 104.17, 100, null, '2025-08-29'],
    ])
    const earlier = buildDataset(
      release('FY2025-Q2', '2024-11-15', '2023', [fact('revenue_total', 'FY2025-Q2', 100)]),
      release('FY2025-Q3', '2025-02-20', '2023', [
        ...[fact('revenue_total', 'FY2025-Q1', 80), fact('revenue_total', 'FY2025-Q3', 120)],
      ]),
    )
    const [revenue] = compare(
      earlier,
      '2024-11-15',
      '2025-02-20',
      figureOf(earlier, ['revenue'], { transform: 'index' }),
    )
    expect(say(revenue)).toEqual([
      ['FY2025-Q1', 'new', null, 100, null, '2025-02-20'],
      ['FY2025-Q2', 'recast', 100, 125, null, '2025-02-20'],
      ['FY2025-Q3', 'new', null, 150, null, '2025-02-20'],
    ])
  })
})

describe('the document of a change', () => {
  it('is the one of the day where the value was computed from it and an older one', () => {
    const summed = buildDataset(
      release('FY2025-Q3', '2025-02-20', '2023', [
        ...['FY2025-Q1', 'FY2025-Q2', 'FY2025-Q3'].map((quarter) => fact('capex', quarter, 10)),
      ]),
      release('FY2025-Q4', '2025-05-15', '2023', [fact('capex', 'FY2025', 45, { page: 2 })]),
    )
    const [capex] = compare(summed, '2025-02-20', '2025-05-15', figureOf(summed, ['capex']))
    expect(capex?.values.at(-1)).toMatchObject({
      ...{ period: 'FY2025-Q4', status: 'new', now: 15 },
      by: { release: 'FY2025-Q4', vintage: '2025-05-15', page: 2 },
    })
  })

  it('is a copy where a copy was read', () => {
    const copied = buildDataset(
      release('FY2025-Q1', PAST, '2023', [fact('capex', 'FY2025-Q1', 10)]),
      release('FY2025-Q2', '2024-11-15', '2023', [
        fact('capex', 'FY2025-Q2', 11, { source: 'paper' }),
      ]),
    )
    const [capex] = compare(copied, PAST, '2024-11-15', figureOf(copied, ['capex']))
    expect(capex?.values.at(-1)?.by).toMatchObject({
      ...{ quality: 'secondary', source: 'paper', page: null },
      copy: { kind: 'report', title: 'The paper' },
    })
  })
})
