import { expect, it } from 'vitest'
import { findNewestObservation } from '#lib/series/newest'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

const company = buildDataset(
  release('FY2025-Q3', '2025-02-20', '2023', [
    ...[fact('capex', 'FY2025-Q2', 9), fact('capex', 'FY2025-Q3', 10)],
    fact('dividends_paid', 'FY2024', 5),
  ]),
  release('FY2025-Q4', '2025-05-15', '2023', [fact('revenue_total', 'FY2025-Q4', 100)]),
)
const newest = (id: string, asOf: string) => findNewestObservation(company, id, asOf)

it('is the newest quarter with a value, or the newest year of what has no quarters', () => {
  expect(newest('capex', '2025-05-15')).toMatchObject({ period: 'FY2025-Q3', value: 10 })
  expect(newest('dividends-paid', '2025-05-15')).toMatchObject({ period: 'FY2024', value: 5 })
})

it('is null before anything was printed', () => {
  expect(newest('revenue', '2025-02-20')).toBeNull()
  expect(newest('revenue', '2025-05-15')).toMatchObject({ value: 100 })
  expect(newest('no-such-metric', '2025-05-15')).toBeNull()
})
