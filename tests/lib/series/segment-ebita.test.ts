import { describe, expect, it } from 'vitest'
import { buildChart } from '#lib/charts/build-chart'
import { findChart, resolveChartQuery, type ChartRow } from '#lib/charts/charts'
import type { Query } from '#lib/query/params'
import { dataset } from '../../fixtures/frozen-data'

const row = findChart('segment-ebita') as ChartRow // a row of the catalogue; its absence fails below

const chartOf = (asked: Partial<Query>, asOf = '2026-08-20') =>
  buildChart(dataset, row, resolveChartQuery(row, asked), asOf)

const valueOf = (chart: ReturnType<typeof chartOf>, metric: string, period: string) =>
  chart.series
    .find((series) => series.metric === metric)
    ?.observations.find((seen) => seen.period === period)?.value

describe('adjusted EBITA by segment', () => {
  it('takes every period from one structure, whose segments are all there', () => {
    const chart = chartOf({ last: 49 })
    const periods = chart.series[0]?.observations.map(({ period }) => period) ?? []
    expect(periods.length).toBeGreaterThan(40)
    for (const period of periods) {
      const held = chart.series.flatMap(({ observations }) =>
        observations.filter((seen) => seen.period === period && seen.value !== null),
      )
      const structures = new Set(held.map(({ structure }) => structure))
      expect([period, structures.size]).toEqual([period, 1])
      const [structure] = structures
      const segments = dataset.structures.find(({ id }) => id === structure)?.segments
      expect([period, held.length]).toEqual([period, segments?.length])
    }
  })

  it('holds losses as the company printed them, named by segment', () => {
    const chart = chartOf({ to: 'FY2026-Q2', last: 4 })
    expect(valueOf(chart, 'cloud-ebita', 'FY2026-Q2')).toBe(3_604)
    expect(valueOf(chart, 'all-others-ebita', 'FY2026-Q2')).toBeLessThan(0)
    expect(chart.series.map(({ shortLabel }) => shortLabel)).toContain('Cloud')
    expect(chart.mix).toBeNull()
  })

  it('as a margin is EBITA over revenue of the same structure, in small multiples', () => {
    const chart = chartOf({ transform: 'margin', to: 'FY2026-Q2', last: 4 })
    expect(chart.mark).toBe('multiples')
    expect(valueOf(chart, 'cloud', 'FY2026-Q2')).toBeCloseTo((3_604 / 39_824) * 100, 1)
  })

  it('says which bars are cut short, where any is', () => {
    expect(chartOf({ transform: 'margin' }).notes.join(' ')).toContain('cut short')
    const before = chartOf({ transform: 'margin', to: 'FY2026-Q4', last: 4 })
    expect(before.notes.join(' ')).not.toContain('cut short')
  })
})
