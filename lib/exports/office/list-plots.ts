import type { Chart } from '#lib/charts/chart'
import type {
  BarsModel,
  Datum,
  LinesModel,
  MultiplesModel,
  StackModel,
} from '#lib/drawing/model/chart-model'
import { toChartModel } from '#lib/drawing/model/model-chart'
import type { Scale } from '#lib/drawing/model/scale'
import { RATES } from '#lib/exports/office/number-format'
import { plotPlan } from '#lib/exports/office/plot-plan'
import type { Plot, PlotPoint, PlotSeries } from '#lib/exports/office/plot'
import { basePlot, chooseLabels, indexOf, listRuns, NO_MARKS } from '#lib/exports/office/runs'

const [STRIP_GAP, STACK_GAP] = [120, 35]

function plotBars(chart: Chart, model: BarsModel): Plot[][] {
  const { categories, bars, faint, diamonds, color, strip } = model
  const base = basePlot(chart, model)
  const { form } = base
  const find = indexOf(chart.series, categories)
  const name = chart.series[0]?.shortLabel ?? ''
  const count = categories.length
  const labels = chooseLabels(bars, count)
  const main = { id: 'main', name, color, draw: 'bars', data: bars, labels, form } as const
  const findRate = indexOf(
    chart.likeForLike.map(({ series }) => series),
    categories,
  )
  const like = (data: readonly Datum[]) => {
    const [rate] = chart.likeForLike
    const line = { id: rate?.series.metric ?? '', name: 'Like for like', color: 'group' } as const
    const at = data.map((datum) => datum.at)
    return listRuns(
      { ...line, draw: 'diamonds', data, labels: at, form: RATES },
      findRate,
      categories,
    )
  }
  const [heir] = chart.continuation
  const after = listRuns(
    {
      ...{ id: heir?.metric ?? '', name: heir?.shortLabel ?? '', color: 'control', draw: 'bars' },
      ...{ data: faint, labels: chooseLabels(faint, count), form },
    },
    indexOf(chart.continuation, categories),
    categories,
  )
  const { sections, breaks, restated, unknown } = model
  const own = [...listRuns({ ...main, id: chart.series[0]?.metric ?? '' }, find, categories)]
  const rates = like(diamonds)
  const plot: Plot = {
    ...base,
    series: [...own, ...after, ...rates],
    keys: after.length + rates.length > 0,
    marks: { sections, breaks, restated, unknown },
    weight: strip ? 2.6 : 1,
  }
  if (!strip) return [[plot]]
  const [growth] = chart.growth
  const { columns } = strip
  const least = Math.min(0, ...[...columns, ...strip.diamonds].map(({ value }) => value))
  const most = Math.max(0, ...[...columns, ...strip.diamonds].map(({ value }) => value))
  const under = listRuns(
    {
      ...{ id: growth?.metric ?? '', name: 'Growth', color, draw: 'bars', data: columns },
      ...{ labels: chooseLabels(columns, count), form: RATES },
    },
    indexOf(chart.growth, categories),
    categories,
  )
  const diamondsUnder = like(strip.diamonds)
  return [
    [plot],
    [
      {
        ...base,
        ...{ title: strip.caption, gap: STRIP_GAP, form: RATES },
        scale: { min: least, max: Math.max(most, least + 10), ticks: [] },
        series: [...under, ...diamondsUnder],
        keys: diamondsUnder.length > 0,
        marks: { ...NO_MARKS, breaks },
        weight: 1,
      },
    ],
  ]
}

function plotLines(chart: Chart, model: LinesModel): Plot[][] {
  const { categories, lines, diamonds, sections, breaks, restated } = model
  const base = basePlot(chart, model)
  const find = indexOf(chart.series, categories)
  const drawn = lines.flatMap(({ id, name, color, stretches }) => {
    const data = stretches.flat()
    const labels = data.slice(-1).map(({ at }) => at)
    const line = { id, name, color, draw: 'line', data, labels, side: 'right' } as const
    return listRuns({ ...line, form: base.form }, find, categories)
  })
  const like = chart.likeForLike.flatMap(({ series }) => {
    const data = diamonds.filter(({ of }) => of === series.metric)
    const labels = data.map(({ at }) => at)
    const own = { id: series.metric, name: series.shortLabel, color: 'group' } as const
    const line = { ...own, draw: 'diamonds', data, labels, form: RATES } as const
    return listRuns(line, indexOf([series], categories), categories)
  })
  const series = [...drawn, ...like]
  const marks = { sections, breaks, restated, unknown: [] }
  return [[{ ...base, series, keys: series.length > 1, marks }]]
}

function plotStack(chart: Chart, model: StackModel): Plot[][] {
  const { categories, layers, totals, sections, breaks, restated, share } = model
  const base = basePlot(chart, model)
  const find = indexOf(chart.series, categories)
  const last = categories.length - 1
  const parts = layers.flatMap((layer) => {
    const line = { ...layer, draw: 'bars', labels: [last], form: base.form } as const
    return listRuns(line, find, categories)
  })
  const sums = new Array<PlotPoint | null>(categories.length).fill(null)
  const unit = base.form.billions ? 1000 : 1
  for (const { at, value } of totals)
    sums[at] = { value: Math.round(value * unit * 100) / 100, quality: null }
  const sum: PlotSeries = {
    ...{ id: 'sum', name: 'Sum', color: 'group', draw: 'sums', points: sums, keyed: true },
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
  const find = indexOf(chart.series, categories)
  const plots = panels.map((panel): Plot => {
    const { id, name, color, bars, breaks, restated, unknown, scale } = panel
    const labels = chooseLabels(bars, categories.length)
    const line = { id, name, color, draw: 'bars', data: bars, labels, form: base.form } as const
    const series = listRuns(line, find, categories)
    const marks = { sections: breaks.length > 0 ? sections : [], breaks, restated, unknown }
    const own = few ? { scale, weight: scale.max - scale.min } : {}
    return { ...base, title: name, alt: `${name}. ${chart.alt}`, series, marks, ...own }
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

/**
 * A chart as native charts: rows of plots, all that one plot cannot hold in plots of their own. None
 * where there is nothing to draw.
 */
export function listPlots(chart: Chart): Plot[][] {
  const drawn = ({ series }: Plot) => series.some(({ points }) => points.some(Boolean))
  return listAll(chart)
    .map((row) => row.filter(drawn))
    .filter((row) => row.length > 0)
}
