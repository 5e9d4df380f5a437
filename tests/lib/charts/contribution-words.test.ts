import { describe, expect, it } from 'vitest'
import { readPeriod } from '#app/_figure/reading/reading.ts'
import { buildChart } from '#lib/charts/build-chart'
import type { Chart } from '#lib/charts/chart'
import { tabulateChart } from '#lib/charts/chart-table'
import { findChart, resolveChartQuery } from '#lib/charts/charts'
import { latestVintage } from '#lib/data/dataset'
import { modelStack } from '#lib/drawing/model/stack'
import { listContributors } from '#lib/metrics/contribution'
import { findMetric } from '#lib/metrics/metrics'
import type { Query } from '#lib/query/params'
import type { Observation } from '#lib/series/observation'
import { formatTableRate } from '#lib/words/format'
import { dataset } from '../../fixtures/frozen-data'

function draw(id: string, asked: Partial<Query> = {}): Chart {
  const row = findChart(id)
  if (!row) throw new Error(`${id} is not a chart`)
  return buildChart(dataset, row, resolveChartQuery(row, asked), latestVintage(dataset))
}

/** The points as the amounts give them, not rounded, with the sign that the part has in its total. */
function pointsOf(metric: string, { inputs }: Observation): number {
  const [now = NaN, before = NaN, , whole = NaN] = inputs.map(({ value }) => value ?? NaN)
  const known = findMetric(metric)
  const sign = known ? listContributors(known)[0]?.sign : undefined
  return ((sign ?? NaN) * (now - before) * 100) / Math.abs(whole)
}

const CHARTS = [
  ['growth-bridge', { last: 60 }],
  ['growth-bridge', { last: 60, frequency: 'fiscal-year' }],
  ['profit-bridge', { last: 60, frequency: 'quarter' }],
  ['segment-ebita', { last: 60, transform: 'contribution' }],
] as const

describe('a contribution is rounded once', () => {
  it.each(CHARTS)('in the table and in the picture of %s: %o', (id, asked) => {
    const chart = draw(id, asked)
    const { rows } = tabulateChart(chart)
    const texts = new Map(rows.map(({ key, cells }) => [key, cells.value?.text]))
    const { layers, categories } = modelStack(chart)
    const labels = new Map(
      layers.flatMap((layer) =>
        layer.data.map(({ at, text }) => [`${categories[at]?.period} ${layer.id}`, text]),
      ),
    )
    let twice = 0
    for (const { metric, observations } of chart.series)
      for (const observation of observations) {
        const { period, value } = observation
        if (value === null) continue
        const key = `${period} ${metric}`
        const exact = pointsOf(metric, observation)
        const text = formatTableRate(exact)
        expect([key, texts.get(key), labels.get(key)]).toEqual([key, text, text])
        expect([key, Math.abs(exact - value) < 0.005 + 1e-9]).toEqual([key, true])
        if (formatTableRate(value) !== text) twice += 1
      }
    expect(twice).toBeGreaterThan(0) // else this shows nothing
  })

  it('in the summary, for those who do not see it, and in the tooltip', () => {
    const chart = draw('growth-bridge')
    // (205,862 - 198,812) / 247,652 = 2.8467
    expect(chart.summary).toContain('Alibaba E-commerce +2.8 pp')
    expect(chart.alt).toContain('Alibaba E-commerce +2.8 pp')
    const { rows } = readPeriod(chart, 'FY2027-Q1')
    expect(rows.find(({ key }) => key === 'alibaba-ecommerce')).toMatchObject({
      value: '+2.8 pp',
      spoken: expect.stringContaining('adds 2.8 percentage points') as string,
    })
  })
})

describe('its words', () => {
  it('speak of structures only where the parts stand in one', () => {
    expect(draw('growth-bridge').subtitle).toContain('; each period on one structure')
    const empty = draw('growth-bridge', { from: 'FY2014-Q1', to: 'FY2014-Q1' })
    expect(empty.subtitle).toContain('; each period on one structure')
    const profit = draw('profit-bridge')
    expect(profit.subtitle).toBe(
      'Percentage points of growth on the fiscal year before; lines of the income statement',
    )
    expect(profit.alt).not.toContain('structure')
  })

  it('say what lies outside segments, where the pile has it', () => {
    const parts = draw('segment-ebita', { transform: 'contribution' })
    expect(parts.series.map(({ metric }) => metric)).toContain('outside-segments-ebita')
    expect(parts.notes.join(' ')).not.toContain('are not the group’s adjusted EBITA')
    expect(parts.notes.join(' ')).toContain('Outside segments')
    expect(draw('segment-ebita').notes.join(' ')).toContain('are not the group’s adjusted EBITA')
  })
})
