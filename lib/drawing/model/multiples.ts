import { isSplit, writeKnown, type Chart, type ChartSeries } from '#lib/charts/chart'
import { LEAST_MARGIN } from '#lib/charts/chart-words'
import { groupBy } from '#lib/data/group-by'
import { compareInTime, indexPeriods, modelAxis, type Axis } from '#lib/drawing/model/axis'
import type { Datum, MultiplesModel, PanelModel } from '#lib/drawing/model/chart-model'
import { listData, listUnknown, valuesOf } from '#lib/drawing/model/data'
import { listGhosts, modelThen } from '#lib/drawing/model/then'
import { scaleAlike } from '#lib/drawing/model/scale'
import { listEstimates, listNoted } from '#lib/drawing/model/yours'
import type { Period } from '#lib/period/period'
import type { Observation } from '#lib/series/observation'

/** The series of each panel: those of one business together, else each alone. */
function listGroups(chart: Chart): ChartSeries[][] {
  if (!isSplit(chart)) return chart.series.map((series) => [series])
  return [...groupBy(chart.series, ({ color }) => color).values()]
}

/** A margin far below zero ends at the limit and keeps its number. */
function cutDatum(chart: Chart, datum: Datum): Datum {
  if (chart.query.transform !== 'margin') return datum
  return { ...datum, value: Math.max(LEAST_MARGIN, datum.value) }
}

/** Breaks of a structure go through every panel, those of a line only through its own. */
function listBreaks(chart: Chart, axis: Axis, group: readonly ChartSeries[]): number[] {
  return isSplit(chart) ? axis.breaks : modelAxis({ ...chart, series: [...group] }).breaks
}

function modelPanel(
  chart: Chart,
  axis: Axis,
  group: readonly ChartSeries[],
  at: ReadonlyMap<Period, number>,
): Omit<PanelModel, 'scale'> | null {
  const write = (_: number, own: Observation) => writeKnown(chart, own)
  const inTime = compareInTime(axis.categories)
  const whole = group.flatMap((series) => listData(series, at, write)).sort(inTime)
  const last = whole.at(-1)
  const { of } = whole.find(({ at: place }) => place === last?.at) ?? {}
  const newest = group.find(({ metric }) => metric === of)
  if (!newest || !last) return null
  const estimates = group.flatMap(({ metric }) => listEstimates(chart, at, metric))
  const bars = whole.map((datum) => cutDatum(chart, datum))
  const restated = group.flatMap(({ observations }) =>
    observations.flatMap(({ period, status, value }) =>
      status === 'restated' && value !== null ? (at.get(period) ?? []) : [],
    ),
  )
  return {
    id: newest.metric,
    name: newest.shortLabel,
    color: newest.color,
    bars,
    estimates,
    unknown: group.length === 1 ? listUnknown(newest, at) : [],
    cut: bars.filter(({ value }, index) => value !== whole[index]?.value),
    breaks: listBreaks(chart, axis, group),
    restated,
    ghosts: group
      .flatMap(({ metric }) => listGhosts(chart, 'value', metric, at))
      .map((ghost) => ({ ...ghost, value: cutDatum(chart, ghost).value })),
  }
}

/** Several series as bars, each in a panel of its own; a unit is equally high in all of them. */
export function modelMultiples(chart: Chart): MultiplesModel {
  const axis = modelAxis(chart)
  const at = indexPeriods(axis.categories)
  const panels = listGroups(chart).flatMap((group) => modelPanel(chart, axis, group, at) ?? [])
  const scales = scaleAlike(
    panels.map(({ bars, estimates, ghosts }) => valuesOf([...bars, ...estimates, ...ghosts])),
  )
  return {
    mark: 'multiples',
    ...axis,
    words: chart,
    then: modelThen(chart),
    noted: listNoted(chart, at),
    panels: panels.flatMap((panel, index) => {
      const scale = scales[index]
      return scale ? [{ ...panel, scale }] : []
    }),
  }
}
