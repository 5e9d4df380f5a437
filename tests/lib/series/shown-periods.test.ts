import { describe, expect, it } from 'vitest'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { querySeries } from '#lib/series/series'
import { windowTogether } from '#lib/series/window'
import { askSeries, listValues, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

describe('provisional figures', () => {
  const company = buildDataset(
    release('FY2025-Q1', '2024-08-15', '2023', [fact('capex', 'FY2025-Q1', 10, { page: 3 })]),
    release('FY2025-Q2', '2024-11-15', '2023', [
      fact('capex', 'FY2025-Q2', 11, { source: 'paper', note: 'Read in a newspaper' }),
    ]),
  )

  it('are shown with their quality and their document', () => {
    expect(observationOf(askSeries(company, 'capex'), 'FY2025-Q2')).toMatchObject({
      value: 11,
      quality: 'secondary',
      document: 'Fictional results FY2025-Q2',
      url: 'https://example.com/FY2025-Q2.pdf',
      page: null,
      copy: { kind: 'report', title: 'The paper', url: 'https://example.org/paper' },
    })
  })

  it('go with everything said of them where they are hidden', () => {
    const hidden = askSeries(company, 'capex', { provisional: 'hide', labels: 'fiscal' })
    expect(hidden.observations.map(({ value }) => value)).toEqual([10, null])
    expect(observationOf(hidden, 'FY2025-Q2')).toMatchObject({
      reason: 'provisional-hidden',
      status: 'missing',
      unit: 'CNY million',
      label: 'FY2025 Q2',
      document: null,
      url: null,
      note: null,
    })
  })

  it('hide what is computed from them', () => {
    const growth = askSeries(company, 'capex', { provisional: 'hide', transform: 'qoq' })
    expect(listValues(growth)).toEqual([['FY2025-Q2', 'provisional-hidden']])
  })
})

describe('a window', () => {
  const company = buildDataset(
    release('FY2026-Q1', '2025-08-29', '2025', [
      ...['FY2025-Q1', 'FY2025-Q2', 'FY2025-Q3', 'FY2025-Q4', 'FY2026-Q1'].map((period, index) =>
        fact('capex', period, index + 1),
      ),
      fact('revenue_total', 'FY2026-Q1', 9),
      fact('2023:aidc', 'FY2025-Q3', 7),
    ]),
  )
  const periods = (query: object) =>
    askSeries(company, 'capex', query).observations.map(({ period }) => period)

  it('takes a year as its first or its last quarter', () => {
    expect(periods({ from: 'FY2025', to: 'FY2025-Q2' })).toEqual(['FY2025-Q1', 'FY2025-Q2'])
    expect(periods({ from: 'FY2025-Q4', to: 'FY2026' })).toEqual(['FY2025-Q4', 'FY2026-Q1'])
  })

  it('keeps the newest of what lies inside', () => {
    expect(periods({ last: 2 })).toEqual(['FY2025-Q4', 'FY2026-Q1'])
    expect(periods({ to: 'FY2025', last: 2 })).toEqual(['FY2025-Q3', 'FY2025-Q4'])
  })

  it('gives several series the same periods, though one starts late and one has ended', () => {
    const ids = ['capex', 'revenue', 'aidc']
    const all = querySeries(company, ids, resolveDefaults({}), '2025-08-29')
    const cut = windowTogether(all, resolveDefaults({ last: 2 }))
    expect(cut.map(listValues)).toEqual([
      [
        ['FY2025-Q4', 4],
        ['FY2026-Q1', 5],
      ],
      [['FY2026-Q1', 9]],
      [
        ['FY2025-Q4', 'not-collected'], // no release of that quarter
        ['FY2026-Q1', 'not-printed'],
      ],
    ])
    expect(windowTogether(all, resolveDefaults({ last: 99 }))).toEqual(all)
    expect(windowTogether(all, resolveDefaults({}))).toEqual(all)
    const range = windowTogether(
      all,
      resolveDefaults({ from: 'FY2025-Q2', to: 'FY2025-Q3', last: 1 }),
    )
    expect(range.map(listValues)).toEqual([[['FY2025-Q3', 3]], [], [['FY2025-Q3', 7]]])
    expect(range.map(({ runs }) => runs.map(({ from }) => from))).toEqual([
      ...[['FY2025-Q3'], [], ['FY2025-Q3']],
    ])
  })
})
