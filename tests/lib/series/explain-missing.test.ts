import { describe, expect, it } from 'vitest'
import type { Quarter } from '#lib/period/period'
import { REASONS } from '#lib/series/observation'
import { sayReason } from '#lib/series/reason-words'
import { askSeries, listValues, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

const CALENDAR: readonly (readonly [Quarter, string, string])[] = [
  ['FY2025-Q1', '2024-08-15', '2023'],
  ['FY2025-Q2', '2024-11-15', '2023'],
  ['FY2025-Q3', '2025-02-20', '2023'],
  ['FY2025-Q4', '2025-05-15', '2023'],
  ['FY2026-Q1', '2025-08-29', '2025'],
  ['FY2026-Q2', '2025-11-25', '2025'],
  ['FY2026-Q3', '2026-02-19', '2025'],
  ['FY2026-Q4', '2026-05-13', '2025'],
  ['FY2027-Q1', '2026-08-20', '2026'],
  ['FY2027-Q2', '2026-11-20', '2026'],
]
/** Releases of ten quarters, which print what `rows` has for theirs; nobody has seen those `unread`. */
const company = (
  rows: Readonly<Record<string, ReturnType<typeof fact>[]>>,
  unread: readonly Quarter[] = [],
) =>
  buildDataset(
    ...CALENDAR.map(([id, published, structure]) =>
      release(
        ...[id, published, structure, rows[id] ?? [fact('revenue_total', id, 100)]],
        unread.includes(id) ? null : 9,
      ),
    ),
  )

describe('a total that releases print no more', () => {
  const heads = { 'FY2025-Q1': [fact('employees', 'FY2025-Q1', 200)] }
  const reasonOn = (asOf: string, unread: readonly Quarter[] = []) =>
    askSeries(company(heads, unread), 'employees', {}, asOf).observations.at(-1)?.reason

  it('has ended once eight in a row that were read are without it', () => {
    expect(reasonOn('2024-11-15')).toBe('not-collected')
    expect(reasonOn('2026-05-13')).toBe('not-collected') // seven
    expect(reasonOn('2026-08-20')).toBe('line-ended')
  })

  it('may be in one that was not read', () => {
    expect(reasonOn('2026-08-20', ['FY2026-Q1'])).toBe('not-collected')
    expect(reasonOn('2026-11-20', ['FY2026-Q1'])).toBe('line-ended')
  })

  it('ended with its last value, before which it was only not collected', () => {
    const late = company({
      ...heads,
      'FY2025-Q3': [fact('employees', 'FY2025-Q3', 190), fact('employees', 'FY2025-Q1', 200)],
    })
    const seen = askSeries(late, 'employees', {}, '2026-11-20')
    expect(listValues(seen).slice(0, 4)).toEqual([
      ['FY2025-Q1', 200],
      ['FY2025-Q2', 'not-collected'],
      ['FY2025-Q3', 190],
      ['FY2025-Q4', 'not-collected'], // the newest eight are those since FY2025-Q3
    ])
  })
})

describe('a ratio says', () => {
  const reasonOf = (metric: string, facts: ReturnType<typeof fact>[]) =>
    observationOf(
      askSeries(
        company({
          'FY2025-Q4': [fact('2023:cloud', 'FY2025-Q4', 50), fact('net_income', 'FY2025-Q4', 5)]
            .concat(fact('2023:cloud_adj_ebita', 'FY2025-Q4', 5))
            .concat(fact('revenue_total', 'FY2025-Q4', 90)),
          'FY2026-Q1': facts,
        }),
        metric,
        {},
        '2025-08-29',
      ),
      'FY2026-Q1',
    ).reason

  it('which of its parts is missing, and why', () => {
    const cloud = fact('2025:cloud', 'FY2026-Q1', 60)
    expect(reasonOf('cloud-margin', [cloud])).toBe('not-printed')
    expect(reasonOf('net-margin', [fact('revenue_total', 'FY2026-Q1', 100)])).toBe('not-collected')
    const doubtful = fact('2025:cloud_adj_ebita', 'FY2026-Q1', 6, { unconfirmed: true })
    expect(reasonOf('cloud-margin', [cloud, doubtful])).toBe('unconfirmed')
  })

  it('that its parts stand in two structures', () => {
    expect(
      reasonOf('cloud-margin', [
        fact('2025:cloud', 'FY2026-Q1', 60),
        fact('2023:cloud_adj_ebita', 'FY2026-Q1', 6),
      ]),
    ).toBe('no-common-line')
  })

  it('that it means nothing of them', () => {
    expect(
      reasonOf('net-margin', [
        fact('revenue_total', 'FY2026-Q1', 0),
        fact('net_income', 'FY2026-Q1', 6),
      ]),
    ).toBe('sign-change')
    expect(
      reasonOf('cloud-margin', [
        fact('2025:cloud', 'FY2026-Q1', 0),
        fact('2025:cloud_adj_ebita', 'FY2026-Q1', 6),
      ]),
    ).toBe('sign-change')
  })
})

describe('a sum of four quarters says', () => {
  it('why the newest of those that are missing is', () => {
    const quarters = (more: ReturnType<typeof fact>[]) =>
      company({
        'FY2025-Q4': ['FY2024-Q4', 'FY2025-Q1', 'FY2025-Q2', 'FY2025-Q3', 'FY2025-Q4'].map(
          (quarter) => fact('net_income', quarter, 10),
        ),
        'FY2026-Q1': more,
      })
    const reasonOf = (more: ReturnType<typeof fact>[]) => {
      const sums = askSeries(quarters(more), 'net-income', { frequency: 'ttm' }, '2025-08-29')
      return observationOf(sums, 'FY2026-Q1').reason
    }
    const doubtful = fact('net_income', 'FY2026-Q1', 12, { unconfirmed: true })
    expect(reasonOf([doubtful])).toBe('unconfirmed')
    expect(reasonOf([fact('revenue_total', 'FY2026-Q1', 100)])).toBe('not-collected')
  })

  it('that all are there and no one line has them', () => {
    const two = company({
      'FY2025-Q4': ['FY2025-Q2', 'FY2025-Q3', 'FY2025-Q4'].map((own) => fact('2023:cloud', own, 9)),
      'FY2026-Q1': [fact('2025:cloud', 'FY2026-Q1', 9)],
      'FY2026-Q2': ['FY2025-Q3', 'FY2025-Q4', 'FY2026-Q1', 'FY2026-Q2'].map((own) =>
        fact('2025:cloud', own, 10),
      ),
    })
    const sums = (asOf: string) => listValues(askSeries(two, 'cloud', { frequency: 'ttm' }, asOf))
    expect(sums('2025-11-25')).toEqual([['FY2026-Q2', 40]])
    expect(sums('2025-08-29')).toEqual([])
  })
})

describe('a line of a structure', () => {
  it('is not of the structure that is asked for, or is of it and not printed', () => {
    const seen = company({
      'FY2025-Q4': [fact('2023:cloud', 'FY2025-Q4', 50)],
      'FY2026-Q2': [fact('2025:cloud', 'FY2026-Q2', 60)],
    })
    const within = (structure: 'auto' | '2023' | '2025') =>
      listValues(askSeries(seen, 'cloud', { structure }, '2025-11-25'))
    expect(within('auto')).toEqual([
      ['FY2025-Q4', 50],
      ['FY2026-Q1', 'not-printed'],
      ['FY2026-Q2', 60],
    ])
    expect(within('2023').slice(1)).toEqual([
      ['FY2026-Q1', 'outside-run'],
      ['FY2026-Q2', 'outside-run'],
    ])
    expect(within('2025')).toEqual([['FY2026-Q2', 60]])
  })

  it('has ended with its last quarter, of whose year it prints no amount', () => {
    const mall = company({
      'FY2025-Q4': [
        fact('2023:taobao_tmall_group', 'FY2024', 250),
        fact('2023:taobao_tmall_group', 'FY2025-Q4', 70),
      ],
    })
    const years = askSeries(mall, 'taobao-tmall', { frequency: 'fiscal-year' }, '2025-08-29')
    expect(listValues(years)).toEqual([
      ['FY2024', 250],
      ['FY2025', 'line-ended'],
    ])
  })

  it('has not ended in a release that was not read and is of its structure', () => {
    const mall = { 'FY2025-Q3': [fact('2023:taobao_tmall_group', 'FY2025-Q3', 70)] }
    const reasons = (unread: readonly Quarter[]) =>
      listValues(askSeries(company(mall, unread), 'taobao-tmall', {}, '2025-11-25')).slice(1)
    expect(reasons([])).toEqual([
      ['FY2025-Q4', 'line-ended'],
      ['FY2026-Q1', 'line-ended'],
      ['FY2026-Q2', 'line-ended'],
    ])
    expect(reasons(['FY2025-Q4', 'FY2026-Q1'])).toEqual([
      ['FY2025-Q4', 'not-collected'],
      ['FY2026-Q1', 'line-ended'],
      ['FY2026-Q2', 'line-ended'],
    ])
  })
})

it('each reason is a sentence, and that of a line which has ended names it with its last period', () => {
  for (const reason of REASONS)
    expect([reason, sayReason(reason)]).toEqual([reason, expect.stringMatching(/^[A-Z].*\.$/)])
  expect(new Set(REASONS.map((reason) => sayReason(reason))).size).toBe(REASONS.length)
  const line = { name: 'AIDC', last: 'Mar Q 2026' }
  expect(sayReason('line-ended', line)).toBe('AIDC ends with Mar Q 2026.')
  expect(sayReason('line-ended')).toBe('The line has ended.')
  expect(sayReason('not-printed', line)).toBe('Not printed for this period.')
})
