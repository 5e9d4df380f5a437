import { describe, expect, it } from 'vitest'
import type { Query } from '#lib/query/params'
import { describeParts } from '#lib/series/describe-run'
import { askSeries, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

const company = buildDataset(
  release('FY2025-Q4', '2025-05-15', '2023', [
    ...[fact('2023:cloud', 'FY2025-Q4', 50), fact('2023:cloud_adj_ebita', 'FY2025-Q4', 5)],
    ...[fact('2023:aidc', 'FY2025-Q4', 30), fact('2023:all_others', 'FY2025-Q4', 20)],
    ...[fact('revenue_total', 'FY2025-Q4', 1200), fact('net_income', 'FY2025-Q4', 90)],
    fact('2023:taobao_tmall_group', 'FY2025-Q4', 70),
  ]),
  release('FY2026-Q1', '2025-08-29', '2025', [
    ...[fact('2025:cloud', 'FY2026-Q1', 60), fact('2025:cloud_adj_ebita', 'FY2026-Q1', 6)],
    ...[fact('2025:customer_management', 'FY2026-Q1', 80)],
  ]),
  release('FY2026-Q4', '2026-05-13', '2025', [
    ...[fact('2025:customer_management', 'FY2026-Q4', 85), fact('2025:cloud', 'FY2026-Q4', 66)],
  ]),
)
const whyOf = (metric: string, query: Partial<Query> = {}) =>
  askSeries(company, metric, query).runs.map(({ why }) => why)

describe('what a run covers', () => {
  it('is said of lines that mean something of their own', () => {
    expect(whyOf('cloud')).toEqual([
      ...['Cloud Intelligence, before eliminations.', 'Cloud Intelligence, before eliminations.'],
    ])
  })

  it('is the structure of others, or all time', () => {
    expect(whyOf('taobao-tmall')).toEqual(['As printed in the 2023 structure.'])
    expect(whyOf('revenue')).toEqual(['As printed, one line throughout.'])
  })

  it('is the formula of what is computed, with what its parts cover', () => {
    const [then] = whyOf('cloud-margin')
    expect(then).toBe(
      'Cloud EBITA / Cloud, in the 2023 structure. Cloud Intelligence, before eliminations.',
    )
    expect(whyOf('net-margin')).toEqual(['Net income / Revenue.'])
  })

  it('is what has changed in a line too, where the run reaches that far', () => {
    const changed =
      'Customer management of China E-commerce Group. From March 2026 less the business development program.'
    expect(whyOf('cmr')).toEqual([changed])
    expect(whyOf('cmr', { from: 'FY2026-Q4' })).toEqual([changed])
    expect(whyOf('cmr', { to: 'FY2026-Q3' })).toEqual([
      'Customer management of China E-commerce Group.',
    ])
  })
})

it('a share or a margin is told by its two amounts, and nothing else is', () => {
  const parts = (metric: string, transform: Query['transform']) =>
    describeParts(
      { transform },
      observationOf(askSeries(company, metric, { transform }), 'FY2025-Q4'),
    )
  expect(parts('cloud', 'share')).toBe('50 of 100')
  expect(parts('cloud', 'share-of-revenue')).toBe('50 of 1,200')
  expect(parts('cloud', 'margin')).toBe('5 of 50')
  expect(parts('cloud', 'level')).toBeNull()
})
