import { expect, test } from 'vitest'
import { findMetric } from '#lib/metrics/metrics'
import { explainMissing } from '#lib/series/explain-missing'
import { dataset } from '../../fixtures/frozen-data'

const explain = (id: string, period: 'FY2018-Q1' | 'FY2022-Q2' | 'FY2027-Q1', asOf: string) => {
  const metric = findMetric(id)
  if (!metric) throw new Error(`no metric ${id}`)
  return explainMissing(dataset, metric, period, { asOf, frequency: 'quarter', structure: 'auto' })
}
const TODAY = '2026-08-20'

test('a line that two years of releases do not print has ended', () => {
  expect(explain('mobile-users', 'FY2022-Q2', TODAY)).toBe('line-ended')
  expect(explain('mobile-users', 'FY2027-Q1', TODAY)).toBe('line-ended')
  expect(explain('mobile-revenue', 'FY2018-Q1', TODAY)).toBe('line-ended')
})

test('until then it may only be missing', () => {
  expect(explain('mobile-users', 'FY2022-Q2', '2022-05-26')).toBe('not-collected')
  expect(explain('mobile-revenue', 'FY2018-Q1', '2018-02-01')).toBe('not-collected')
})

test('a line that releases go on printing is not ended where one was not read', () => {
  expect(explain('interest-expense', 'FY2027-Q1', TODAY)).toBe('not-collected')
  expect(explain('total-assets', 'FY2027-Q1', TODAY)).toBe('not-collected')
})
