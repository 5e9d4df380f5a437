import type { Fact } from '#lib/data/fact'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { isFiscalYear } from '#lib/period/period'
import { growYearOnYear } from '#lib/series/growth'
import { dataset } from './live-data'

const metricOf = new Map(METRICS.flatMap((metric) => metric.lines.map((line) => [line, metric.id])))

/** Facts beside whose amount the release printed a rate of growth. */
export const PRINTED = dataset.facts.filter((fact) => fact.printedYoy !== null)

/** A rate by its metric and period: `cloud FY2026-Q2`. */
export const nameRate = (fact: Fact) => `${metricOf.get(fact.line)} ${fact.period}`

/** The computed rate before rounding, so that 34.5 printed as 34 or 35 both count. */
function compute(fact: Fact, asOf: string): number | null {
  const metric = findMetric(metricOf.get(fact.line) ?? '')
  if (!metric) throw new Error(`${fact.line} has no metric`)
  const frequency = isFiscalYear(fact.period) ? 'fiscal-year' : 'quarter'
  const view = { asOf, frequency, structure: 'auto' } as const
  return growYearOnYear(dataset, metric, fact.period, view).value
}

/** How the rate computed from the amounts as of a vintage compares with the printed one. */
export function compareRate(fact: Fact, asOf: string): 'same' | 'no pair' | 'differs' {
  const rate = compute(fact, asOf)
  if (rate === null) return 'no pair'
  return Math.abs(rate - (fact.printedYoy ?? NaN)) <= 0.5 + 0.005 ? 'same' : 'differs'
}

/** Printed rates that differ from the one computed from what is known on a vintage. */
export function listDiffering(asOf: string): string[] {
  return PRINTED.filter((fact) => compareRate(fact, asOf) === 'differs')
    .map(nameRate)
    .toSorted()
}
