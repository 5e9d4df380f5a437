export const FREQUENCIES = ['quarter', 'fiscal-year', 'calendar-year', 'ttm'] as const

export type Frequency = (typeof FREQUENCIES)[number]

/**
 * Fiscal arithmetic on integers. Alibaba's fiscal years end on 31 March: FY2026-Q2 is the three
 * months to 30 September 2025. A period is a string such as `FY2026-Q2`, never a `Date`.
 */

export type Quarter = `FY${number}-Q${1 | 2 | 3 | 4}`
export type HalfYear = `FY${number}-H1`
export type FiscalYear = `FY${number}`
export type CalendarYear = `CY${number}`
/** What a release can print a figure for. */
export type FiscalPeriod = Quarter | HalfYear | FiscalYear
/** What a series can hold a row for; a TTM is named by its last quarter. */
export type Period = FiscalPeriod | CalendarYear

export const LABELS = ['fiscal', 'calendar', 'release'] as const
export type Labels = (typeof LABELS)[number]

const MONTHS = ['Jun', 'Sep', 'Dec', 'Mar'] as const
const MONTH_NAMES = ['June', 'September', 'December', 'March'] as const
const ENDS = ['06-30', '09-30', '12-31', '03-31'] as const

/** `FY2026-Q2` → true. Years run from 2000 to 2099: nothing else can be meant. */
export function isQuarter(text: string): text is Quarter {
  return /^FY20\d\d-Q[1-4]$/.test(text)
}

/** `FY2026` → true. */
export function isFiscalYear(text: string): text is FiscalYear {
  return /^FY20\d\d$/.test(text)
}

/** `FY2026-H1` → true; the company gives no other half-year. */
export function isHalfYear(text: string): text is HalfYear {
  return /^FY20\d\d-H1$/.test(text)
}

/** `CY2025` → true. */
export function isCalendarYear(text: string): text is CalendarYear {
  return /^CY20\d\d$/.test(text)
}

export function isFiscalPeriod(text: string): text is FiscalPeriod {
  return isQuarter(text) || isFiscalYear(text) || isHalfYear(text)
}

/** The year in a period's name: 2026 for `FY2026-Q2`, 2025 for `CY2025`. */
export function yearOf(period: Period): number {
  return Number(period.slice(2, 6))
}

/** Quarters counted on one integer axis: fiscal year × 4 + (0 to 3). */
export function quarterIndex(quarter: Quarter): number {
  return yearOf(quarter) * 4 + Number(quarter.slice(-1)) - 1
}

/** The inverse of `quarterIndex`. */
export function quarterAt(index: number): Quarter {
  const number = ((index % 4) + 1) as 1 | 2 | 3 | 4 // index % 4 is 0 to 3 for years after 0
  return `FY${Math.floor(index / 4)}-Q${number}`
}

export function quartersOf(year: FiscalYear): [Quarter, Quarter, Quarter, Quarter] {
  const quarter = (number: 1 | 2 | 3 | 4): Quarter => `${year}-Q${number}`
  return [quarter(1), quarter(2), quarter(3), quarter(4)]
}

/** The fiscal year that a fiscal period belongs to. */
export function fiscalYearOf(period: FiscalPeriod): FiscalYear {
  return `FY${yearOf(period)}`
}

/** The last quarter that a period covers: `FY2026` → `FY2026-Q4`, `CY2025` → `FY2026-Q3`. */
export function lastQuarterOf(period: Period): Quarter {
  if (isQuarter(period)) return period
  if (isCalendarYear(period)) return `FY${yearOf(period) + 1}-Q3`
  return isHalfYear(period) ? `FY${yearOf(period)}-Q2` : `FY${yearOf(period)}-Q4`
}

/** The first quarter that a period covers: `FY2026` → `FY2026-Q1`, `CY2025` → `FY2025-Q4`. */
export function firstQuarterOf(period: Period): Quarter {
  if (isQuarter(period)) return period
  return isCalendarYear(period) ? `FY${yearOf(period)}-Q4` : `FY${yearOf(period)}-Q1`
}

/** The last day of a period as `YYYY-MM-DD`. */
export function periodEnd(period: Period): string {
  const quarter = lastQuarterOf(period)
  const number = Number(quarter.slice(-1))
  const year = number === 4 ? yearOf(quarter) : yearOf(quarter) - 1
  return `${year}-${ENDS[number - 1]}`
}

/** The same period `years` earlier. */
export function yearAgo<P extends Period>(period: P, years = 1): P {
  return (period.slice(0, 2) + (yearOf(period) - years) + period.slice(6)) as P // same form, another year
}

/** A key that sorts periods of one form in time. */
export function periodIndex(period: Period): number {
  return isQuarter(period) ? quarterIndex(period) : yearOf(period)
}

/** The inverse of `periodIndex` for periods of the same form as `like`. */
export function periodAt<P extends Period>(like: P, index: number): P {
  const text = isQuarter(like) ? quarterAt(index) : like.slice(0, 2) + index + like.slice(6)
  return text as P // same form as `like`
}

/** Three letters of the month a quarter ends in: `Sep`. */
export function monthOf(quarter: Quarter): string {
  return MONTHS[Number(quarter.slice(-1)) - 1] ?? ''
}

/** The month a quarter ends in: `September`. */
export function monthName(quarter: Quarter): string {
  return MONTH_NAMES[Number(quarter.slice(-1)) - 1] ?? ''
}

/** The name a release gives a quarter, in full: `September quarter 2025`. */
export function quarterName(quarter: Quarter): string {
  return `${monthName(quarter)} quarter ${periodEnd(quarter).slice(0, 4)}`
}

/**
 * A period as people write it: release name `Sep Q 2025`, fiscal `FY2026 Q2`, calendar `Q3 2025`.
 * A fiscal year is `FY2026` except on calendar labels, where it is `Year to Mar 2026`.
 */
export function labelPeriod(period: Period, labels: Labels): string {
  if (isCalendarYear(period)) return String(yearOf(period))
  if (isFiscalYear(period)) return labels === 'calendar' ? `Year to Mar ${yearOf(period)}` : period
  if (isHalfYear(period))
    return labels === 'fiscal' ? `FY${yearOf(period)} H1` : `6 months to Sep ${yearOf(period) - 1}`
  const year = periodEnd(period).slice(0, 4)
  if (labels === 'fiscal') return period.replace('-', ' ')
  if (labels === 'release') return `${monthOf(period)} Q ${year}`
  return `Q${(Number(period.slice(-1)) % 4) + 1} ${year}`
}
