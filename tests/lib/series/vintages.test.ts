import { describe, expect, it } from 'vitest'
import { listRestatements } from '#lib/series/restatements'
import { askSeries, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

const restating = buildDataset(
  release('FY2025-Q1', '2024-08-15', '2023', [fact('capex', 'FY2025-Q1', 100, { page: 3 })]),
  release('FY2025-Q2', '2024-11-15', '2023', [fact('capex', 'FY2025-Q2', 110, { page: 3 })]),
  release('FY2025-Q3', '2025-02-20', '2023', [fact('capex', 'FY2025-Q1', 104, { page: 7 })]),
  release('FY2025-Q4', '2025-05-15', '2023', [fact('capex', 'FY2025-Q1', 106, { page: 8 })]),
)
const capexAsOf = (asOf: string) =>
  observationOf(askSeries(restating, 'capex', {}, asOf), 'FY2025-Q1')

describe('a figure that a later release changed', () => {
  it('is the first print until then, with its page', () => {
    expect(capexAsOf('2024-11-15')).toMatchObject({
      value: 100,
      status: 'reported',
      vintage: '2024-08-15',
      page: 3,
      url: 'https://example.com/FY2025-Q1.pdf#page=3',
      first: null,
    })
  })

  it('is restated from then on, and names its first print however often it changed', () => {
    expect(capexAsOf('2025-02-20')).toMatchObject({ value: 104, status: 'restated', page: 7 })
    const twice = capexAsOf('2025-05-15')
    expect(twice).toMatchObject({ value: 106, status: 'restated', release: 'FY2025-Q4' })
    expect(twice.first).toMatchObject({ value: 100, release: 'FY2025-Q1', page: 3 })
  })

  it('is listed once for each change, newest first, and not before it happened', () => {
    const pairs = (asOf: string) =>
      listRestatements(restating, asOf, 'capex').map(({ before, after }) => [
        before.value,
        after.value,
      ])
    expect(pairs('2024-11-15')).toEqual([])
    expect(pairs('2025-02-20')).toEqual([[100, 104]])
    expect(pairs('2025-05-15')).toEqual([
      [104, 106],
      [100, 104],
    ])
  })
})

it('a share as first reported is of the document that first gave every segment', () => {
  const company = buildDataset(
    release('FY2025-Q1', '2024-08-15', '2023', [fact('2023:cloud', 'FY2025-Q1', 50)]),
    release('FY2025-Q2', '2024-11-15', '2023', [
      fact('2023:aidc', 'FY2025-Q1', 30),
      fact('2023:all_others', 'FY2025-Q1', 20),
    ]),
    release('FY2025-Q3', '2025-02-20', '2023', [fact('2023:cloud', 'FY2025-Q1', 150)]),
  )
  const shareIn = (basis: 'first' | 'latest') =>
    observationOf(askSeries(company, 'cloud', { transform: 'share', basis }), 'FY2025-Q1').value
  expect([shareIn('latest'), shareIn('first')]).toEqual([75, 50])
})

describe('a figure printed again with the same value', () => {
  const repeated = buildDataset(
    release('FY2025-Q1', '2024-08-15', '2023', [
      fact('capex', 'FY2025-Q1', 100, { page: 3 }),
      fact('revenue_total', 'FY2025-Q1', 900, { source: 'paper' }),
    ]),
    release('FY2026-Q1', '2025-08-29', '2025', [
      fact('capex', 'FY2025-Q1', 100, { page: 8 }),
      fact('revenue_total', 'FY2025-Q1', 900, { page: 4 }),
    ]),
  )

  it('keeps its first page', () => {
    const seen = observationOf(askSeries(repeated, 'capex'), 'FY2025-Q1')
    expect(seen).toMatchObject({ status: 'reported', vintage: '2024-08-15', page: 3 })
  })

  it('cites the better document once there is one', () => {
    const seen = observationOf(askSeries(repeated, 'revenue'), 'FY2025-Q1')
    expect(seen).toMatchObject({ quality: 'primary', vintage: '2025-08-29', page: 4, first: null })
    expect(listRestatements(repeated, '2025-08-29')).toEqual([])
  })
})

describe('a figure of lower quality', () => {
  const mixed = buildDataset(
    release('FY2025-Q1', '2024-08-15', '2023', [
      fact('capex', 'FY2025-Q1', 100, { page: 3 }),
      fact('revenue_total', 'FY2025-Q1', 900, { source: 'paper' }),
      fact('net_income', 'FY2025-Q1', 50, { source: 'paper' }),
    ]),
    release('FY2025-Q2', '2024-11-15', '2023', [
      fact('capex', 'FY2025-Q1', 103, { source: 'copy' }),
      fact('revenue_total', 'FY2025-Q1', 905, { page: 4 }),
      fact('net_income', 'FY2025-Q1', 50, { page: 5 }),
    ]),
    release('FY2025-Q3', '2025-02-20', '2023', [
      fact('net_income', 'FY2025-Q1', 52, { source: 'paper' }),
    ]),
  )

  it('never takes the place of a better one', () => {
    const seen = observationOf(askSeries(mixed, 'capex'), 'FY2025-Q1')
    expect(seen).toMatchObject({ value: 100, quality: 'primary', status: 'reported' })
    expect(listRestatements(mixed, '2025-02-20', 'capex')).toEqual([])
  })

  it('gives way to a better one, which says what was reported first', () => {
    const seen = observationOf(askSeries(mixed, 'revenue'), 'FY2025-Q1')
    expect(seen).toMatchObject({ value: 905, quality: 'primary', status: 'restated' })
    expect(seen.first).toMatchObject({
      value: 900,
      quality: 'secondary',
      document: 'Fictional results FY2025-Q1',
      copy: { kind: 'report', title: 'The paper' },
    })
  })

  it('is no restatement of what the company has confirmed since', () => {
    const seen = observationOf(askSeries(mixed, 'net-income'), 'FY2025-Q1')
    expect(seen).toMatchObject({ value: 50, quality: 'primary', page: 5, status: 'reported' })
    expect(listRestatements(mixed, '2025-02-20', 'net-income')).toEqual([])
  })
})

describe('a figure given again in a newer line', () => {
  // Cloud is 80 and 90 in the structure of 2023; in that of 2025 the second becomes 95, the first
  // is printed nowhere but in a newspaper, with the value the company printed before.
  const recast = buildDataset(
    release('FY2025-Q3', '2025-02-20', '2023', [fact('2023:cloud', 'FY2025-Q3', 80, { page: 3 })]),
    release('FY2025-Q4', '2025-05-15', '2023', [fact('2023:cloud', 'FY2025-Q4', 90, { page: 3 })]),
    release('FY2026-Q1', '2025-08-29', '2025', [
      fact('2025:cloud', 'FY2026-Q1', 120, { page: 5 }),
      fact('2025:cloud', 'FY2025-Q4', 95, { page: 6 }),
      fact('2025:cloud', 'FY2025-Q3', 80, { source: 'paper' }),
    ]),
  )

  it('is recast, and names the print in the older line', () => {
    const seen = observationOf(askSeries(recast, 'cloud'), 'FY2025-Q4')
    expect(seen).toMatchObject({ value: 95, status: 'recast', structure: '2025', page: 6 })
    expect(seen.first).toMatchObject({ value: 90, structure: '2023', vintage: '2025-05-15' })
  })

  it('stays in its line and cites the better document that printed the same value', () => {
    const seen = observationOf(askSeries(recast, 'cloud'), 'FY2025-Q3')
    expect(seen).toMatchObject({
      value: 80,
      line: '2025:cloud',
      structure: '2025',
      status: 'recast',
      quality: 'primary',
      vintage: '2025-02-20',
      page: 3,
      inputs: [],
    })
    expect(seen.first).toMatchObject({ value: 80, structure: '2023' })
  })

  it('is its own line’s in growth, whose quality is the document’s that stands behind it', () => {
    const growth = askSeries(recast, 'cloud', { transform: 'qoq' })
    // (95 − 80) / 80 = 18.75 %; both stand in the line of 2025.
    expect(observationOf(growth, 'FY2025-Q4')).toMatchObject({ value: 18.75, quality: 'primary' })
  })
})

it('an unconfirmed figure is in no series, and the row says why', () => {
  const dataset = buildDataset(
    release('FY2025-Q1', '2024-08-15', '2023', [fact('net_income', 'FY2025-Q1', 40)]),
    release('FY2025-Q2', '2024-11-15', '2023', [
      fact('net_income', 'FY2025-Q2', 44, { source: 'paper', unconfirmed: true, printedYoy: 10 }),
    ]),
  )
  const level = observationOf(askSeries(dataset, 'net-income'), 'FY2025-Q2')
  expect(level).toMatchObject({ value: null, status: 'missing', reason: 'unconfirmed' })
})
