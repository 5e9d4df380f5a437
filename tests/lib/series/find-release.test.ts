import { describe, expect, it } from 'vitest'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { querySegments } from '#lib/series/query-segments'
import { buildDataset, fact, release } from '../../fictional/build-dataset'
import { buildFiled } from '../../fictional/build-filed'
import { compare, figureOf, shown, type Shows } from './compare-figures'

const PAST = '2024-08-15'

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
    const added = buildDataset(
      ...(['FY2025-Q1', 'FY2025-Q2', 'FY2025-Q3', 'FY2025-Q4'] as const).map((quarter, at) =>
        release(
          quarter,
          ['2024-08-15', '2024-11-15', '2025-02-20', '2025-05-15'][at] ?? '',
          '2023',
          [fact('capex', quarter, 10, { page: at + 2 })],
        ),
      ),
    )
    const years = figureOf(added, ['capex'], { frequency: 'fiscal-year' })
    const [year] = compare(added, '2025-02-20', '2025-05-15', years)
    expect(year?.values).toMatchObject([
      { period: 'FY2025', status: 'new', now: 40, by: { release: 'FY2025-Q4', page: 5 } },
    ])
  })

  it('is one of the day that was read, of these one with a page, whatever was computed from it', () => {
    const quarters = release('FY2025-Q3', '2025-02-20', '2023', [
      ...['FY2025-Q1', 'FY2025-Q2', 'FY2025-Q3'].map((quarter) => fact('capex', quarter, 10)),
      fact('capex', 'FY2024-Q4', 10),
    ])
    const year = fact('capex', 'FY2025', 45, { source: 'copy' })
    const madeBy = (more: ReturnType<typeof fact>[], transform: 'level' | 'yoy') => {
      const files = [quarters, release('FY2025-Q4', '2025-05-15', '2023', [year, ...more])]
      const summed = buildDataset(...files)
      const figure = figureOf(summed, ['capex'], { transform })
      return compare(summed, '2025-02-20', '2025-05-15', figure)[0]?.values.at(-1)?.by
    }
    for (const transform of ['level', 'yoy'] as const) {
      expect(madeBy([], transform)).toMatchObject({ source: 'copy', quality: 'mirror', page: null })
      expect(madeBy([fact('capex', 'FY2025-Q3', 11, { page: 4 })], transform)).toMatchObject({
        ...{ source: null, quality: 'primary', page: 4 },
      })
    }
  })

  it('is opened at its beginning where the value stands on no page of it', () => {
    const told = buildDataset(
      release('FY2025-Q1', PAST, '2023', [fact('capex', 'FY2025-Q1', 10)]),
      release('FY2025-Q2', '2024-11-15', '2023', [
        fact('capex', 'FY2025-Q2', 11, { derived: 'The half-year less the quarter before' }),
      ]),
    )
    const [capex] = compare(told, PAST, '2024-11-15', figureOf(told, ['capex']))
    expect(capex?.values.at(-1)?.by).toMatchObject({
      ...{ page: null, source: null, url: 'https://example.com/FY2025-Q2.pdf' },
    })
  })

  it('is that of the day as a whole where it moved a value that an older one has', () => {
    const moved = buildDataset(
      release('FY2025-Q4', '2025-05-15', '2023', [
        ...[fact('2023:cloud', 'FY2025-Q4', 50), fact('2023:aidc', 'FY2025-Q4', 30)],
        fact('2023:all_others', 'FY2025-Q4', 20),
      ]),
      release('FY2026-Q1', '2025-08-29', '2025', [
        fact('2025:cloud', 'FY2025-Q4', 55, { source: 'copy' }),
      ]),
      release('FY2026-Q2', '2025-11-25', '2025', [
        fact('2025:all_others', 'FY2025-Q4', 45, { page: 9 }),
      ]),
      release('FY2026-Q3', '2026-02-19', '2025', [fact('2025:cloud', 'FY2025-Q4', 56)]),
    )
    const compareTo = (to: string, chosen: Query['segments']) => {
      const query = resolveDefaults({ segments: chosen, to: 'FY2025-Q4' })
      const segments: Shows = (asOf) => shown(querySegments(moved, query, asOf), query)
      return compare(moved, '2025-05-15', to, segments, true)
    }
    // A segment that is none any more cites what moved it, and not what restated another since.
    const cited = compareTo('2026-02-19', null).map(({ metric, values: [value] }) => [
      ...[metric, value?.by?.vintage, value?.by?.page],
    ])
    expect(cited).toEqual([
      ['cloud', '2026-02-19', null],
      ['all-others', '2025-11-25', 9],
      ['aidc', '2025-11-25', 9],
    ])
    const [cloud] = compareTo('2025-11-25', ['cloud'])
    expect(cloud?.values[0]?.by).toEqual({
      ...{ release: 'FY2026-Q2', vintage: '2025-11-25', document: 'Fictional results FY2026-Q2' },
      ...{ source: null, page: null, url: 'https://example.com/FY2026-Q2.pdf', quality: 'mirror' },
    })
  })

  it('is a filing by its name, with the release of its day where there is one', () => {
    const releases = [
      release('FY2025-Q3', '2025-02-20', '2023', [fact('capex', 'FY2024', 40)]),
      release('FY2025-Q4', '2025-05-15', '2023', [fact('revenue_total', 'FY2025', 400)]),
    ]
    const madeBy = (published: string) => {
      const filed = buildFiled(published, releases)
      const figure = figureOf(filed, ['capex'], { frequency: 'fiscal-year' })
      return compare(filed, '2025-02-20', published, figure)[0]?.values.at(-1)?.by
    }
    expect(madeBy('2025-05-15')).toMatchObject({ document: 'Form 20-F', release: 'FY2025-Q4' })
    expect(madeBy('2025-06-26')).toMatchObject({
      ...{ document: 'Form 20-F', release: null, vintage: '2025-06-26' },
    })
  })

  it('has no address where what was read has none', () => {
    const filed = buildFiled('2025-06-26', [
      release('FY2025-Q3', '2025-02-20', '2023', [fact('capex', 'FY2025-Q3', 10)]),
      release('FY2025-Q4', '2025-05-15', '2023', [
        fact('capex', 'FY2025-Q4', 11, { source: 'sheet' }),
      ]),
    ])
    const [capex] = compare(filed, '2025-02-20', '2025-05-15', figureOf(filed, ['capex']))
    expect(capex?.values.at(-1)?.by).toMatchObject({ source: 'sheet', url: null, page: null })
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
