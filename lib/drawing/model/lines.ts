import {
  isRateChart,
  writeAlone,
  writeKnown,
  type Chart,
  type ChartSeries,
} from '#lib/charts/chart'
import { indexPeriods, modelAxis, placeBegun, type Axis } from '#lib/drawing/model/axis'
import type { Datum, LineModel, LinesModel } from '#lib/drawing/model/chart-model'
import { toLogLines } from '#lib/drawing/model/log-lines'
import { listData, valuesOf } from '#lib/drawing/model/data'
import { listGhosts, modelThen } from '#lib/drawing/model/then'
import {
  scaleFromZero,
  scalePoints,
  scaleRange,
  scaleRates,
  type Scale,
} from '#lib/drawing/model/scale'
import { listEstimates, listNoted } from '#lib/drawing/model/yours'
import type { Period } from '#lib/period/period'
import { formatRate, suffixOf } from '#lib/words/format'
import { isIndex, POINTS } from '#lib/words/units'

/** Parts data where a period is missing or a new run begins. */
function partStretches(data: readonly Datum[], breaks: ReadonlySet<number>): Datum[][] {
  const stretches: Datum[][] = []
  for (const datum of data) {
    const last = stretches.at(-1)
    const joined = last?.at(-1)?.at === datum.at - 1 && !breaks.has(datum.at)
    if (last && joined) last.push(datum)
    else stretches.push([datum])
  }
  return stretches
}

function modelEnd(
  chart: Chart,
  series: ChartSeries,
  datum: Datum,
  { categories, known, starts }: Axis,
): LineModel['end'] {
  const when = categories[datum.at]?.label ?? null
  if (starts.length > 0) return { datum, text: `${datum.text}${suffixOf(chart.unit)}`, when }
  const newest = series.observations.findLast(({ value }) => value !== null)
  if (!newest || newest.value === null) return null
  const text = writeAlone(chart, newest)
  if (datum.at === known - 1) return { datum, text, when: null }
  const ended = series.observations.some(({ reason }) => reason === 'line-ended')
  return { datum, text: ended ? `${text}, ends` : text, when }
}

function modelLine(
  chart: Chart,
  series: ChartSeries,
  at: ReadonlyMap<Period, number>,
  axis: Axis,
): LineModel {
  const inOrder = (a: Datum, b: Datum) => a.at - b.at
  const data = listData(series, at, (_, own) => writeKnown(chart, own)).sort(inOrder)
  // A chain goes on over a break: each of its links is of one structure.
  const chained = chart.query.transform === 'chained'
  const begun = series.observations.filter((observation) => observation.break && !chained)
  const periods = begun.map(({ period }) => period)
  const breaks = new Set([...placeBegun(axis, periods), ...axis.starts])
  const last = data.at(-1)
  return {
    id: series.metric,
    name: series.shortLabel,
    color: series.color,
    stretches: partStretches(data, breaks),
    end: last ? modelEnd(chart, series, last, axis) : null,
    ghosts: listGhosts(chart, 'value', series.metric, at).sort(inOrder),
  }
}

function chooseScale(chart: Chart, values: readonly number[]): Scale {
  const { unit, query, ratio, series } = chart
  if (unit === POINTS) return scalePoints(values)
  if (isRateChart(chart)) return scaleRates(values)
  // Where a lone series is drawn as a line, zero says nothing of it.
  return isIndex(unit) || query.transform === 'index' || ratio || series.length === 1
    ? scaleRange(values)
    : scaleFromZero(values, { signed: false })
}

/** Several series as lines; a line ends at a break and at a gap. */
export function modelLines(chart: Chart): LinesModel {
  const axis = modelAxis(chart)
  const at = indexPeriods(axis.categories)
  const lines = chart.series.map((series) => modelLine(chart, series, at, axis))
  const diamonds = isRateChart(chart)
    ? chart.likeForLike.flatMap(({ series }) => listData(series, at, formatRate))
    : []
  const estimates = listEstimates(chart, at)
  const points = lines.flatMap(({ stretches, ghosts }) => [...stretches.flat(), ...ghosts])
  const data = [...points, ...diamonds, ...estimates]
  const model: LinesModel = {
    mark: 'lines',
    ...axis,
    restated: isRateChart(chart) ? [] : axis.restated,
    words: chart,
    then: modelThen(chart),
    scale: chooseScale(chart, valuesOf(data)),
    lines,
    diamonds,
    estimates,
    noted: listNoted(chart, at),
  }
  return chart.query.axis === 'log' ? toLogLines(model) : model
}
