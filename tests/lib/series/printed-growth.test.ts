import { describe, expect, it } from 'vitest'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import type { Fact } from '#lib/data/fact'
import { growYearOnYear } from '#lib/series/growth'
import { isFiscalYear } from '#lib/period/period'
import { dataset } from '../../fixtures/frozen-data'

const metricOf = new Map(METRICS.flatMap((metric) => metric.lines.map((line) => [line, metric.id])))
const printed = dataset.facts.filter((fact) => fact.printedYoy !== null)
const newest = dataset.releases.at(-1)?.published ?? ''

/** The computed rate before rounding, so that 34.5 printed as 34 or 35 both count. */
function compute(fact: Fact, asOf: string): number | null {
  const metric = findMetric(metricOf.get(fact.line) ?? '')
  if (!metric) throw new Error(`${fact.line} has no metric`)
  const frequency = isFiscalYear(fact.period) ? 'fiscal-year' : 'quarter'
  const view = { asOf, frequency, structure: 'auto' } as const
  return growYearOnYear(dataset, metric, fact.period, view).value
}

function compare(fact: Fact, asOf: string): 'same' | 'no pair' | 'differs' {
  const rate = compute(fact, asOf)
  if (rate === null) return 'no pair'
  return Math.abs(rate - (fact.printedYoy ?? NaN)) <= 0.5 + 0.005 ? 'same' : 'differs'
}

/** The company's own rounding of a per-share amount. */
const OWN_ROUNDING = ['eps-ads FY2025-Q4']
/** The release printed a rate, and one of the two amounts is not in the data. */
const NO_PAIR = [
  'direct-sales FY2026',
  'china-wholesale FY2026',
  'alibaba-ecommerce-ebita FY2027-Q1',
  'cloud-ebita FY2027-Q1',
  'non-gaap-net-income FY2027-Q1',
]
/** A later release restated the period and its year-ago together, so today's rate is another. */
const BOTH_SIDES_RESTATED = [
  'cmr FY2021-Q1',
  'cloud FY2024-Q1',
  'cloud-ebita FY2024-Q1',
  'all-others-ebita FY2024-Q1',
  'all-others-ebita FY2025',
]

const name = (fact: Fact) => `${metricOf.get(fact.line)} ${fact.period}`

describe('the rates that the releases printed', () => {
  it('are 920, 17 of them metrics of their own', () => {
    const own = dataset.facts.filter(
      (fact) => findMetric(metricOf.get(fact.line) ?? '')?.family === 'growth-as-printed',
    )
    expect([printed.length, own.length]).toEqual([903, 17])
  })

  it('come out of the amounts as of their own release', () => {
    const outcomes = new Map<string, string[]>()
    for (const fact of printed) {
      const outcome = compare(fact, fact.release.published)
      outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), name(fact)])
    }
    console.info(`printed growth: ${outcomes.get('same')?.length} of ${printed.length} reproduced`)
    expect(outcomes.get('same')).toHaveLength(897)
    expect(outcomes.get('differs')).toEqual(OWN_ROUNDING)
    expect(outcomes.get('no pair')).toEqual(NO_PAIR)
  })

  it('differ today only where a later release restated both sides', () => {
    const differing = printed.filter((fact) => compare(fact, newest) === 'differs').map(name)
    expect(differing.sort()).toEqual([...OWN_ROUNDING, ...BOTH_SIDES_RESTATED].sort())
  })

  it('are contradicted by nothing else at any vintage', () => {
    const differing = new Set<string>()
    for (const { published } of dataset.releases)
      for (const fact of printed)
        if (fact.release.published <= published && compare(fact, published) === 'differs')
          differing.add(name(fact))
    expect([...differing].sort()).toEqual([...OWN_ROUNDING, ...BOTH_SIDES_RESTATED].sort())
  })
})
