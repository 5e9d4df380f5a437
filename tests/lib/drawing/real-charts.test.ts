import { describe, expect, it } from 'vitest'
import { buildChart } from '#lib/charts/build-chart'
import { CHARTS, resolveChartQuery } from '#lib/charts/charts'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import type { Query } from '#lib/query/params'
import { findLabelsOnBars, findOutside, findOverlaps } from './boxes'
import { dataset } from '../../fixtures/frozen-data'

const WIDTHS = [308, 360, 568, 720, 1080]
const VINTAGES = ['2026-08-20', '2025-11-25', '2021-08-03']
const VIEWS: Partial<Query>[] = [
  ...[8, 12, 17, 49].flatMap((last) => [{ last }, { last, labels: 'fiscal' as const }]),
  { frequency: 'fiscal-year' },
  { frequency: 'ttm', labels: 'calendar' },
  { frequency: 'calendar-year' },
  { last: 1 },
]

describe.each(CHARTS.map((row) => ({ id: row.id, row })))('the real $id', ({ row }) => {
  const asked = VIEWS.filter((view) =>
    Object.keys(view).every((name) => (row.params as readonly string[]).includes(name)),
  )
  const scenes = VINTAGES.flatMap((asOf) =>
    asked.flatMap((view) =>
      row.transforms.flatMap((transform) => {
        const query = resolveChartQuery(row, { ...view, transform })
        const model = toChartModel(buildChart(dataset, row, query, asOf))
        return WIDTHS.map((width) => {
          const name = `${JSON.stringify(view)} ${transform} ${width} @${asOf}`
          return { name, scene: layoutChart(model, width) }
        })
      }),
    ),
  )

  it('has no text on another, no number on a bar and nothing outside, in any view', () => {
    expect(scenes.length).toBeGreaterThan(50)
    const faults = scenes.flatMap(({ name, scene }) =>
      [...findOverlaps(scene), ...findOutside(scene), ...findLabelsOnBars(scene)].map(
        (fault) => `${name}: ${fault}`,
      ),
    )
    expect(faults).toEqual([])
  })
})
