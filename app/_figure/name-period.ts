import {
  isCalendarYear,
  isQuarter,
  labelPeriod,
  periodEnd,
  quarterName,
  yearOf,
  type Period,
  type Frequency,
} from '#lib/period/period'
import { formatLongDate } from '#lib/words/format'

/** A period in full: `September quarter 2025`, `Four quarters to September 2025`. */
export function namePeriod(period: Period, frequency: Frequency): string {
  if (isCalendarYear(period)) return `Calendar year ${yearOf(period)}`
  if (!isQuarter(period)) return `Fiscal year ${yearOf(period)}`
  const name = quarterName(period)
  return frequency === 'ttm' ? `Four quarters to ${name.replace(' quarter', '')}` : name
}

/** What else a period is called, and its days: `FY2024 Q1 · Q2 2023 · three months to 30 June 2023`. */
export function describeLabels(period: Period, frequency: Frequency): string {
  const labels = [labelPeriod(period, 'fiscal'), labelPeriod(period, 'calendar')]
  const length = isQuarter(period) && frequency !== 'ttm' ? 'three' : 'twelve'
  const days = `${length} months to ${formatLongDate(periodEnd(period))}`
  return [...new Set([...labels, days])].join(' · ')
}
