import { describe, expect, it } from 'vitest'
import type { Dataset } from '#lib/data/dataset'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import type { Query } from '#lib/query/params'
import { tabulateWide, writeWideText, type WideHead, type WideSeries } from '#lib/series/wide'
import { askSeries } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'
import { compare, figureOf } from './compare-figures'

const company = buildDataset(
  release('FY2025-Q4', '2025-05-15', '2023', [
    ...[fact('capex', 'FY2025-Q1', 10), fact('capex', 'FY2025-Q4', 14)],
    ...[fact('2023:cloud', 'FY2025-Q3', 50), fact('2023:cloud', 'FY2025-Q4', 52)],
  ]),
  release('FY2026-Q1', '2025-08-29', '2025', [
    ...[fact('capex', 'FY2026-Q1', 12, { source: 'paper' }), fact('capex', 'FY2025-Q4', 13)],
    ...[fact('2025:cloud', 'FY2025-Q4', 55), fact('2025:cloud', 'FY2026-Q1', 60)],
  ]),
)
const HEAD: WideHead = {
  ...{ title: 'Two lines', asOf: '2025-08-29', address: 'https://q.test/x', labels: 'release' },
}
const list = (metric: string, query: Partial<Query> = {}, from: Dataset = company): WideSeries => ({
  transform: resolveDefaults(query).transform,
  series: askSeries(from, metric, query),
})
/** Rows as they stand: what they are of, which row it is, and their cells. */
const rowsOf = (...asked: Parameters<typeof tabulateWide>) =>
  tabulateWide(...asked).rows.map(({ names, row, cells }) => [names[0], row, ...cells])

describe('series with periods across', () => {
  it('have a head, and three rows each: values, structures with breaks, how each stands', () => {
    expect(rowsOf([list('cloud'), list('capex', { from: 'FY2025-Q4' })], HEAD)).toEqual([
      ...[
        ['title', ''],
        ['as_of', ''],
        ['address', ''],
      ],
      ['period', '', 'Dec Q 2024', 'Mar Q 2025', 'Jun Q 2025'],
      ['period_end', '', '2024-12-31', '2025-03-31', '2025-06-30'],
      ['cloud', 'value', 50, 55, 60],
      ['cloud', 'structure', '2023', 'break: 2025', '2025'],
      ['cloud', 'standing', 'reported', 'recast', 'reported'],
      ['capex', 'value', null, 13, 12],
      ['capex', 'structure', null, null, null],
      ['capex', 'standing', null, 'restated', 'reported (provisional)'],
    ])
    const { rows } = tabulateWide([list('cloud')], HEAD)
    expect(rows.map(({ names }) => names.slice(1))).toEqual([
      ...[
        ['Two lines', '', ''],
        ['2025-08-29', '', ''],
        ['https://q.test/x', '', ''],
        ['', '', ''],
        ['', '', ''],
      ],
      ...[0, 1, 2].map(() => ['Cloud Intelligence Group', 'CNY million', 'level']),
    ])
  })

  it('say why a cell is empty, and that a line breaks which has no structure', () => {
    const changed = buildDataset(
      release('FY2025-Q4', '2025-05-15', '2023', [
        fact('capex_with_intangibles', 'FY2025-Q1', 10),
        ...[fact('capex', 'FY2025-Q3', 9), fact('capex', 'FY2025-Q4', 14)],
      ]),
    )
    expect(rowsOf([list('capex', {}, changed)], HEAD).slice(-3)).toEqual([
      ['capex', 'value', 10, null, 9, 14],
      ['capex', 'structure', null, null, 'break', null],
      ['capex', 'standing', 'reported', 'not-collected', 'reported', 'reported'],
    ])
  })

  it('have no structure where growth is none, though its two values have one', () => {
    const lost = buildDataset(
      release('FY2026-Q1', '2025-08-29', '2025', [
        ...[fact('2025:cloud', 'FY2025-Q3', 50), fact('2025:cloud', 'FY2025-Q4', 55)],
        fact('2025:cloud', 'FY2026-Q1', -5),
      ]),
    )
    expect(rowsOf([list('cloud', { transform: 'qoq' }, lost)], HEAD).slice(-3)).toEqual([
      ['cloud', 'value', 10, null],
      ['cloud', 'structure', '2025', null],
      ['cloud', 'standing', 'derived', 'sign-change'],
    ])
  })

  it('lead from each cell of a metric to its observation', () => {
    const { rows } = tabulateWide([list('cloud'), list('capex', { last: 1 })], HEAD)
    const periods = rows.map(({ placed }) => placed.map((own) => own?.period))
    expect(periods.slice(0, 5)).toEqual([[], [], [], [], []])
    expect(periods[5]).toEqual(['FY2025-Q3', 'FY2025-Q4', 'FY2026-Q1'])
    expect(periods[10]).toEqual([undefined, undefined, 'FY2026-Q1'])
  })

  it('have those periods that are asked for, or set season by season', () => {
    expect(tabulateWide([list('cloud')], HEAD, ['FY2026-Q1', 'FY2025-Q3']).periods).toEqual([
      ...['FY2026-Q1', 'FY2025-Q3'],
    ])
    const seasons = [list('capex', { from: 'FY2025-Q1' }), list('cloud')]
    const bySeason = rowsOf(seasons, { ...HEAD, seasons: true, labels: 'fiscal' })
    expect(bySeason[3]).toEqual([
      ...['period', '', 'FY2025 Q1', 'FY2026 Q1', 'FY2025 Q2', 'FY2025 Q3', 'FY2025 Q4'],
    ])
    expect(bySeason[5]).toEqual(['capex', 'value', 10, 12, null, null, 13])
    // Cloud has no two years of a season, and so no break between them.
    expect(bySeason[9]).toEqual(['cloud', 'structure', null, '2025', null, '2023', '2025'])
  })

  it('have under a contribution the total that it is a part of', () => {
    const grown = buildDataset(
      release('FY2026-Q1', '2025-08-29', '2025', [
        ...[fact('2025:cloud', 'FY2025-Q1', 50), fact('2025:cloud', 'FY2026-Q1', 60)],
        ...[fact('revenue_total', 'FY2025-Q1', 100), fact('revenue_total', 'FY2026-Q1', 130)],
      ]),
      release('FY2026-Q2', '2025-11-25', '2025', [fact('capex', 'FY2026-Q2', 9)]),
    )
    const rows = rowsOf([list('cloud', { transform: 'contribution' }, grown)], HEAD)
    expect(rows.slice(5)).toEqual([
      ['cloud', 'value', 10, null],
      ['cloud', 'structure', '2025', null],
      ['cloud', 'standing', 'derived', 'not-printed'],
      ['cloud', 'total', 'Revenue', null],
    ])
  })
})

describe('a series beside what it was', () => {
  const compared = (query: Partial<Query>): WideSeries => {
    const figure = figureOf(company, ['cloud'], query)
    const [then] = compare(company, '2025-05-15', '2025-08-29', figure)
    return { ...list('cloud', query), ...(then && { compared: then }) }
  }

  it('has five rows more: then, the change, what became of it, by which release, on which structure', () => {
    expect(rowsOf([compared({})], HEAD).slice(8)).toEqual([
      ['cloud', 'then', 50, 52, null],
      ['cloud', 'change', 0, null, null],
      ['cloud', 'compared', 'same', 'recast', 'new'],
      ['cloud', 'changed_by', null, 'FY2026-Q1', 'FY2026-Q1'],
      ['cloud', 'then_structure', '2023', '2023', null],
    ])
  })

  it('counts a change of percentages in points', () => {
    const { rows } = tabulateWide([compared({ transform: 'qoq' })], HEAD)
    const units = rows.flatMap(({ row, names }) => (row === '' ? [] : [[row, names[2], names[3]]]))
    expect(units).toEqual([
      ...['value', 'structure', 'standing', 'then'].map((row) => [row, 'percent', 'qoq']),
      ['change', 'percentage points', 'qoq'],
      ...['compared', 'changed_by', 'then_structure'].map((row) => [row, 'percent', 'qoq']),
    ])
  })

  it('has periods that only one of the two dates has', () => {
    const newest = compared({ last: 1 })
    expect(rowsOf([newest], HEAD).slice(5)).toEqual([
      ['cloud', 'value', null, 60],
      ['cloud', 'structure', null, '2025'],
      ['cloud', 'standing', null, 'reported'],
      ['cloud', 'then', 52, null],
      ['cloud', 'change', null, null],
      ['cloud', 'compared', 'gone', 'new'],
      ['cloud', 'changed_by', null, 'FY2026-Q1'],
      ['cloud', 'then_structure', '2023', null],
    ])
    const { rows } = tabulateWide([newest], HEAD)
    expect(rows.at(-1)?.placed).toEqual([undefined, undefined])
  })
})

it('a copy of them has tabs between cells, and no other white space that would end one', () => {
  const text = writeWideText([list('capex', { last: 2 })], {
    ...HEAD,
    title: 'Two\tlines\n of  it',
  })
  expect(text.split('\n').map((line) => line.split('\t'))).toEqual([
    ['metric', 'label', 'unit', 'transform', 'row', 'FY2025-Q4', 'FY2026-Q1'],
    ['title', 'Two lines of it', '', '', '', '', ''],
    ['as_of', '2025-08-29', '', '', '', '', ''],
    ['address', 'https://q.test/x', '', '', '', '', ''],
    ['period', '', '', '', '', 'Mar Q 2025', 'Jun Q 2025'],
    ['period_end', '', '', '', '', '2025-03-31', '2025-06-30'],
    ['capex', 'Capital expenditures', 'CNY million', 'level', 'value', '13', '12'],
    ['capex', 'Capital expenditures', 'CNY million', 'level', 'structure', '', ''],
    [
      ...['capex', 'Capital expenditures', 'CNY million', 'level', 'standing'],
      ...['restated', 'reported (provisional)'],
    ],
  ])
})
