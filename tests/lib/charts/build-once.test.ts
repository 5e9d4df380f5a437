import { expect, it } from 'vitest'
import { buildChart, buildOnce } from '#lib/charts/build-chart'
import { CHARTS, resolveChartQuery } from '#lib/charts/charts'
import { dataset } from '../../fixtures/frozen-data'

const VINTAGES = dataset.vintages.slice(-2)

it.each(CHARTS)(
  '$id is the same chart for its page and its files, and is what would be built anew',
  (row) => {
    const query = resolveChartQuery(row, { last: 8 })
    const charts = VINTAGES.map((asOf) => buildOnce(dataset, row, query, asOf))
    expect(charts).toEqual(VINTAGES.map((asOf) => buildChart(dataset, row, query, asOf)))
    charts.forEach((chart, at) =>
      expect(buildOnce(dataset, row, { ...query }, VINTAGES[at] ?? '')).toBe(chart),
    )
  },
)
