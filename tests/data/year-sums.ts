import type { Fact } from '#lib/data/fact'
import { latestVintage } from '#lib/data/dataset'
import { findMetricOfLine } from '#lib/metrics/metrics'
import { isFiscalYear, quartersOf, type FiscalYear } from '#lib/period/period'
import { dataset, newestFact, sumHalf } from './live-data'

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

/** Printed years whose quarters are known: how many there are, and those that are not their sum. */
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

/** Each printed year against its quarters as known when it was printed. */
export function compareYearsAsPrinted() {
  return compareYears(dataset.facts, (fact) => fact.document.published)
}

/** The newest print of each year against the newest prints of its quarters. */
export function compareNewestYears() {
  const today = latestVintage(dataset)
  const newest = dataset.facts.filter((fact) => newestFact(fact.line, fact.period, today) === fact)
  return compareYears(newest, () => today)
}
