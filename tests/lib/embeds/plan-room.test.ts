import { describe, expect, it } from 'vitest'
import { buildChart } from '#lib/charts/build-chart'
import { findChart, resolveChartQuery } from '#lib/charts/charts'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { DRAWING_WIDTHS, measureDrawings, measureEmbed } from '#lib/embeds/embed-size'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import type { Query } from '#lib/query/params'
import { dataset } from '../../fixtures/frozen-data'
import { boxOf, listNodes, listTexts } from '../drawing/boxes'

const row = findChart('capex-plan')
if (!row) throw new Error('capex-plan is a chart')

const ASKED: [string, Partial<Query>][] = [
  ['by default', {}],
  ['from the announcement', { start: 'FY2025-Q4' }],
  ['over five years', { from: 'FY2022-Q1' }],
]

describe.each(ASKED)('the plan in an embed, %s', (_, asked) => {
  const charts = ['2026-08-20', '2026-05-13', '2025-11-25'].map((asOf) =>
    buildChart(dataset, row, resolveChartQuery(row, asked), asOf),
  )

  it.each(['wide', 'narrow'] as const)('sets no word or number on its lines, %s', (kind) => {
    for (const chart of charts) {
      const height = measureDrawings(chart, false)[kind]
      const model = toChartModel(chart)
      const scene = layoutChart(model, DRAWING_WIDTHS[kind], height)
      const texts = listTexts(scene).map(boxOf)
      const points = scene.marks.flatMap((node) => (node.kind === 'circle' ? [node] : []))
      expect(points.length).toBeGreaterThan(3)
      const diamonds = listNodes(scene).flatMap((node) => {
        const at = node.kind === 'path' ? /^M(\S+) (\S+)l5 5/.exec(node.d) : null
        return at ? [{ x: Number(at[1]), y: Number(at[2]) + 5, radius: 5.5 }] : []
      })
      expect(diamonds).toHaveLength('point' in model && model.point ? 1 : 0)
      for (const { x, y, radius } of [...points, ...diamonds])
        expect(
          texts
            .filter(
              ({ left, right, top, bottom }) =>
                left < x + radius && x - radius < right && top < y + radius && y - radius < bottom,
            )
            .map(({ text }) => text),
        ).toEqual([])
      for (const diamond of diamonds)
        for (const point of points)
          expect(Math.hypot(diamond.x - point.x, diamond.y - point.y)).toBeGreaterThan(8)
    }
  })

  it('has a plot high enough to compare its sums, in a frame that holds it', () => {
    for (const chart of charts) {
      const { wide } = measureDrawings(chart, true)
      const [sums] = layoutChart(toChartModel(chart), DRAWING_WIDTHS.wide, wide).plots
      expect(sums?.height).toBeGreaterThanOrEqual(130)
      expect(measureEmbed(chart, true).wide).toBeGreaterThan(wide + 100)
    }
  })
})
