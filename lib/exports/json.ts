import type { Chart } from '#lib/charts/chart'
import { listYours, type ExportFormat } from '#lib/exports/export-format'
import type { Figure } from '#lib/figures/figure'
import { listSeasons, type Season } from '#lib/period/seasons'
import type { Query } from '#lib/query/params'
import { listPeriodsOf } from '#lib/series/list-periods'
import { writeJson } from '#lib/exports/write-json'
import type { Series } from '#lib/series/observation'

/** The order that seasons set the periods in, where that was asked for; observations stand in time. */
function describeSeasons(
  { view, labels }: Query,
  series: readonly Series[],
): { seasons?: Season[] } {
  return view === 'seasons' ? { seasons: listSeasons(listPeriodsOf(series), labels) } : {}
}

/** The body of `/api/v1/series/{metrics}.json`. */
function describeSeries(figure: Figure) {
  const query = Object.fromEntries(
    Object.entries(figure.query).filter(([name]) => figure.params.some((one) => one === name)),
  )
  return {
    query: { metrics: figure.metrics, ...query },
    asOf: figure.asOf,
    series: figure.series.map(({ metric, label, unit, runs, observations }) => {
      return { metric, label, unit, runs, observations }
    }),
    ...(figure.compare && { compare: figure.compare }),
    ...(figure.yours ? { yours: listYours(figure) } : {}),
    ...describeSeasons(figure.query, figure.series),
  }
}

/** The body of `/api/v1/charts/{chart}.json`: the chart as it is drawn. */
function describeChart(chart: Chart): Chart {
  return { ...chart, ...describeSeasons(chart.query, [...chart.series, ...chart.continuation]) }
}

export const JSON_FORMAT: ExportFormat = {
  extension: 'json',
  label: 'JSON',
  contentType: 'application/json; charset=utf-8',
  params: [],
  download: false,
  oneUnit: false,
  exportFigure: (figure) =>
    writeJson(figure.kind === 'chart' ? describeChart(figure.toChart()) : describeSeries(figure)),
}
