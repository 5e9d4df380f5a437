import { describe, expect, it } from 'vitest'
import { buildChart } from '#lib/charts/build-chart'
import { findChart, resolveChartQuery } from '#lib/charts/charts'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { dataset } from '../../fixtures/frozen-data'
import { boxOf, listTexts } from './boxes'
import { troubledBars } from './fictional-chart'
import { troubledLines, troubledStack } from './fictional-charts'

const CHARTS = { bars: troubledBars, lines: troubledLines, stack: troubledStack }

/** The boxes of the years under the axis, from the left. */
function listYears(mark: keyof typeof CHARTS, count: number, width: number) {
  const scene = layoutChart(toChartModel(CHARTS[mark](count)), width)
  const years = listTexts(scene).filter(
    ({ y, text }) => y > scene.height - 10 && /^(’|20)\d\d$/.test(text),
  )
  return years.map(boxOf).sort((a, b) => a.left - b.left)
}

describe.each(['bars', 'lines', 'stack'] as const)('the years under narrow %s', (mark) => {
  it.each([8, 17, 33, 49, 52, 60])('are named, with page between them, at %i quarters', (count) => {
    for (const width of [280, 308, 360, 568]) {
      const years = listYears(mark, count, width)
      expect(years.length, `${width} wide`).toBeGreaterThan(1)
      years.slice(1).forEach((year, index) => {
        const gap = year.left - (years[index]?.right ?? NaN)
        expect(gap, `${years[index]?.text} ${year.text}, ${width} wide`).toBeGreaterThan(2)
      })
    }
  })

  it('are as far apart as each other where not every one has a name', () => {
    const years = listYears('lines', 60, 308).map(({ text }) => Number(text.replace('’', '20')))
    const steps = years.slice(1).map((year, index) => year - (years[index] ?? NaN))
    expect(new Set(steps)).toEqual(new Set([2]))
  })
})

it('years side by side in a season are short where they would run together', () => {
  const row = findChart('cloud')
  if (!row) throw new Error('there is no chart of cloud')
  const chart = buildChart(dataset, row, resolveChartQuery(row, { view: 'seasons' }), '2026-05-13')
  const yearsAt = (width: number) => {
    const scene = layoutChart(toChartModel(chart), width)
    return listTexts(scene).flatMap(({ y, text }) => (y > scene.height - 40 ? [text] : []))
  }
  expect(yearsAt(360)).toContain('’25')
  expect(yearsAt(360)).not.toContain('2025')
  expect(yearsAt(720)).toContain('2025')
})
