import type { ChartSeries } from '#lib/charts/chart'
import type { Datum } from '#lib/drawing/model/chart-model'
import type { Period } from '#lib/period/period'
import type { Observation, Reason } from '#lib/series/observation'
import { isDrawnInBillions } from '#lib/words/format'

/** A value in the unit drawn: millions of money become billions. */
export function toDrawn(value: number, unit: string): number {
  return isDrawnInBillions(unit) ? value / 1000 : value
}

/** The values of a series that stand on the axis, in order. */
export function listData(
  { metric, observations, unit }: ChartSeries,
  at: ReadonlyMap<Period, number>,
  write: (value: number, observation: Observation) => string,
): Datum[] {
  return observations.flatMap((observation) => {
    const { period, value, quality } = observation
    const index = at.get(period)
    if (value === null || index === undefined) return []
    const drawn = toDrawn(value, unit)
    const text = write(value, observation)
    return [{ at: index, value: drawn, text, quality: quality ?? 'primary', of: metric }]
  })
}

const UNKNOWN: readonly (Reason | null)[] = ['not-collected', 'not-printed', 'unconfirmed']

/**
 * Where a series, after its first value, has none because none is known: an empty slot alone would
 * pass for zero.
 */
export function listUnknown(
  { observations }: ChartSeries,
  at: ReadonlyMap<Period, number>,
): number[] {
  const first = observations.findIndex(({ value }) => value !== null)
  return observations.flatMap(({ period, value, reason }, index) =>
    index > first && value === null && UNKNOWN.includes(reason) ? (at.get(period) ?? []) : [],
  )
}

/** The numbers of data. */
export function valuesOf(data: readonly Datum[]): number[] {
  return data.map(({ value }) => value)
}
