import { buildChart } from '#lib/charts/build-chart'
import { findChart, resolveChartQuery } from '#lib/charts/charts'
import { latestVintage, type Dataset } from '#lib/data/dataset'

/** The plan: all that was said of it, official or not, and spend held against it. */
export function describePlan(dataset: Dataset) {
  const row = findChart('capex-plan')
  if (!row) throw new Error('CHARTS has no capex-plan')
  const asOf = latestVintage(dataset)
  const { plan } = buildChart(dataset, row, resolveChartQuery(row, {}), asOf)
  return { asOf, chart: '/api/v1/charts/capex-plan.json', statements: dataset.plan, reading: plan }
}
