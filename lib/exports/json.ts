import type { Chart } from '#lib/charts/chart'
import { listYours, type ExportFormat } from '#lib/exports/export-format'
import type { Figure } from '#lib/figures/figure'
import { listSeasons, type Season } from '#lib/period/seasons'
import type { Query } from '#lib/query/params'
import type { ThenAndNow } from '#lib/series/compared'
import { listPeriodsOf } from '#lib/series/list-periods'
import { writeJson } from '#lib/exports/write-json'
import type { Observation, Series } from '#lib/series/observation'

/** An observation with its keys in the order that the API promises; later keys come after. */
function orderObservation(observation: Observation): Observation {
  return {
    period: observation.period,
    periodEnd: observation.periodEnd,
    label: observation.label,
    value: observation.value,
    unit: observation.unit,
    status: observation.status,
    quality: observation.quality,
    structure: observation.structure,
    break: observation.break,
    release: observation.release,
    vintage: observation.vintage,
    page: observation.page,
    url: observation.url,
    first: observation.first,
    inputs: observation.inputs,
    reason: observation.reason,
    note: observation.note,
    line: observation.line,
    document: observation.document,
    source: observation.source,
    printed: observation.printed,
    ...(observation.copy && { copy: observation.copy }),
  }
}

/** A series whose observations have their keys in order. */
function orderSeries<S extends Series>(series: S): S {
  return { ...series, observations: series.observations.map(orderObservation) }
}

/** A comparison whose values of the earlier vintage have their keys in order. */
function orderCompare({ asOf, series }: ThenAndNow): ThenAndNow {
  return {
    asOf,
    series: series.map((one) => ({
      ...one,
      values: one.values.map((value) => ({
        ...value,
        then: value.then && orderObservation(value.then),
      })),
    })),
  }
}

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
    series: figure.series.map(({ metric, label, unit, runs, observations }) =>
      orderSeries({ metric, label, unit, runs, observations }),
    ),
    ...(figure.compare && { compare: orderCompare(figure.compare) }),
    ...(figure.yours ? { yours: listYours(figure) } : {}),
    ...describeSeasons(figure.query, figure.series),
  }
}

/** The body of `/api/v1/charts/{chart}.json`: the chart as it is drawn. */
function describeChart(chart: Chart): Chart {
  const { series, growth, margins, total, continuation, likeForLike, compare } = chart
  return {
    ...chart,
    series: series.map(orderSeries),
    growth: growth.map(orderSeries),
    ...(margins ? { margins: margins.map(orderSeries) } : {}),
    ...(total ? { total: orderSeries(total) } : {}),
    continuation: continuation.map(orderSeries),
    likeForLike: likeForLike.map((one) => ({ ...one, series: orderSeries(one.series) })),
    ...(compare ? { compare: orderCompare(compare) } : {}),
    ...describeSeasons(chart.query, [...series, ...continuation]),
  }
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
