import { describe, expect, it } from 'vitest'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import type { ShownSeries } from '#lib/series/compared'
import { querySegments } from '#lib/series/query-segments'
import { buildDataset, fact, release } from '../../fictional/build-dataset'
import { compare, figureOf, say, shown, type Shows } from './compare-figures'

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

  it('is the same where a value was changed and changed back, which no release then made', () => {
    const back = buildDataset(
      release('FY2025-Q1', PAST, '2023', [fact('capex', 'FY2025-Q1', 10)]),
      release('FY2025-Q2', '2024-11-15', '2023', [fact('capex', 'FY2025-Q1', 12)]),
      release('FY2025-Q3', '2025-02-20', '2023', [fact('capex', 'FY2025-Q1', 10)]),
    )
    expect(say(compare(back, PAST, '2025-02-20', figureOf(back, ['capex']))[0])[0]).toEqual([
      ...['FY2025-Q1', 'same', 10, 10, 0, null],
    ])
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
      fact('revenue_total', 'FY2025-Q4', 95, { printedYoy: 7 }),
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

  it('leaves what stands beside it on its own line as it is', () => {
    const both = figureOf(company, ['revenue', 'cloud'], { to: 'FY2025-Q4', last: 1 })
    const [revenue, cloud] = compare(company, '2025-05-15', '2025-11-25', both)
    expect(say(revenue)).toEqual([['FY2025-Q4', 'same', 95, 95, 0, null]])
    expect(say(cloud)).toEqual([['FY2025-Q4', 'recast', 50, 50, null, '2025-08-29']])
  })

  it('is recast with all segments of its period, and one that is none any more cites their release', () => {
    const query = resolveDefaults({ transform: 'level' })
    const total = figureOf(company, ['revenue'], { to: 'FY2025-Q4' })
    const segments: Shows = (asOf) => [
      ...shown(querySegments(company, query, asOf), query),
      ...total(asOf).map((one): ShownSeries => ({ ...one, part: 'rate' })), // as the growth under them
    ]
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
      ['revenue', ['FY2025-Q4', 'same', 95, 95, 0, null]],
      ['aidc', ['FY2025-Q4', 'recast', 30, null, null, '2025-11-25']],
    ])
    const before = compare(company, '2025-05-15', '2025-08-29', segments, true)
    expect(before.map((one) => [one.metric, ...say(one)])).toEqual([
      ['cloud', ['FY2025-Q4', 'same', 50, 50, 0, null]],
      ['aidc', ['FY2025-Q4', 'same', 30, 30, 0, null]],
      ['all-others', ['FY2025-Q4', 'same', 20, 20, 0, null]],
      ['revenue', ['FY2025-Q4', 'same', 95, 95, 0, null]],
    ])
    const [, others, , aidc] = found
    expect(aidc?.values[0]?.by).toEqual(others?.values[0]?.by)
    expect(others?.values[0]?.by).toMatchObject({ release: 'FY2026-Q2' })
  })

  it('has a segment that is none any more cite the page of the others, wherever it stands', () => {
    const moved = buildDataset(
      release('FY2025-Q4', '2025-05-15', '2023', [
        ...(['FY2025-Q3', 'FY2025-Q4'] as const).flatMap((quarter) => [
          ...[fact('2023:cloud', quarter, 50), fact('2023:aidc', quarter, 30)],
          fact('2023:all_others', quarter, 20),
        ]),
      ]),
      release('FY2026-Q1', '2025-08-29', '2025', [
        fact('2025:cloud', 'FY2025-Q4', 55, { page: 8 }),
        fact('2025:all_others', 'FY2025-Q4', 45, { page: 9 }),
        ...[fact('2025:cloud', 'FY2026-Q1', 60), fact('2025:all_others', 'FY2026-Q1', 40)],
      ]),
    )
    const query = resolveDefaults({ segments: ['aidc', 'all-others'], to: 'FY2025-Q4' })
    const segments: Shows = (asOf) => shown(querySegments(moved, query, asOf), query)
    const [aidc, others] = compare(moved, '2025-05-15', '2025-08-29', segments, true)
    expect(say(aidc)[1]).toEqual(['FY2025-Q4', 'recast', 30, null, null, '2025-08-29'])
    expect(say(others)[1]).toEqual(['FY2025-Q4', 'recast', 20, 45, null, '2025-08-29'])
    expect([aidc, others].map((one) => one?.values[1]?.by?.page)).toEqual([9, 9])
    const all = resolveDefaults({ to: 'FY2025-Q4' })
    const allSegments: Shows = (asOf) => shown(querySegments(moved, all, asOf), all)
    const three = compare(moved, '2025-05-15', '2025-08-29', allSegments, true)
    expect(three.map(({ metric, values }) => [metric, values[1]?.by?.page])).toEqual([
      ...[
        ['cloud', 8],
        ['aidc', 8],
        ['all-others', 9],
      ],
    ])
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
