import { CENTS, growthRounding } from '#ingest/check/check-facts'
import type { Fact } from '#lib/data/fact'
import { findMetric, findMetricOfLine, METRICS } from '#lib/metrics/metrics'
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

/** Points by which growth of an amount per share or ADS is off because both are rounded to cents. */
function centsOf({ line, value }: Fact, rate: number): number {
  const unit = findMetricOfLine(line)?.unit ?? ''
  const base = (value ?? 0) / (1 + rate / 100)
  return /^CNY(?: per share)?$/.test(unit) && base ? growthRounding(value ?? 0, base, CENTS) : 0
}

/** How the rate computed from the amounts as of a vintage compares with the printed one. */
export function compareRate(fact: Fact, asOf: string): 'same' | 'no pair' | 'differs' {
  const rate = compute(fact, asOf)
  if (rate === null) return 'no pair'
  return Math.abs(rate - (fact.printedYoy ?? NaN)) <= 0.5 + 0.005 + centsOf(fact, rate)
    ? 'same'
    : 'differs'
}

/** Printed rates that differ from the one computed from what is known on a vintage. */
export function listDiffering(asOf: string): string[] {
  return PRINTED.filter((fact) => compareRate(fact, asOf) === 'differs')
    .map(nameRate)
    .toSorted()
}
