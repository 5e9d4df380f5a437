import type { Chart, ChartSeries } from '#lib/charts/chart'
import type { Category } from '#lib/drawing/model/axis'
import type { Datum, EstimateDatum } from '#lib/drawing/model/chart-model'
import type { Scale } from '#lib/drawing/model/scale'
import type { MarkColor } from '#lib/drawing/theme'
import { formOf, type NumberForm } from '#lib/exports/office/number-format'
import type { Plot, PlotPoint, PlotSeries } from '#lib/exports/office/plot'
import type { TransformId } from '#lib/query/params'
import type { Observation } from '#lib/series/observation'
import { exactPercent } from '#lib/series/rates'
import { formatDate, formatTableRate } from '#lib/words/format'

/** Bars up to this number have each their value written. */
const ALL_LABELS = 16
/** Room between bars in percent of their width. */
const BAR_GAP = 60

type Find = (datum: Datum) => Observation | undefined

/** Finds what a mark shows among the observations of some series. */
function indexOf(series: readonly ChartSeries[], categories: readonly Category[]): Find {
  const known = new Map<string, Observation>(
    series.flatMap(({ metric, observations }) =>
      observations.map((observation) => [`${metric} ${observation.period}`, observation] as const),
    ),
  )
  return ({ of, at }) => known.get(`${of} ${categories[at]?.period}`)
}

/** Data of one line between two breaks. */
interface Run {
  data: Datum[]
  structure: string | null
}

/** Data in runs: a new one begins at a break and with another metric. */
function partRuns(data: readonly Datum[], find: Find): Run[] {
  const runs: Run[] = []
  let last: Datum | undefined
  for (const datum of data) {
    const observation = find(datum)
    const run = runs.at(-1)
    if (run && !observation?.break && last?.of === datum.of) run.data.push(datum)
    else runs.push({ data: [datum], structure: observation?.structure ?? null })
    last = datum
  }
  return runs
}

/** The value behind each mark as the API gives it, by category. */
function placePoints(
  { data, transform }: Pick<Line, 'data' | 'transform'>,
  find: Find,
  count: number,
) {
  const points = new Array<PlotPoint | null>(count).fill(null)
  for (const datum of data) {
    const observation = find(datum)
    if (observation?.value == null) continue
    const { value, quality } = observation
    const text = formatTableRate(exactPercent(observation, transform) ?? value)
    // Points rounded to 0.01 that a decimal would round again: 2.8467 is +2.8 and 2.85 would be +2.9.
    const isTwice = transform === 'contribution' && text !== formatTableRate(value)
    points[datum.at] = { value, quality, ...(isTwice && { text }) }
  }
  return points
}

/** All marks where they are few, else the last, the highest and the lowest below zero. */
export function chooseLabels(data: readonly Datum[], count: number): number[] {
  if (count <= ALL_LABELS) return data.map(({ at }) => at)
  const byValue = [...data].sort((a, b) => b.value - a.value)
  const chosen = [data.at(-1), byValue[0], ...byValue.filter(({ value }) => value < 0).slice(-1)]
  return [...new Set(chosen.flatMap((datum) => (datum ? [datum.at] : [])))]
}

/** A line of a plot before it is parted. */
export interface Line {
  /** The series that its marks are of, and the transform that those have been through. */
  from: readonly ChartSeries[]
  transform: TransformId
  /** What it is called, where not as its metric. */
  name?: string
  color: MarkColor
  draw: PlotSeries['draw']
  data: readonly Datum[]
  labels: readonly number[]
  side?: PlotSeries['side']
  form: NumberForm
}

/** A line as series, one a run; the newest bears its name alone, an earlier one its structure too. */
export function listRuns(line: Line, categories: readonly Category[]): PlotSeries[] {
  const { from, transform, color, draw, labels, form, side = 'above' } = line
  const find = indexOf(from, categories)
  const named = partRuns(line.data, find).map((run) => {
    const id = run.data[0]?.of ?? ''
    const own = from.find(({ metric }) => metric === id)?.shortLabel ?? ''
    return { ...run, id, name: line.name ?? own }
  })
  return named.map(({ id, name, data, structure }, index) => {
    const alike = named.filter((run) => run.name === name)
    const newest = !named.slice(index + 1).some((run) => run.name === name)
    const same = alike.filter((run) => run.structure === structure).length > 1
    const end = categories[data.at(-1)?.at ?? 0]?.label ?? ''
    const which = structure === null || same ? `to ${end}` : `${structure} structure`
    return {
      ...{ id, transform, color, draw, form, side, keyed: newest },
      name: newest ? name : `${name}, ${which}`,
      points: placePoints({ data, transform }, find, categories.length),
      labels: labels.filter((at) => data.some((datum) => datum.at === at)),
    }
  })
}

/** A reader's estimates as gray diamonds of their own, one series a metric, which no source stands behind. */
export function listYours(
  chart: Chart,
  categories: readonly Category[],
  estimates: readonly EstimateDatum[],
): PlotSeries[] {
  const form = formOf(chart)
  const unit = form.billions ? 1000 : 1
  const names = [...new Set(estimates.map(({ name }) => name))]
  return names.map((name) => {
    const own = estimates.filter((datum) => datum.name === name)
    const points = new Array<PlotPoint | null>(categories.length).fill(null)
    for (const { at, value } of own)
      points[at] = { value: Math.round(value * unit * 10000) / 10000, quality: null }
    return {
      id: 'yours',
      name: name === null ? 'estimate (yours)' : `${name}, estimate (yours)`,
      transform: chart.query.transform,
      color: 'control',
      draw: 'diamonds',
      points,
      labels: own.map(({ at }) => at),
      // Over a bar stands its own value.
      side: chart.mark === 'lines' ? 'above' : 'right',
      keyed: true,
      form,
    }
  })
}

/** Whether native charts of a figure draw the earlier values of a comparison: a plot of several lines has no room. */
export function drawsThen({ mark, series, compare }: Chart): boolean {
  if (!compare || mark === 'stack' || mark === 'plan') return false
  return mark === 'multiples' || series.length === 1
}

/**
 * What a metric was on the earlier date of a comparison, as strokes over today's values; as diamonds
 * of a series of their own where it stands on another structure or base, so that nothing compares them.
 */
export function listThen(
  chart: Chart,
  categories: readonly Category[],
  metric: string | undefined,
): PlotSeries[] {
  const { compare, query } = chart
  const own = compare?.series.find((one) => one.part === 'value' && one.metric === metric)
  if (!compare || !own || !drawsThen(chart)) return []
  const known = `As known on ${formatDate(compare.asOf)}`
  return ([false, true] as const).flatMap((recast): PlotSeries[] => {
    const points = categories.map(({ period }): PlotPoint | null => {
      const value = own.values.find((one) => one.period === period)
      if (value?.then?.value == null || (value.status === 'recast') !== recast) return null
      return { value: value.then.value, quality: value.then.quality ?? 'primary' }
    })
    if (!points.some(Boolean)) return []
    return [
      {
        id: `then ${own.metric}`,
        name: recast ? `${known}, not comparable` : known,
        transform: query.transform,
        color: 'control',
        draw: recast ? 'diamonds' : 'sums',
        points,
        labels: [],
        side: 'above',
        keyed: true,
        form: formOf(chart),
      },
    ]
  })
}

/** What all plots of a figure have in common. */
export function basePlot(chart: Chart, model: { categories: Category[]; scale: Scale }) {
  const form = formOf(chart)
  const { categories, scale } = model
  const { alt } = chart
  const margins = { ticks: [], ends: false } // known when all plots of the figure are
  return {
    ...{ alt, categories, scale, form, margins },
    ...{ title: chart.subtitle, stacked: false, gap: BAR_GAP, full: false, keys: false, weight: 1 },
  }
}

/** A plot without signs over it. */
export const NO_MARKS: Plot['marks'] = { sections: [], breaks: [], restated: [], unknown: [] }
