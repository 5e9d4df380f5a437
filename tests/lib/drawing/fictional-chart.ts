import type { Chart, ChartSeries, Mark } from '#lib/charts/chart'
import type { Quality } from '#lib/data/fact'
import type { Color, Structure } from '#lib/metrics/metric'
import { labelPeriod, periodAt, periodEnd, periodIndex, type Period } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import type { Observation } from '#lib/series/observation'

/** A value as a test writes it: a number, nothing, or one with its marks. */
export type Cell = number | null | Partial<Observation>

/** A series of the fictional Harbor Company, one cell a period from `from` on. */
export function fictionalSeries(
  metric: string,
  color: Color,
  from: Period,
  cells: readonly Cell[],
  unit = 'CNY million',
): ChartSeries {
  let structure: Structure | null = '2023'
  const observations = cells.map((cell, index): Observation => {
    const period = periodAt(from, periodIndex(from) + index)
    const given = typeof cell === 'object' && cell !== null ? cell : { value: cell }
    if (given.structure !== undefined) structure = given.structure
    const value = given.value ?? null
    const quality: Quality | null = value === null ? null : 'primary'
    return {
      period,
      periodEnd: periodEnd(period),
      label: labelPeriod(period, 'release'),
      unit,
      status: value === null ? 'missing' : 'reported',
      quality,
      line: `${structure}:${metric}`,
      structure,
      break: false,
      release: null,
      vintage: '2026-08-20',
      document: null,
      page: null,
      source: null,
      url: null,
      first: null,
      inputs: [],
      printed: null,
      reason: value === null ? 'not-printed' : null,
      note: null,
      ...given,
      value,
    }
  })
  const name = metric.replace(/-/g, ' ')
  const shortLabel = name.charAt(0).toUpperCase() + name.slice(1)
  return { metric, label: shortLabel, shortLabel, color, unit, runs: [], observations }
}

/** A chart of the fictional company around its series. */
export function fictionalChart(
  mark: Mark,
  series: ChartSeries[],
  more: Partial<Omit<Chart, 'query'>> & { query?: Partial<Query> } = {},
): Chart {
  return {
    id: 'harbor',
    title: 'Harbor & Sons <dues>',
    subtitle: 'CNY billion, by quarter',
    mark,
    asOf: '2026-08-20',
    unit: series[0]?.unit ?? '',
    series,
    growth: [],
    continuation: [],
    likeForLike: [],
    plan: null,
    mix: null,
    restated: [],
    notes: ['Dues of the old pier are left out.'],
    source: 'Source: Harbor Company results, pp. 3–5 · as of 20 Aug 2026',
    summary: 'Jun Q 2026: 48.4, +45% on the year before.',
    alt: 'Dues by quarter.',
    ...more,
    query: resolveDefaults(more.query ?? {}),
  }
}

/** `count` values that rise, dip and rise, in CNY million. */
export function waves(count: number, height = 40_000): number[] {
  return Array.from({ length: count }, (_, index) =>
    Math.round(height * (0.5 + index / (2 * count) + 0.2 * Math.sin(index * 1.7))),
  )
}

/**
 * Bars with every trouble at once: breaks, a gap, a restated value, a copy and a report, an end with
 * what continues it, growth of both signs and a like-for-like rate. `count` quarters, 8 or more.
 */
export function troubledBars(count: number, query: Partial<Query> = {}): Chart {
  const from = periodAt('FY2027-Q1', periodIndex('FY2027-Q1') - count + 1)
  const cells: Cell[] = waves(count).map((value) => ({ value }))
  cells[1] = { value: 21_000, status: 'restated' }
  cells[2] = null
  cells[4] = { value: 26_500, break: true, structure: '2025' }
  cells[count - 3] = { value: 43_280, quality: 'secondary' }
  cells[count - 2] = { value: 41_626, quality: 'mirror' }
  cells[count - 1] = { value: null, reason: 'line-ended' }
  const rates = waves(count, 40).map((rate, index) => ({ value: index % 3 === 0 ? -rate : rate }))
  const heir = periodAt('FY2027-Q1', periodIndex('FY2027-Q1'))
  return fictionalChart('bars', [fictionalSeries('dues', 'cloud', from, cells)], {
    query,
    growth: [fictionalSeries('dues', 'cloud', from, rates.slice(0, -1), 'percent')],
    continuation: [
      fictionalSeries('tolls', 'others', heir, [
        { value: 27_761, quality: 'mirror', structure: '2026' },
      ]),
    ],
    likeForLike: [
      {
        of: 'dues',
        series: fictionalSeries('dues-like-for-like', 'cloud', 'FY2026-Q4', [8], 'percent'),
      },
    ],
  })
}
