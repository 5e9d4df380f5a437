import type { Case } from '#lib/claims/case'
import {
  frequencyOf,
  isTrailing,
  lastOf,
  nameClaimPeriod,
  namePeriodFully,
  type ClaimPeriod,
} from '#lib/claims/claim-period'
import type { Measure } from '#lib/claims/claim'
import type { Dataset } from '#lib/data/dataset'
import { memoize } from '#lib/memo/memo'
import { findMetric } from '#lib/metrics/metrics'
import { listKnownPeriods } from '#lib/claims/placed-cells'
import {
  firstQuarterOf,
  isCalendarYear,
  isFiscalYear,
  isQuarter,
  labelPeriod,
  periodEnd,
  quarterAt,
  quarterIndex,
  yearOf,
  type Quarter,
} from '#lib/period/period'
import { readTypedPeriod } from '#lib/period/read-typed-period'

/** Quarters within which texts mix up periods; farther ones agree by chance unless nearly exact. */
const NEAR = 8
const EXACT_DIGITS = 5

/** The quarter that the same digits name in the other calendar: `Q3 2025` is also FY2025-Q3. */
function findTwin(one: Case): Quarter | null {
  const [named] = one.periods
  if (!named || !isQuarter(named)) return null
  const naming = one.when?.naming
  const calendar = labelPeriod(named, 'calendar')
  if (naming === 'bare-quarter') return asQuarter(readTypedPeriod(`F${calendar}`, 'fiscal'))
  if (naming !== 'fiscal') return null
  return asQuarter(readTypedPeriod(labelPeriod(named, 'fiscal').replace('FY', 'CY'), 'calendar'))
}

function asQuarter(period: ClaimPeriod | null): Quarter | null {
  return period !== null && isQuarter(period) ? period : null
}

/** A fiscal quarter named by the calendar year it falls in: FY2026-Q2 for `Q2 2025` or `fiscal Q2 2025`. */
function findByItsYear(one: Case): Quarter | null {
  const [named] = one.periods
  const naming = one.when?.naming
  if (!named || !isQuarter(named) || (naming !== 'fiscal' && naming !== 'bare-quarter')) return null
  const fiscal = naming === 'fiscal' ? named : findTwin(one)
  // The last fiscal quarter ends in the calendar year that the fiscal year is called by.
  return fiscal && !fiscal.endsWith('Q4') ? quarterAt(quarterIndex(fiscal) + 4) : null
}

/** The quarters that the label of the period named means otherwise, the likelier first. */
export function listOtherLabels(one: Case): Quarter[] {
  return [findTwin(one), findByItsYear(one)].flatMap((quarter) => quarter ?? [])
}

/** How labels explain that a text names one period and means another; null where they do not. */
function explainLabels(one: Case, found: ClaimPeriod): string | null {
  if (!isQuarter(found)) return null
  const [fiscal, name] = [labelPeriod(found, 'fiscal'), nameClaimPeriod(found)]
  if (found === findTwin(one))
    return one.when?.naming === 'fiscal'
      ? `A calendar label taken for a fiscal one: calendar ${labelPeriod(found, 'calendar')} is ${name}.`
      : `A fiscal label read as a calendar one: ${fiscal} is ${name}.`
  if (found === findByItsYear(one))
    return `A fiscal quarter with the calendar’s year: ${name} is ${fiscal}.`
  return null
}

const yearInLabel = (quarter: Quarter) => Number(periodEnd(quarter).slice(0, 4))

/** True for sums that hold the period named, parts of it, and the year its label names. */
function isAkin(named: ClaimPeriod, other: ClaimPeriod): boolean {
  const [from, to] = [named, other].map((period) => {
    const last = quarterIndex(lastOf(period))
    return isTrailing(period) ? [last - 3, last] : [quarterIndex(firstQuarterOf(period)), last]
  })
  const [a0 = 0, a1 = 0] = from ?? []
  const [b0 = 0, b1 = 0] = to ?? []
  if (isTrailing(other)) return b1 === a1 // people do not mix up any other four quarters
  if ((b0 <= a0 && a1 <= b1) || (a0 <= b0 && b1 <= a1)) return true
  const years = isFiscalYear(other) || isCalendarYear(other)
  return years && yearOf(other) === yearInLabel(lastOf(named))
}

interface Kin {
  known: readonly ClaimPeriod[]
  /** Sums that hold the period named, and its parts. */
  akin: readonly ClaimPeriod[]
  /** Periods of its own length, the nearest first, with their distance in quarters. */
  sameLength: readonly { period: ClaimPeriod; distance: number }[]
}

const kin = memoize(
  'claims/other-periods/kin',
  (dataset: Dataset, id: string, asked: string, asOf: string, last: string, name: string): Kin => {
    const metric = findMetric(id)
    const [measure, newest, named] = [asked as Measure, last as Quarter, name as ClaimPeriod] // as asked below
    const known = metric ? listKnownPeriods(dataset, metric, measure, asOf, newest) : []
    const distance = (period: ClaimPeriod) =>
      Math.abs(quarterIndex(lastOf(period)) - quarterIndex(lastOf(named)))
    const sameLength = known
      .filter((period) => frequencyOf(period) === frequencyOf(named) && !isTrailing(named))
      .map((period) => ({ period, distance: distance(period) }))
      .sort((a, b) => a.distance - b.distance)
    return { known, akin: known.filter((period) => isAkin(named, period)), sameLength }
  },
)

/**
 * The periods that a text may have mixed up with the one it names, the likeliest first: what the
 * same label means otherwise, what holds it or lies in it, then periods of its own length by their
 * distance. None that ends after the text was written.
 */
export function listOtherPeriods(one: Case): ClaimPeriod[] {
  const { dataset, metric, measure, asOf, newest, periods } = one
  const [named] = periods
  if (!named) return []
  const { known, akin, sameLength } = kin(dataset, metric.id, measure, asOf, newest, named)
  const near = one.amount.digits >= EXACT_DIGITS ? Infinity : NEAR
  const likely: ClaimPeriod[] = listOtherLabels(one)
  const inOrder = [
    ...likely.filter((period) => known.includes(period)),
    ...akin,
    ...sameLength.flatMap(({ period, distance }) => (distance <= near ? [period] : [])),
  ]
  return [...new Set(inOrder)].filter((period) => !periods.includes(period))
}

/** `This is the September quarter 2024 (FY2025 Q2).`, or how labels explain it. */
export function sayPeriodMeant(one: Case, found: ClaimPeriod): string {
  return explainLabels(one, found) ?? `This is ${namePeriodFully(found)}.`
}
