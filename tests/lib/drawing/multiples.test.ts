import { describe, expect, it } from 'vitest'
import type { Chart } from '#lib/charts/chart'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import type { MultiplesModel } from '#lib/drawing/model/chart-model'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { findOutside, findOverlaps, listTexts } from './boxes'
import { fictionalChart } from './fictional-chart'
import { troubledMargins, troubledMultiples } from './fictional-multiples'

function modelOf(chart: Chart): MultiplesModel {
  const model = toChartModel(chart)
  if (model.mark !== 'multiples') throw new Error(`a model of ${model.mark}`)
  return model
}

describe('small multiples', () => {
  const model = modelOf(troubledMultiples(12))

  it('give each series a panel with its name, and no two share one', () => {
    expect(model.panels.map(({ name }) => name)).toEqual(['Dues', 'Tolls', 'Cash'])
    const names = listTexts(layoutChart(model, 720)).map(({ text }) => text)
    for (const { name } of model.panels)
      expect(names.filter((text) => text === name)).toHaveLength(1)
  })

  it.each([308, 360, 720, 1080])('draw a unit equally high in every panel, %i wide', (width) => {
    const { plots } = layoutChart(model, width)
    expect(plots.map(({ id }) => id)).toEqual(['panel 0', 'panel 1', 'panel 2'])
    const units = plots.map(({ height, domain: [low, high] }) => height / (high - low))
    for (const unit of units) expect(unit).toBeCloseTo(units[0] ?? NaN, 6)
  })

  it('set gridlines at one step, only as far as the values of a panel go', () => {
    const steps = new Set<number>()
    for (const { scale } of model.panels) {
      const ticks = scale.ticks.map(({ value }) => value)
      expect(ticks).toContain(0)
      for (const tick of ticks) {
        expect(tick).toBeGreaterThanOrEqual(scale.min)
        expect(tick).toBeLessThanOrEqual(scale.max)
      }
      ticks.slice(1).forEach((tick, index) => steps.add(tick - (ticks[index] ?? NaN)))
    }
    expect([...steps]).toEqual([50])
  })

  it('break a line of the group in its own panel only', () => {
    expect(model.panels.map(({ breaks }) => breaks)).toEqual([[], [4], []])
    expect(model.panels.map(({ restated }) => restated)).toEqual([[1], [], []])
  })

  it('leave out a series without a value, and hold for a range without any', () => {
    const chart = troubledMultiples(8)
    const empty = chart.series.map((series) => ({
      ...series,
      observations: series.observations.map((seen) => ({ ...seen, value: null })),
    }))
    const some = [...chart.series.slice(0, 2), ...empty.slice(2)]
    expect(modelOf({ ...chart, series: some }).panels).toHaveLength(2)
    const scene = layoutChart(modelOf({ ...chart, series: empty }), 360)
    expect(scene.marks).toEqual([])
    expect(layoutChart(modelOf(fictionalChart('multiples', [])), 360).height).toBeGreaterThan(200)
  })
})

describe('margins', () => {
  const model = modelOf(troubledMargins(12))

  it('put a business in one panel through its structures, under its newest name', () => {
    expect(model.panels.map(({ name }) => name)).toEqual(['Markets', 'Dues', 'Lamps'])
    expect(model.panels[0]?.bars.map(({ at }) => at)).toEqual([...Array(12).keys()])
    for (const { breaks } of model.panels) expect(breaks).toEqual([9])
  })

  it('cut a bar far below zero short and keep its number', () => {
    const lamps = model.panels.at(-1)
    expect(lamps?.cut).toHaveLength(3)
    for (const { value, text } of lamps?.cut ?? []) {
      expect(value).toBe(-50)
      expect(text).toMatch(/^−[3-6]\d\d$/)
    }
    expect(model.panels[0]?.cut).toEqual([])
  })

  it.each([8, 12, 17, 49])('let no name, number or break touch another, %i quarters', (count) => {
    for (const width of [308, 360, 720, 1080]) {
      const scene = layoutChart(modelOf(troubledMargins(count)), width)
      expect([...findOverlaps(scene), ...findOutside(scene)]).toEqual([])
    }
  })
})
