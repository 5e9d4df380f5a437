import type { Chart } from '#lib/charts/chart'
import type { Query } from '#lib/query/params'
import { periodAt, periodIndex, quarterAt, quarterIndex, type Quarter } from '#lib/period/period'
import { fictionalChart, fictionalSeries, waves, type Cell } from './fictional-chart'

const LAST: Quarter = 'FY2027-Q1'
const firstOf = (count: number) => periodAt(LAST, periodIndex(LAST) - count + 1)
const toRates = (values: readonly number[]): Cell[] => values.map((value) => ({ value }))

/** Three rates over `count` quarters: one breaks, one has a gap, one ends early. */
export function troubledLines(count: number, query: Partial<Query> = {}): Chart {
  const from = firstOf(count)
  const dues = toRates(waves(count, 40))
  dues[count - 2] = { value: 38, quality: 'secondary' }
  dues[count - 1] = { value: 45, quality: 'mirror', break: true, structure: '2026' }
  const tolls = toRates(waves(count, 20).map((value) => 10 - value))
  tolls[3] = null
  const berths = toRates(waves(count, 60))
  berths[count - 2] = { value: 5.6 }
  berths[count - 1] = { value: null, reason: 'line-ended' }
  const like = fictionalSeries('tolls-like-for-like', 'china', LAST, [1], 'percent')
  return fictionalChart(
    'lines',
    [
      fictionalSeries('dues', 'cloud', from, dues, 'percent'),
      fictionalSeries('tolls', 'china', from, tolls, 'percent'),
      fictionalSeries('berths', 'intl', from, berths, 'percent'),
    ],
    { query: { transform: 'yoy', ...query }, likeForLike: [{ of: 'tolls', series: like }] },
  )
}

/** Shares of eight segments, of which four are left after a break; the newest are provisional. */
export function troubledStack(count: number, query: Partial<Query> = {}): Chart {
  const from = firstOf(count)
  const turn = count - 3
  const old = [40, 11, 10, 0.5, 9, 6, 2, 21.5]
  const anew = [48, 12, 12, 0, 0, 0, 0, 28]
  const names = ['shops', 'dues', 'tolls', 'lamps', 'freight', 'ferries', 'films', 'other-trades']
  const colors = [
    'china',
    'cloud',
    'intl',
    'ailabs',
    'cainiao',
    'local',
    'media',
    'others',
  ] as const
  const series = names.map((name, row) => {
    const cells = Array.from({ length: count }, (_, at): Cell => {
      const value = (at < turn ? old[row] : anew[row]) ?? 0
      if (value === 0) return null
      const structure = at < turn ? '2023' : '2025'
      const quality = at === count - 1 ? 'mirror' : 'primary'
      return { value, structure, quality, break: at === turn }
    })
    return fictionalSeries(name, colors[row] ?? 'others', from, cells, 'percent')
  })
  return fictionalChart('stack', series, { query: { transform: 'share', ...query } })
}

/** Spend of `count` quarters against a plan announced in FY2025-Q4, with every kind of statement. */
export function troubledPlan(count: number, query: Partial<Query> = {}): Chart {
  const from = firstOf(count)
  const cells: Cell[] = waves(count, 30_000)
  cells[count - 2] = { value: 26_900, quality: 'secondary' }
  cells[count - 1] = { value: 67_700, quality: 'mirror' }
  const spend = fictionalSeries('piers', 'capex', from, cells)
  const sumFrom = (start: Quarter, chosen: boolean) => {
    let value = 0
    const counted = spend.observations.filter(
      ({ period }) => periodIndex(period) >= quarterIndex(start),
    )
    const points = counted.map((seen, index) => {
      value += seen.value ?? 0
      const period = quarterAt(quarterIndex(start) + index)
      return { period, label: seen.label, value, quality: seen.quality }
    })
    return { start, chosen, points }
  }
  const said = (number: number, date: string, quality: 'primary' | 'secondary') => {
    const none = { amount: null, from: null, to: null, groupCapex: null, url: null }
    return { number, date, text: `Statement ${number}`, quality, mark: 'floor' as const, ...none }
  }
  return fictionalChart('plan', [spend], {
    query,
    plan: {
      floor: 380,
      announced: '2025-02-24',
      paths: [sumFrom('FY2025-Q4', false), sumFrom('FY2026-Q1', true)],
      statements: [
        said(1, '2025-02-24', 'secondary'),
        said(2, '2025-11-20', 'secondary'),
        {
          ...said(3, '2025-11-25', 'primary'),
          mark: 'bracket',
          amount: 120,
          from: 'FY2025-Q3',
          to: 'FY2026-Q2',
          groupCapex: 126_600,
        },
        said(4, '2025-11-25', 'primary'),
        { ...said(5, '2026-08-20', 'secondary'), mark: 'point', amount: 190, to: LAST },
      ],
      share: { low: 51, high: 57 },
      provisional: 94_600,
      companyShare: { value: 50, amount: 190, statement: 5 },
      needed: { low: 23, high: 27, until: 'FY2028-Q4' },
    },
  })
}
