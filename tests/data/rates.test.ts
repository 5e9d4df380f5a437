import { expect, test } from 'vitest'
import type { Fact } from '#lib/data/fact'
import { findMetricOfLine } from '#lib/metrics/metrics'
import { isFiscalYear } from '#lib/period/period'
import { growYearOnYear } from '#lib/series/growth'
import { completeLine, listStoredCells } from '#lib/series/line'
import { dataset } from './real-data'

/** How the rate printed with a fact stands to the one computed as of its release. */
function judgeRate(fact: Fact): 'same' | 'differs' | 'no pair' {
  const metric = findMetricOfLine(fact.line)
  if (!metric) throw new Error(`${fact.line} has no metric`)
  const frequency = isFiscalYear(fact.period) ? 'fiscal-year' : 'quarter'
  const view = { asOf: fact.release.published, frequency, structure: 'auto' } as const
  const { value } = growYearOnYear(dataset, metric, fact.period, view)
  if (value === null || fact.printedYoy === null) return 'no pair'
  return Math.abs(value - fact.printedYoy) <= 0.505 ? 'same' : 'differs'
}

test('every printed rate is that of the amounts, but for two roundings and four without a pair', () => {
  const printed = dataset.facts.filter((fact) => fact.printedYoy !== null)
  const named = (outcome: string) =>
    printed
      .filter((fact) => judgeRate(fact) === outcome)
      .map(({ line, period }) => `${line} ${period}`)
  expect(named('same')).toHaveLength(924)
  // 10.36 on 5.17 is between 100.0 and 100.8 percent before rounding, and 101 was printed.
  expect(named('differs')).toEqual([
    'diluted_eps_per_ads FY2025-Q4',
    'diluted_eps_per_ads FY2026-Q4',
  ])
  expect(named('no pair')).toEqual([
    '2025:direct_sales_other FY2026',
    '2025:china_commerce_wholesale FY2026',
    '2026:alibaba_ecommerce_group_adj_ebita FY2027-Q1',
    '2026:ai_cloud_compute_adj_ebita FY2027-Q1',
  ])
})

test('no derived value is stored that the rules give without it at its own vintage', () => {
  const needless = dataset.facts.filter((fact) => {
    if (fact.derived === null) return false
    const rest = (dataset.factsByLine.get(fact.line) ?? []).filter((other) => other !== fact)
    const aggregation = findMetricOfLine(fact.line)?.aggregation ?? 'none'
    const cells = completeLine(listStoredCells(rest, fact.release.published), aggregation)
    return cells.get(fact.period)?.value === fact.value
  })
  expect(needless.map(({ line, period }) => `${line} ${period}`)).toEqual([])
})

test('the copies of March 2026 agree with the 20-F wherever both give a quarter', () => {
  const proven = [...dataset.factsByLine].flatMap(([line, facts]) => {
    const aggregation = findMetricOfLine(line)?.aggregation ?? 'none'
    const cell = completeLine(listStoredCells(facts, '2026-08-20'), aggregation).get('FY2026-Q4')
    return cell?.first && cell.fact === null && cell.first.quality !== 'primary' ? [line] : []
  })
  expect(proven).toHaveLength(12)
})
