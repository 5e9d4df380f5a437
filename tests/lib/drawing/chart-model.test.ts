import { describe, expect, it } from 'vitest'
import type { Chart } from '#lib/charts/chart'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import type { ChartModel } from '#lib/drawing/model/chart-model'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { scaleFromZero, scaleRates, type Scale } from '#lib/drawing/model/scale'
import { boxOf, findOverlaps } from './boxes'
import { fictionalChart, fictionalSeries, troubledBars } from './fictional-chart'
import { troubledLines, troubledPlan, troubledStack } from './fictional-charts'

const ticksOf = ({ ticks }: Scale) => ticks.map(({ text }) => text)
const plain = { signed: false }

function modelAs<Mark extends ChartModel['mark']>(mark: Mark, chart: Chart) {
  const model = toChartModel(chart)
  if (model.mark !== mark) throw new Error(`a model of ${model.mark}, not ${mark}`)
  return model as Extract<ChartModel, { mark: Mark }> // just compared
}

describe('gridlines', () => {
  it('stand at 1, 2, 2.5 or 5 times a power of ten from zero', () => {
    expect(ticksOf(scaleFromZero([48.4, 24], plain))).toEqual(['0', '20', '40', '60'])
    expect(ticksOf(scaleFromZero([102.7], plain))).toEqual(['0', '50', '100', '150'])
    expect(ticksOf(scaleFromZero([39.1], plain))).toEqual(['0', '10', '20', '30', '40'])
    expect(ticksOf(scaleFromZero([0.0009], plain))).toHaveLength(5)
    expect(ticksOf(scaleFromZero([67.7], { signed: false, low: true }))).toEqual(['0', '40', '80'])
  })

  it('reach below zero for losses, with a true minus', () => {
    expect(ticksOf(scaleFromZero([-44.7, 74], plain))).toEqual(['−50', '0', '50', '100'])
    expect(ticksOf(scaleFromZero([-3, -12], { signed: true }))).toEqual(['−15', '−10', '−5', '0'])
  })

  it('stand each 20 points for rates, and stay few when rates run far', () => {
    expect(ticksOf(scaleRates([-7, 53]))).toEqual(['−20', '0', '+20', '+40', '+60'])
    expect(ticksOf(scaleRates([-300, 500]))).toHaveLength(6)
    for (const far of [0.2, 9, 80, 175, 700, 12_000])
      expect(scaleRates([far, -far / 3]).ticks.length).toBeLessThanOrEqual(10)
  })

  it('hold for a series of zeros', () => {
    expect(ticksOf(scaleFromZero([0, 0], plain))).toEqual(['0', '1'])
  })
})

describe('bars', () => {
  const model = modelAs('bars', troubledBars(12))

  it('leave an empty slot where a value is missing', () => {
    expect(model.categories).toHaveLength(12)
    expect(model.bars.map(({ at }) => at)).toEqual([0, 1, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('break where a run begins and where something else continues the series', () => {
    expect(model.breaks).toEqual([4, 11])
    expect(model.sections.map(({ from, to, name }) => [from, to, name[0]])).toEqual([
      [0, 3, '2023 structure'],
      [4, 10, '2025 structure'],
      [11, 11, '2026 structure'],
    ])
  })

  it('draw what continues the series after its end, in billions', () => {
    expect(model.faint).toEqual([
      { at: 11, value: 27.761, text: '27.8', quality: 'mirror', of: 'tolls' },
    ])
  })

  it('flag the restated value and keep each value’s quality', () => {
    expect(model.restated).toEqual([1])
    expect(model.bars.slice(-2).map(({ quality }) => quality)).toEqual(['secondary', 'mirror'])
  })

  it('name periods by month, fiscal or calendar quarter over their years', () => {
    const nameFirst = (labels: 'release' | 'fiscal' | 'calendar') => {
      const [first] = toChartModel(troubledBars(8, { labels })).categories
      return [first?.name[0], first?.group?.[0]]
    }
    expect(nameFirst('release')).toEqual(['Sep', '2024'])
    expect(nameFirst('fiscal')).toEqual(['Q2', 'FY2025'])
    expect(nameFirst('calendar')).toEqual(['Q3', '2024'])
  })

  it('do not break before the first period shown', () => {
    const series = fictionalSeries('dues', 'cloud', 'FY2027-Q1', [{ value: 5, break: true }])
    expect(toChartModel(fictionalChart('bars', [series])).breaks).toEqual([])
  })
})

describe('other marks', () => {
  it('part a line at a gap and at a break, and say when it ends', () => {
    const { lines } = modelAs('lines', troubledLines(12))
    expect(lines.map(({ stretches }) => stretches.map(({ length }) => length))).toEqual([
      [11, 1],
      [3, 8],
      [11],
    ])
    expect(lines[2]?.end).toMatchObject({ text: '+6%, ends', when: 'Mar Q 2026' })
    expect(lines[0]?.end).toMatchObject({ text: '+45%', when: null })
  })

  it('pile segments in the order of their colors, whatever order they come in', () => {
    const chart = troubledStack(12)
    const { layers } = modelAs('stack', { ...chart, series: [...chart.series].reverse() })
    expect(layers.map(({ color }) => color)).toEqual([
      'china',
      'cloud',
      'intl',
      'ailabs',
      'cainiao',
      'local',
      'media',
      'others',
    ])
  })

  it('place statements of the plan by what they speak of', () => {
    const plan = modelAs('plan', troubledPlan(9))
    expect(plan.floorMarks.map(({ at, filled }) => [at, filled])).toEqual([
      [3, false],
      [6, false],
      [6, true],
    ])
    expect(plan.brackets).toMatchObject([
      { from: 2, to: 5, text: 'about 120 for AI and cloud; group capex 126.6' },
    ])
    expect(plan.point).toMatchObject({ at: 8, value: 190, text: 'about 190, company' })
  })

  it('draw a plan that was not announced yet as bars', () => {
    expect(toChartModel({ ...troubledPlan(9), plan: null }).mark).toBe('bars')
  })
})

describe('the tests’ own measure', () => {
  it('finds a text laid on another', () => {
    const scene = layoutChart(toChartModel(troubledBars(12)), 720)
    const [label] = scene.front.filter((node) => node.kind === 'text')
    expect(findOverlaps({ ...scene, front: label ? [label, label] : [] })).toHaveLength(1)
    expect(label && boxOf(label).right).toBeGreaterThan(0)
  })
})
