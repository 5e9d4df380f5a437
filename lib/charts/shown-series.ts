import type { Chart, ChartSeries } from '#lib/charts/chart'
import type { TransformId } from '#lib/query/params'
import type { ShownSeries } from '#lib/series/compared'

/** Everything a chart draws, series by series. */
export function listShownSeries(chart: Chart): ShownSeries<ChartSeries>[] {
  const as = (part: ShownSeries['part'], transform: TransformId) => (series: ChartSeries) => {
    return { part, transform, series }
  }
  const values = [...chart.series, ...chart.continuation]
  const likeForLike = chart.likeForLike.map(({ series }) => series)
  return [
    ...values.map(as('value', chart.query.transform)),
    ...[...chart.growth, ...(chart.total ? [chart.total] : [])].map(as('rate', 'yoy')),
    ...likeForLike.map(as('rate', 'level')),
  ]
}
