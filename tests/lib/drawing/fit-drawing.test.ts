import { describe, expect, it } from 'vitest'
import type { Chart } from '#lib/charts/chart'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { LEAST_FACTOR, fitDrawing } from '#lib/drawing/layout/fit-drawing'
import { findLabelsOnBars, findOutside, findOverlaps, listTexts } from './boxes'
import { troubledMargins, troubledMultiples } from './fictional-multiples'

/** The chart with its series twice over, each under a name of its own. */
const double = (chart: Chart): Chart => ({
  ...chart,
  query: { ...chart.query, transform: 'level' },
  series: [1, 2].flatMap((round) =>
    chart.series.map((one) => ({ ...one, shortLabel: `${one.shortLabel} ${round}` })),
  ),
})
const ROOM = { width: 1104, height: 330 }
const fit = (chart: Chart, room: { width: number; height: number | null } = ROOM) =>
  fitDrawing(toChartModel(chart), room, 1.38)

describe('many plots in a low picture', () => {
  const counts = [8, 12, 24, 49]

  it.each(counts)('stand side by side, large enough to read, %i quarters', (count) => {
    const { scene, factor } = fit(double(troubledMargins(count)))
    expect(factor).toBeGreaterThanOrEqual(LEAST_FACTOR)
    expect(scene.width * factor).toBeCloseTo(ROOM.width, 0)
    expect(scene.height * factor).toBeLessThanOrEqual(ROOM.height + 1)
    expect(new Set(scene.plots.map(({ x }) => x)).size).toBeGreaterThan(1)
    expect([...findOverlaps(scene), ...findOutside(scene), ...findLabelsOnBars(scene)]).toEqual([])
  })

  it('have one unit, and a zero line for each row', () => {
    const { plots } = fit(double(troubledMultiples(12))).scene
    expect(plots).toHaveLength(6)
    const units = plots.map(({ height, domain: [low, high] }) => height / (high - low))
    for (const unit of units) expect(unit).toBeCloseTo(units[0] ?? NaN, 6)
    const zeros = plots.map(({ y, domain: [, high] }, at) =>
      Math.round(y + high * (units[at] ?? NaN)),
    )
    const rows = new Set(plots.map(({ y }) => y)).size
    expect(rows).toBeLessThan(plots.length)
    expect(new Set(zeros).size).toBe(rows)
  })

  it('keep every name, and an axis under each column', () => {
    const { scene } = fit(double(troubledMultiples(12)))
    const texts = listTexts(scene).map(({ text }) => text)
    for (const name of ['Dues 1', 'Tolls 1', 'Cash 1', 'Dues 2', 'Tolls 2', 'Cash 2'])
      expect(texts.filter((text) => text === name)).toHaveLength(1)
    const columns = new Set(scene.plots.map(({ x }) => x)).size
    expect(texts.filter((text) => text === '2025')).toHaveLength(columns)
  })

  it('stand one under the other where that can be read, or where no height is asked for', () => {
    for (const room of [
      { width: 1104, height: 900 },
      { width: 1104, height: null },
    ]) {
      const { scene } = fit(double(troubledMultiples(12)), room)
      expect(new Set(scene.plots.map(({ x }) => x)).size).toBe(1)
    }
  })

  it('shrink where there is no room side by side either', () => {
    const { scene, factor } = fit(double(troubledMultiples(12)), { width: 300, height: 200 })
    expect(new Set(scene.plots.map(({ x }) => x)).size).toBe(1)
    expect(scene.height * factor).toBeLessThanOrEqual(201)
  })
})
