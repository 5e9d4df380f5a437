import type { Frequency } from '#lib/query/params'
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
} from '#lib/period/period'

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
