import { expect, test } from 'vitest'
import type { Fact } from '#lib/data/fact'
import { findMetricOfLine } from '#lib/metrics/metrics'
import { isFiscalYear, quartersOf, type FiscalYear } from '#lib/period/period'
import { dataset, newestFact, sumHalf } from './real-data'
import { latestVintage } from '#lib/data/dataset'

/** A year as the sum of what was known of its quarters; null where one is missing. */
function sumYear(line: string, year: FiscalYear, asOf: string): number | null {
  const [, , third, fourth] = quartersOf(year)
  const half = sumHalf(line, `${year}-H1`, asOf)
  const q3 = newestFact(line, third, asOf)?.value ?? null
  const q4 = newestFact(line, fourth, asOf)?.value ?? null
  return half === null || q3 === null || q4 === null ? null : half + q3 + q4
}

function isPrintedYear(fact: Fact): fact is Fact & { period: FiscalYear; value: number } {
  const adds = findMetricOfLine(fact.line)?.aggregation === 'sum'
  return adds && isFiscalYear(fact.period) && fact.value !== null && fact.derived === null
}

function compareYears(facts: readonly Fact[], vintageOf: (fact: Fact) => string) {
  const pairs = facts.filter(isPrintedYear).flatMap((fact) => {
    const sum = sumYear(fact.line, fact.period, vintageOf(fact))
    return sum === null ? [] : [{ fact, difference: fact.value - sum }]
  })
  const apart = pairs.filter(({ difference }) => difference !== 0)
  return {
    compared: pairs.length,
    apart: apart.map(({ fact, difference }) => `${fact.line} ${fact.period} ${difference}`),
  }
}

// A year whose fourth quarter is itself the year less three has nothing to be compared with.
test('a printed year is the sum of its quarters as of its release, in all but five of 977', () => {
  expect(compareYears(dataset.facts, (fact) => fact.release.published)).toEqual({
    compared: 977,
    apart: [
      'non_gaap_net_income FY2014 664',
      '2016:customer_management_ex_commission FY2017 -1',
      '2016:direct_sales_other FY2017 1',
      'net_income_attributable_parent FY2022 7263',
      'cloud_before_elimination FY2022 71',
    ],
  })
})

test('as of today the newest years differ from the newest quarters in a known list', () => {
  const today = latestVintage(dataset)
  const newest = dataset.facts.filter((fact) => newestFact(fact.line, fact.period, today) === fact)
  const { compared, apart } = compareYears(newest, () => today)
  expect(compared).toBe(597)
  expect(apart).toEqual([
    'non_gaap_net_income FY2014 664',
    '2016:customer_management_ex_commission FY2017 -1',
    '2016:direct_sales_other FY2017 1',
    // The quarters were recast when DingTalk moved in 2021; their year was not printed again.
    '2016:cloud FY2021 -222',
    '2016:innovation_other FY2021 222',
    '2016:cloud_adj_ebita FY2021 1190',
    '2016:innovation_other_adj_ebita FY2021 -1190',
    'cloud_before_elimination FY2022 71',
  ])
})
