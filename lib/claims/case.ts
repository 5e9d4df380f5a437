import type { Claim, ClaimText, Measure } from '#lib/claims/claim'
import { frequencyOf, lastOf, type ClaimPeriod } from '#lib/claims/claim-period'
import { readDirection, signFits, type Direction } from '#lib/claims/direction'
import { findValue, type KnownValue } from '#lib/claims/known-value'
import { listKnownPeriods } from '#lib/claims/placed-cells'
import { agrees, listComparables, type Comparable } from '#lib/claims/match-amount'
import { readAmount, type Amount } from '#lib/claims/read-amount'
import { readWhen, type WhenReading } from '#lib/claims/read-when'
import type { Dataset } from '#lib/data/dataset'
import type { Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { newestQuarter } from '#lib/series/view'
import { isFiscalYear, yearOf, type Quarter } from '#lib/period/period'

/** A claim as the judge takes it up: everything read, seen from one vintage. */
export interface Case {
  claim: Claim
  dataset: Dataset
  asOf: string
  amount: Amount
  metric: Metric
  measure: Measure
  direction: Direction
  when: WhenReading | null
  /** What the text names, its first reading first; without a period, what was newest to the text. */
  periods: readonly ClaimPeriod[]
  /** False where the text gives no period. */
  dated: boolean
  /** The newest quarter that the text can speak of. */
  newest: Quarter
}

/** A known value that agrees with the number, and how it was held against it. */
export interface Agreement {
  known: KnownValue
  held: Comparable
}

/** The newest quarter that had been reported on the text's day and by the vintage. */
export function findNewest(
  text: Pick<ClaimText, 'dated'>,
  dataset: Dataset,
  asOf: string,
): Quarter | null {
  return newestQuarter(dataset, text.dated !== null && text.dated < asOf ? text.dated : asOf)
}

/** Words that stand where a period does and name none. */
const NO_PERIOD =
  /^(?:annual(?:ly)?|yearly|a year|daily|a day|current(?:ly)?|now|today|to date|so far|latest)$/i

/** The newest period of each frequency, quarters first: what a text without a period speaks of. */
function listNewest(periods: readonly ClaimPeriod[]): ClaimPeriod[] {
  return [...new Map(periods.map((period) => [frequencyOf(period), period])).values()]
}

/** True for what is held at a moment, so that a year's figure is that of its last quarter. */
export function isStock({ aggregation, unit }: Metric): boolean {
  return aggregation === 'last' || unit === 'million members'
}

/** The other name of a moment: the year's for its last quarter, and that quarter's for the year. */
function renameMoment(metric: Metric, period: ClaimPeriod): ClaimPeriod[] {
  if (!isStock(metric)) return []
  if (isFiscalYear(period)) return [lastOf(period)]
  return /-Q4$/.test(period) ? [`FY${yearOf(lastOf(period))}`] : []
}

/**
 * Reads a claim and asks the dataset for what it speaks of. A sentence that says why where it can be
 * held against nothing: no metric, no number, another company's figure.
 */
export function readCase(
  claim: Claim,
  text: Pick<ClaimText, 'dated'>,
  dataset: Dataset,
  asOf: string,
): Case | string {
  if (claim.company !== null)
    return `A figure of ${claim.company}; the data holds Alibaba Group’s results announcements alone.`
  const metric = claim.metric === null ? undefined : findMetric(claim.metric)
  if (!metric) return 'Not a figure of the results announcements in the data.'
  const amount = readAmount(claim.written)
  if (!amount) return `No one number can be read in “${claim.written}”.`
  const newest = findNewest(text, dataset, asOf)
  if (!newest) return 'Nothing had been published by then.'
  const { measure } = claim
  const when = readWhen(claim.when, newest)
  const said = claim.period ?? when?.periods[0] ?? null
  if (said === null && claim.when !== null && !NO_PERIOD.test(claim.when))
    return `What is meant by “${claim.when}” could not be read.`
  const others = when?.periods[0] === said ? (when?.periods.slice(1) ?? []) : []
  const periods = said
    ? [said, ...renameMoment(metric, said), ...others]
    : listNewest(listKnownPeriods(dataset, metric, measure, asOf, newest))
  const direction = readDirection(amount, `${claim.says} ${claim.note ?? ''}`, measure)
  const dated = said !== null
  return { claim, dataset, asOf, amount, metric, measure, direction, when, periods, dated, newest }
}

/** The value of the case's own metric and measure for a period, as known on its vintage. */
export function findOwn(one: Case, period: ClaimPeriod): KnownValue | null {
  return findValue(one.dataset, one.metric, one.measure, period, one.asOf)
}

/** How a known value agrees with the number as it is written; null where it does not. */
export function findAgreement(one: Case, known: KnownValue | null): Agreement | null {
  if (!known) return null
  const { amount, direction, dataset } = one
  if (!signFits(direction, known.value, known.metric.id, known.measure)) return null
  const held = listComparables(amount, known, dataset).find((way) => agrees(amount, way))
  return held ? { known, held } : null
}

/** The value shown for a period where it agrees, or the rate that its release printed. */
function findShown(one: Case, period: ClaimPeriod): Agreement | null {
  const known = findOwn(one, period)
  const agreement = findAgreement(one, known)
  if (agreement || one.measure !== 'yoy') return agreement
  const printed = known?.seen.printed ?? null
  return known && printed !== null ? findAgreement(one, { ...known, value: printed }) : null
}

/** The first of some periods whose value shown agrees. */
export function findAgreeing(one: Case, periods: readonly ClaimPeriod[]): Agreement | null {
  for (const period of periods) {
    const agreement = findShown(one, period)
    if (agreement) return agreement
  }
  return null
}

/** Significant digits that a number needs for another line or period to explain it. */
const TELLING_DIGITS = 3

/** True where a number is written exactly enough for its digits to tell where it comes from. */
export function isTelling({ amount }: Case): boolean {
  return amount.digits >= TELLING_DIGITS
}
