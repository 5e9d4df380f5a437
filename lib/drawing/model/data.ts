import { isRateChart, type Chart, type ChartSeries } from '#lib/charts/chart'
import type { Datum } from '#lib/drawing/model/chart-model'
import type { Period } from '#lib/period/period'
import { formatAmount, formatGrowth, formatRate, isDrawnInBillions } from '#lib/words/format'

/** A value in the unit drawn: millions of money become billions. */
export function toDrawn(value: number, unit: string): number {
  return isDrawnInBillions(unit) ? value / 1000 : value
}

/** How a chart writes a value beside its mark: `48.4`, `+45`, `72`. */
export function writeValue(chart: Chart, value: number): string {
  return isRateChart(chart) ? formatRate(value) : formatAmount(value, chart.unit)
}

/** The same where it stands alone and must say that it is a percentage: `+45%`. */
export function writeAlone(chart: Chart, value: number): string {
  if (isRateChart(chart)) return formatGrowth(value)
  return chart.unit === 'percent' ? `${writeValue(chart, value)}%` : writeValue(chart, value)
}

/** The values of a series that stand on the axis, in order. */
export function listData(
  { metric, observations, unit }: ChartSeries,
  at: ReadonlyMap<Period, number>,
  write: (value: number) => string,
): Datum[] {
  return observations.flatMap((observation) => {
    const { period, value, quality } = observation
    const index = at.get(period)
    if (value === null || index === undefined) return []
    const drawn = toDrawn(value, unit)
    const text = write(value)
    return [{ at: index, value: drawn, text, quality: quality ?? 'primary', of: metric }]
  })
}

/** The numbers of data. */
export function valuesOf(data: readonly Datum[]): number[] {
  return data.map(({ value }) => value)
}
