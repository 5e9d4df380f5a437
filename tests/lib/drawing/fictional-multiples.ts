import type { Chart } from '#lib/charts/chart'
import type { Query } from '#lib/query/params'
import { periodAt, periodIndex } from '#lib/period/period'
import { fictionalChart, fictionalSeries, waves, type Cell } from './fictional-chart'

/**
 * Three amounts over `count` quarters, 8 or more: one far above the rest with a restated value, one
 * with a break, a gap and an early end, one that turns from gains to losses.
 */
export function troubledMultiples(count: number, query: Partial<Query> = {}): Chart {
  const from = periodAt('FY2027-Q1', periodIndex('FY2027-Q1') - count + 1)
  const dues: Cell[] = waves(count, 60_000)
  dues[1] = { value: 31_000, status: 'restated' }
  const tolls: Cell[] = waves(count, 9_000)
  tolls[2] = null
  tolls[4] = { value: 5_100, break: true, line: 'tolls_net' }
  tolls[count - 1] = { value: null, reason: 'not-collected' }
  const cash: Cell[] = waves(count, 40_000)
  cash[count - 2] = { value: -17_300, quality: 'secondary' }
  cash[count - 1] = { value: -44_670, quality: 'mirror' }
  const series = [
    fictionalSeries('dues', 'others', from, dues),
    fictionalSeries('tolls', 'capex', from, tolls),
    fictionalSeries('cash', 'group', from, cash),
  ]
  const ofGroup = series.map((one) => ({
    ...one,
    observations: one.observations.map((seen) => ({ ...seen, structure: null })),
  }))
  return fictionalChart('multiples', ofGroup, { query })
}

/** Margins of four segments, of which two give way to a third after a break; one is far below zero. */
export function troubledMargins(count: number): Chart {
  const from = periodAt('FY2027-Q1', periodIndex('FY2027-Q1') - count + 1)
  const turn = count - 3
  const only = (side: 'old' | 'new' | 'both', values: readonly number[]) =>
    values.map((value, at): Cell => {
      const anew = at >= turn
      if (side !== 'both' && (side === 'new') !== anew)
        return { value: null, reason: 'outside-run' }
      return { value, structure: anew ? '2025' : '2023', break: anew && at === turn }
    })
  return fictionalChart(
    'multiples',
    [
      fictionalSeries('shops', 'china', from, only('old', waves(count, 45)), 'percent'),
      fictionalSeries('markets', 'china', from, only('new', waves(count, 30)), 'percent'),
      fictionalSeries('dues', 'cloud', from, only('both', waves(count, 9)), 'percent'),
      fictionalSeries('lamps', 'ailabs', from, only('new', waves(count, -600)), 'percent'),
    ],
    { query: { transform: 'margin' } },
  )
}
