import { describe, expect, it } from 'vitest'
import { listRestatements } from '#lib/series/restatements'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

const company = buildDataset(
  release('FY2025-Q1', '2024-08-15', '2023', [
    fact('capex', 'FY2025-Q1', 100.1, { page: 3 }),
    fact('revenue_total', 'FY2025-Q1', 900),
    fact('revenue_total', 'FY2024-Q1', 800),
    fact('2023:cloud', 'FY2025-Q1', 50),
    fact('employees', 'FY2025-Q1', 20, { source: 'paper' }),
  ]),
  release('FY2025-Q2', '2024-11-15', '2023', [
    fact('capex', 'FY2025-Q1', 104, { source: 'copy' }), // a copy never replaces the company's own
    fact('revenue_total', 'FY2025-Q1', null, { printedYoy: 3 }),
    fact('employees', 'FY2025-Q1', 20), // the same from the company's own document
    fact('2023:cloud', 'FY2025-Q1', 49, { unconfirmed: true }),
  ]),
  release('FY2025-Q3', '2025-02-20', '2023', [
    fact('revenue_total', 'FY2025-Q1', 905),
    fact('revenue_total', 'FY2024-Q1', 801),
    fact('2023:cloud', 'FY2025-Q1', 48, { page: 6 }),
  ]),
  release('FY2025-Q4', '2025-05-15', '2023', [
    fact('capex', 'FY2025-Q1', 100.4, { page: 7 }),
    fact('revenue_total', 'FY2025-Q1', 905),
  ]),
)
const list = (asOf: string, id = '') =>
  listRestatements(company, asOf, id).map(({ metric, period, before, after, difference }) => [
    ...[metric, period, before.value, after.value, difference],
  ])

describe('what later releases changed', () => {
  it('is every change of a value shown, newest first, then by period', () => {
    expect(list('2025-05-15')).toEqual([
      ['capex', 'FY2025-Q1', 100.1, 100.4, 0.3],
      ['revenue', 'FY2024-Q1', 800, 801, 1],
      ['revenue', 'FY2025-Q1', 900, 905, 5],
      ['cloud', 'FY2025-Q1', 50, 48, -2],
    ])
  })

  it('is none before it was published, and of one metric where one is named', () => {
    expect(list('2024-11-15')).toEqual([])
    expect(list('2025-02-20')).toHaveLength(3)
    expect(list('2025-05-15', 'cloud')).toEqual([['cloud', 'FY2025-Q1', 50, 48, -2]])
    expect(list('2025-05-15', 'employees')).toEqual([])
  })

  it('names metric, structure, unit and period, and both prints with their pages', () => {
    expect(listRestatements(company, '2025-05-15', 'cloud')).toMatchObject([
      {
        ...{ metric: 'cloud', structure: '2023', unit: 'CNY million' },
        ...{ period: 'FY2025-Q1', periodLabel: 'Jun Q 2024' },
        before: { value: 50, release: 'FY2025-Q1', vintage: '2024-08-15' },
        after: { value: 48, release: 'FY2025-Q3', vintage: '2025-02-20', page: 6 },
      },
    ])
    const [capex] = listRestatements(company, '2025-05-15', 'capex')
    expect(capex).toMatchObject({ structure: null, before: { page: 3 }, after: { page: 7 } })
  })
})
