import { describe, expect, it } from 'vitest'
import type { Query } from '#lib/query/params'
import { askSeries, listValues, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

const indexOf = (dataset: Parameters<typeof askSeries>[0], metric: string, more: Partial<Query>) =>
  askSeries(dataset, metric, { transform: 'index', ...more })

describe('an index', () => {
  // Three quarters in the structure of 2023, between them one that is lacking; two in that of 2025.
  const company = buildDataset(
    release('FY2025-Q1', '2024-08-15', '2023', [fact('2023:cloud', 'FY2025-Q1', 80)]),
    release('FY2025-Q2', '2024-11-15', '2023', [
      fact('2023:cloud', 'FY2025-Q2', 100, { source: 'copy' }),
    ]),
    release('FY2025-Q4', '2025-05-15', '2023', [fact('2023:cloud', 'FY2025-Q4', 120)]),
    release('FY2026-Q1', '2025-08-29', '2025', [fact('2025:cloud', 'FY2026-Q1', 300)]),
    release('FY2026-Q2', '2025-11-25', '2025', [fact('2025:cloud', 'FY2026-Q2', 330)]),
  )

  it('is 100 at the first value of each line, and starts again at a break', () => {
    const index = indexOf(company, 'cloud', {})
    expect(listValues(index)).toEqual([
      ['FY2025-Q1', 100],
      ['FY2025-Q2', 125], // 100 / 80
      ['FY2025-Q3', 'not-collected'],
      ['FY2025-Q4', 150],
      ['FY2026-Q1', 100],
      ['FY2026-Q2', 110], // 330 / 300
    ])
    expect(index.unit).toBe('index')
    const breaks = index.observations.filter((seen) => seen.break).map(({ period }) => period)
    expect(breaks).toEqual(['FY2026-Q1'])
    expect(index.runs.map(({ line }) => line)).toEqual(['2023:cloud', '2025:cloud'])
  })

  it('starts from the first period shown', () => {
    expect(listValues(indexOf(company, 'cloud', { from: 'FY2025-Q2' }))[0]).toEqual([
      'FY2025-Q2',
      100,
    ])
  })

  it('cites its two values, is as sure as the lesser and as new as the newer of them', () => {
    const index = indexOf(company, 'cloud', {})
    const second = observationOf(index, 'FY2025-Q2')
    expect(second.inputs.map(({ period, value }) => [period, value])).toEqual([
      ['FY2025-Q2', 100],
      ['FY2025-Q1', 80],
    ])
    expect(second).toMatchObject({
      ...{ status: 'derived', quality: 'mirror', vintage: '2024-11-15', structure: '2023' },
      ...{ document: null, page: null, reason: null },
    })
    const first = observationOf(index, 'FY2025-Q1')
    expect(first.inputs.map(({ period }) => period)).toEqual(['FY2025-Q1'])
    expect(first).toMatchObject({ quality: 'primary', vintage: '2024-08-15' })
  })

  it('is as new as its base, where that was restated after the period was printed', () => {
    const restated = buildDataset(
      release('FY2026-Q1', '2025-08-29', '2025', [fact('revenue_total', 'FY2026-Q1', 100)]),
      release('FY2026-Q2', '2025-11-25', '2025', [fact('revenue_total', 'FY2026-Q2', 90)]),
      release('FY2026-Q3', '2026-02-19', '2025', [fact('revenue_total', 'FY2026-Q1', 120)]),
    )
    expect(observationOf(indexOf(restated, 'revenue', {}), 'FY2026-Q2')).toMatchObject({
      value: 75,
      vintage: '2026-02-19',
    })
  })

  it('has no value over a loss or over nothing, and says so', () => {
    const loss = (first: number) =>
      buildDataset(
        release('FY2026-Q1', '2025-08-29', '2025', [fact('net_income', 'FY2026-Q1', first)]),
        release('FY2026-Q2', '2025-11-25', '2025', [fact('net_income', 'FY2026-Q2', 50)]),
      )
    for (const first of [-20, 0])
      expect(listValues(indexOf(loss(first), 'net-income', {}))).toEqual([
        ['FY2026-Q1', 'sign-change'],
        ['FY2026-Q2', 'sign-change'],
      ])
  })
})
