import type { Chart, ChartSeries } from '#lib/charts/chart'
import type { Category } from '#lib/drawing/model/axis'
import type {
  BarsModel,
  Datum,
  LinesModel,
  MultiplesModel,
  StackModel,
  StripModel,
} from '#lib/drawing/model/chart-model'
import { toChartModel } from '#lib/drawing/model/model-chart'
import type { Scale } from '#lib/drawing/model/scale'
import type { MarkColor } from '#lib/drawing/theme'
import { RATES } from '#lib/exports/office/number-format'
import { plotPlan } from '#lib/exports/office/plot-plan'
import type { Plot, PlotPoint, PlotSeries } from '#lib/exports/office/plot'
import {
  basePlot,
  chooseLabels,
  listRuns,
  listThen,
  listYours,
  NO_MARKS,
} from '#lib/exports/office/runs'

const [STRIP_GAP, STACK_GAP] = [120, 35]

/** Like-for-like rates as diamonds. */
function listLike(chart: Chart, categories: readonly Category[], data: readonly Datum[]) {
  const from = chart.likeForLike.map(({ series }) => series)
  const labels = data.map(({ at }) => at)
  const line = { from, transform: 'level', color: 'group', draw: 'diamonds', data, labels } as const
  return listRuns({ ...line, form: RATES }, categories)
}

/** Growth under bars, on a scale of its own. */
function plotStrip(chart: Chart, model: BarsModel, { columns, ...strip }: StripModel): Plot {
  const { categories, color, breaks } = model
  const values = [...columns, ...strip.diamonds].map(({ value }) => value)
  const least = Math.min(0, ...values)
  const line = { from: chart.growth, transform: 'yoy', name: 'Growth', color } as const
  const labels = chooseLabels(columns, categories.length)
  const bars = { ...line, draw: 'bars', data: columns, labels, form: RATES } as const
  const like = listLike(chart, categories, strip.diamonds)
  return {
    ...basePlot(chart, model),
    ...{ title: strip.caption, gap: STRIP_GAP, form: RATES },
    scale: { min: least, max: Math.max(0, ...values, least + 10), ticks: [] },
    series: [...listRuns(bars, categories), ...like],
    keys: like.length > 0,
    marks: { ...NO_MARKS, breaks },
  }
}

function plotBars(chart: Chart, model: BarsModel): Plot[][] {
  const { categories, bars, faint, diamonds, color, strip } = model
  const base = basePlot(chart, model)
  const { transform } = chart.query
  const lineOf = (from: readonly ChartSeries[], own: MarkColor, data: readonly Datum[]) => {
    const labels = chooseLabels(data, categories.length)
    const line = { from, transform, color: own, draw: 'bars', data, labels } as const
    return listRuns({ ...line, form: base.form }, categories)
  }
  const main = lineOf(chart.series, color, bars)
  const beside = [
    ...lineOf(chart.continuation, 'control', faint),
    ...listLike(chart, categories, diamonds),
    ...listThen(chart, categories, chart.series[0]?.metric),
    ...listYours(chart, categories, model.estimates),
  ]
  const { sections, breaks, restated, unknown } = model
  const plot: Plot = {
    ...base,
    series: [...main, ...beside],
    keys: beside.length > 0,
    marks: { sections, breaks, restated, unknown },
    weight: strip ? 2.6 : 1,
  }
  return strip ? [[plot], [plotStrip(chart, model, strip)]] : [[plot]]
}

function plotLines(chart: Chart, model: LinesModel): Plot[][] {
  const { categories, lines, diamonds, sections, breaks, restated } = model
  const base = basePlot(chart, model)
  const { transform } = chart.query
  const drawn = lines.flatMap(({ name, color, stretches }) => {
    const data = stretches.flat()
    const labels = data.slice(-1).map(({ at }) => at)
    const line = { from: chart.series, transform, name, color, draw: 'line', data } as const
    return listRuns({ ...line, labels, side: 'right', form: base.form }, categories)
  })
  const own = [
    ...listThen(chart, categories, chart.series[0]?.metric),
    ...listYours(chart, categories, model.estimates),
  ]
  const series = [...drawn, ...listLike(chart, categories, diamonds), ...own]
  const marks = { sections, breaks, restated, unknown: [] }
  return [[{ ...base, series, keys: series.length > 1, marks }]]
}

function plotStack(chart: Chart, model: StackModel): Plot[][] {
  const { categories, layers, totals, sum: name, sections, breaks, restated, share } = model
  const base = basePlot(chart, model)
  const { transform } = chart.query
  const labels = [model.known - 1]
  const parts = layers.flatMap(({ name, color, data }) => {
    const line = { from: chart.series, transform, name, color, draw: 'bars', data } as const
    return listRuns({ ...line, labels, form: base.form }, categories)
  })
  const sums = new Array<PlotPoint | null>(categories.length).fill(null)
  const unit = base.form.billions ? 1000 : 1
  for (const { at, value } of totals)
    sums[at] = { value: Math.round(value * unit * 100) / 100, quality: null }
  const sum: PlotSeries = {
    ...{
      id: 'sum',
      name,
      color: 'group',
      draw: 'sums',
      points: sums,
      keyed: true,
      transform,
    },
    ...{ labels: totals.map(({ at }) => at), side: 'above', form: base.form },
  }
  const series = totals.length > 0 ? [...parts, sum] : parts
  const marks = { sections, breaks, restated, unknown: [] }
  return [[{ ...base, series, stacked: true, gap: STACK_GAP, full: share, keys: true, marks }]]
}

/** Panels up to this number stand one over the other, each as high as its values. */
const MOST_STACKED = 4

/** One scale for all: plots of one height in which a unit is equally high. */
function joinScales(scales: readonly Scale[]): Scale {
  const ticks = new Map(scales.flatMap((scale) => scale.ticks).map((tick) => [tick.value, tick]))
  return {
    min: Math.min(0, ...scales.map(({ min }) => min)),
    max: Math.max(0, ...scales.map(({ max }) => max)),
    ticks: [...ticks.values()].sort((a, b) => a.value - b.value),
  }
}

function plotMultiples(chart: Chart, model: MultiplesModel): Plot[][] {
  const { categories, panels, sections } = model
  const joined = joinScales(panels.map((panel) => panel.scale))
  const few = panels.length <= MOST_STACKED
  const base = basePlot(chart, { categories, scale: joined })
  const plots = panels.map((panel): Plot => {
    const { name, color, bars, breaks, restated, unknown, scale } = panel
    const labels = chooseLabels(bars, categories.length)
    const line = { from: chart.series, transform: chart.query.transform, color, labels } as const
    const runs = listRuns({ ...line, draw: 'bars', data: bars, form: base.form }, categories)
    const then = listThen(chart, categories, bars.find(({ of }) => of)?.of)
    const series = [...runs, ...then, ...listYours(chart, categories, panel.estimates)]
    const keys = panel.estimates.length + then.length > 0
    const marks = { sections: breaks.length > 0 ? sections : [], breaks, restated, unknown }
    const own = few ? { scale, weight: scale.max - scale.min } : {}
    return { ...base, title: name, alt: `${name}. ${chart.alt}`, series, keys, marks, ...own }
  })
  return few ? plots.map((plot) => [plot]) : [plots]
}

function listAll(chart: Chart): Plot[][] {
  const model = toChartModel(chart)
  switch (model.mark) {
    case 'bars':
      return plotBars(chart, model)
    case 'lines':
      return plotLines(chart, model)
    case 'stack':
      return plotStack(chart, model)
    case 'multiples':
      return plotMultiples(chart, model)
    case 'plan':
      return plotPlan(chart, model)
  }
}

/** Plots with the numbers of a reader's notes over the first. */
function markNoted(chart: Chart, rows: Plot[][]): Plot[][] {
  const { noted } = toChartModel(chart)
  if (noted.length === 0) return rows
  return rows.map((row, at) =>
    at > 0 ? row : row.map((plot) => ({ ...plot, marks: { ...plot.marks, noted } })),
  )
}

/**
 * A chart as native charts: rows of plots, all that one plot cannot hold in plots of their own. None
 * where there is nothing to draw.
 */
export function listPlots(chart: Chart): Plot[][] {
  const drawn = ({ series }: Plot) => series.some(({ points }) => points.some(Boolean))
  const rows = markNoted(chart, listAll(chart))
    .map((row) => row.filter(drawn))
    .filter((row) => row.length > 0)
  const plots = rows.flat()
  const margins = {
    ticks: plots.flatMap(({ scale }) => scale.ticks.map(({ text }) => text)),
    ends: plots.some(({ series }) =>
      series.some(({ side, labels }) => side === 'right' && labels.length > 0),
    ),
  }
  return rows.map((row) => row.map((plot) => ({ ...plot, margins })))
}
