import type { Dataset } from '#lib/data/dataset'
import type { Metric } from '#lib/metrics/metric'
import {
  isCalendarYear,
  isFiscalYear,
  isHalfYear,
  isQuarter,
  labelPeriod,
  lastQuarterOf,
  quarterName,
  yearOf,
  type Period,
  type Quarter,
  quartersOf,
  type HalfYear,
  type Frequency,
} from '#lib/period/period'
import { addValues, deriveCell } from '#lib/series/line'
import type { Observation } from '#lib/series/observation'
import { observeCell } from '#lib/series/observe/observe'
import { selectCells } from '#lib/series/view'

/**
 * Two quarters of one line as one value, in the metric's unit: half-years are not a frequency, and texts
 * state them. Null unless both are known as of the vintage.
 */
export function sumHalf(
  dataset: Dataset,
  metric: Metric,
  half: HalfYear,
  asOf: string,
): { value: number; observe: () => Observation } | null {
  if (metric.aggregation !== 'sum') return null
  const view = { asOf, frequency: 'quarter' as const, structure: 'auto' as const }
  const cells = selectCells(dataset, metric, view)
  const [first, second] = quartersOf(`FY${yearOf(half)}`).map((quarter) => cells.get(quarter))
  if (!first || first.line !== second?.line) return null
  const value = addValues([first.value, second.value])
  const sum = deriveCell(half, value, [first, second])
  // As a sum, it has no prints of its own.
  const asSum = { ...view, frequency: 'ttm' as const }
  return { value, observe: () => observeCell(dataset, metric, sum, asSum) }
}

/** What a text can state a figure for: a period, or four quarters up to one, `TTM-FY2026-Q2`. */
export type TrailingYear = `TTM-${Quarter}`
export type ClaimPeriod = Period | TrailingYear

/** `TTM-FY2026-Q2` → true. */
export function isTrailing(period: string): period is TrailingYear {
  return period.startsWith('TTM-') && isQuarter(period.slice(4))
}

export function isClaimPeriod(text: string): text is ClaimPeriod {
  return [isTrailing, isQuarter, isFiscalYear, isHalfYear, isCalendarYear].some((is) => is(text))
}

/** The frequency that has such periods; a half-year is made of its quarters. */
export function frequencyOf(period: ClaimPeriod): Frequency {
  if (isTrailing(period)) return 'ttm'
  if (isFiscalYear(period)) return 'fiscal-year'
  return isCalendarYear(period) ? 'calendar-year' : 'quarter'
}

/** The period as a series of its frequency names it: a TTM by its last quarter. */
export function periodInSeries(period: ClaimPeriod): Period {
  return isTrailing(period) ? lastOf(period) : period
}

/** A period of a series as a claim's; the inverse of `periodInSeries`. */
export function claimPeriodOf(period: Period, frequency: Frequency): ClaimPeriod {
  return frequency === 'ttm' ? `TTM-${lastQuarterOf(period)}` : period
}

/** The last quarter that a claim's period covers. */
export function lastOf(period: ClaimPeriod): Quarter {
  // the cut leaves a quarter: isTrailing tested it
  return isTrailing(period) ? (period.slice(4) as Quarter) : lastQuarterOf(period)
}

/** In a table: `Sep Q 2025`, `FY2025`, `four quarters to Sep Q 2025`. */
export function labelClaimPeriod(period: ClaimPeriod): string {
  if (isTrailing(period)) return `four quarters to ${labelPeriod(lastOf(period), 'release')}`
  return isCalendarYear(period) ? `calendar ${yearOf(period)}` : labelPeriod(period, 'release')
}

/** In a sentence: `the September quarter 2025`, `fiscal year 2025`, `four quarters to September 2025`. */
export function nameClaimPeriod(period: ClaimPeriod): string {
  if (isTrailing(period))
    return `four quarters to ${quarterName(lastOf(period)).replace(' quarter', '')}`
  if (isFiscalYear(period)) return `fiscal year ${yearOf(period)}`
  if (isCalendarYear(period)) return `calendar year ${yearOf(period)}`
  if (isHalfYear(period)) return `the six months to September ${yearOf(period) - 1}`
  return `the ${isQuarter(period) ? quarterName(period) : period}`
}

/** A quarter by its release name and its fiscal one: `the September quarter 2024 (FY2025 Q2)`. */
export function namePeriodFully(period: ClaimPeriod): string {
  const fiscal = isQuarter(period) ? ` (${labelPeriod(period, 'fiscal')})` : ''
  return `${nameClaimPeriod(period)}${fiscal}`
}
