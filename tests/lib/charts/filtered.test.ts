import { describe, expect, it } from 'vitest'
import { buildChart } from '#lib/charts/build-chart'
import type { Chart } from '#lib/charts/chart'
import { findChart, resolveChartQuery } from '#lib/charts/charts'
import { latestVintage } from '#lib/data/dataset'
import { toChartModel } from '#lib/drawing/model/model-chart'
import type { Query } from '#lib/query/params'
import { dataset } from '../../fixtures/frozen-data'

const NEWEST = latestVintage(dataset)

function build(id: string, asked: Partial<Query>, asOf = NEWEST): Chart {
  const row = findChart(id)
  if (!row) throw new Error(`no chart ${id}`)
  return buildChart(dataset, row, resolveChartQuery(row, asked), asOf)
}

function stackOf(chart: Chart) {
  const model = toChartModel(chart)
  if (model.mark !== 'stack') throw new Error('a mix is a stack')
  return model
}

describe('the title of a chart that shows some segments', () => {
  it.each([
    ['segment-mix', ['cloud'], /^Segment mix: [A-Z][^,:]*Cloud|^Segment mix: Cloud/],
    ['segment-mix', ['cloud', 'cmr', 'aidc'], /^Segment mix: /],
    ['segment-ebita', ['cloud'], /^Adjusted EBITA by segment: /],
    ['growth', ['cloud'], /^Growth of Cloud$/],
    ['growth', ['cloud', 'aidc'], /^Growth of Cloud and AIDC$/],
  ])('of %s, %j, says which', (id, segments, title) => {
    expect(build(id, { segments }).title).toMatch(title)
  })

  it('names those left out where they are few, and counts where both are many', () => {
    const whole = build('segment-mix', { last: 16 })
    const businesses = new Map(whole.series.map(({ color, metric }) => [color, metric]))
    const ids = [...businesses.values()]
    expect(ids.length).toBeGreaterThan(7)
    const less = build('segment-mix', { last: 16, segments: ids.slice(1) })
    const [first] = whole.series.filter(({ metric }) => metric === ids[0])
    expect(less.title).toBe(`Segment mix without ${first?.shortLabel}`)
    expect(build('segment-mix', { last: 16, segments: ids.slice(4) }).title).toBe(
      `Segment mix: 4 of ${ids.length} segments`.replace('4', String(ids.length - 4)),
    )
  })

  it('is the whole chart’s where all are chosen or none has a figure', () => {
    const { series } = build('segment-mix', {})
    const all = [...new Set(series.map(({ metric }) => metric))]
    for (const segments of [null, all, ['media']]) {
      const chart = build('segment-mix', { segments, last: 4 })
      expect(chart.title).toBe('Segment mix')
      expect(chart.notes.join(' ')).not.toContain('100%')
    }
  })

  it('is in the words for those who do not see it', () => {
    expect(build('growth', { segments: ['cloud'] }).alt).toMatch(/^Growth of Cloud, /)
  })
})

describe('a mix of some segments', () => {
  it('keeps the shares of all, and is drawn as high as they are', () => {
    const [whole, part] = [build('segment-mix', {}), build('segment-mix', { segments: ['cloud'] })]
    const sharesOf = ({ series }: Chart) =>
      series.find(({ metric }) => metric === part.series[0]?.metric)?.observations
    expect(sharesOf(part)).toEqual(sharesOf(whole))
    expect(stackOf(whole).scale.max).toBe(100)
    const { scale, share } = stackOf(part)
    expect(share).toBe(false)
    expect(scale.max).toBeLessThan(40)
    expect(scale.ticks.length).toBeGreaterThan(2)
    expect(part.notes.join(' ')).toContain('does not end at 100%')
  })

  it('as amounts has no note of shares', () => {
    const chart = build('segment-mix', { segments: ['cloud'], transform: 'level' })
    expect(chart.title).toMatch(/^Segment mix: /)
    expect(chart.notes.join(' ')).not.toContain('100%')
  })
})

describe('the newest mix in dollars', () => {
  it('has amounts at the rate of its own release, and the shares and growth of the yuan', () => {
    const asOf = '2025-11-25'
    const [yuan, dollars] = [
      build('segment-mix', {}, asOf),
      build('segment-mix', { currency: 'USD' }, asOf),
    ]
    expect(yuan.mix).not.toHaveProperty('unit')
    expect(dollars.mix?.unit).toBe('USD million at the period-end rate')
    expect(dollars.mix?.total).toBeCloseTo((yuan.mix?.total ?? NaN) / 7.119, 0)
    const rest = ({ mix }: Chart) =>
      mix?.rows.map(({ share, growth, shareBefore }) => ({ share, growth, shareBefore }))
    expect(rest(dollars)).toEqual(rest(yuan))
    for (const [index, row] of (dollars.mix?.rows ?? []).entries())
      expect(row.value).toBeCloseTo((yuan.mix?.rows[index]?.value ?? NaN) / 7.119, 0)
  })
})
