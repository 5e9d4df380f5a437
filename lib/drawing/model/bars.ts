import { isRateChart, writeKnown, type Chart } from '#lib/charts/chart'
import { compareInTime, indexPeriods, modelAxis } from '#lib/drawing/model/axis'
import type { BarsModel, Datum, StripModel } from '#lib/drawing/model/chart-model'
import { listData, listUnknown, valuesOf } from '#lib/drawing/model/data'
import { listGhosts, modelThen } from '#lib/drawing/model/then'
import { scaleFromZero } from '#lib/drawing/model/scale'
import { listEstimates, listNoted } from '#lib/drawing/model/yours'
import type { Period } from '#lib/period/period'
import type { Observation } from '#lib/series/observation'
import { formatRate } from '#lib/words/format'

const CAPTION = 'Growth on the year before, %'

function listDiamonds(chart: Chart, at: ReadonlyMap<Period, number>): Datum[] {
  const [main] = chart.series
  const rates = chart.likeForLike.filter(({ of }) => of === main?.metric)
  return rates.flatMap(({ series }) => listData(series, at, formatRate))
}

function modelStrip(chart: Chart, at: ReadonlyMap<Period, number>): StripModel | null {
  const [growth] = chart.growth
  if (!growth) return null
  const columns = listData(growth, at, formatRate)
  const ghosts = listGhosts(chart, 'rate', growth.metric, at)
  return { caption: CAPTION, columns, diamonds: listDiamonds(chart, at), ghosts }
}

/** One series as bars; what continues it stands after its last value only. */
export function modelBars(chart: Chart): BarsModel {
  const [main] = chart.series
  const continued = chart.continuation.slice(0, 1)
  const axis = modelAxis(chart, continued)
  const at = indexPeriods(axis.categories)
  const write = (_: number, own: Observation) => writeKnown(chart, own)
  const bars = main ? listData(main, at, write) : []
  const inTime = compareInTime(axis.categories)
  const last = bars.at(-1)
  const faint = continued.flatMap((series) =>
    listData(series, at, write).filter((datum) => !last || inTime(datum, last) > 0),
  )
  const strip = modelStrip(chart, at)
  const ghosts = listGhosts(chart, 'value', main?.metric, at)
  const diamonds = isRateChart(chart) && !strip ? listDiamonds(chart, at) : []
  const estimates = listEstimates(chart, at)
  return {
    mark: 'bars',
    ...axis,
    words: chart,
    then: modelThen(chart),
    ghosts,
    color: main?.color ?? 'group',
    scale: scaleFromZero(valuesOf([...bars, ...faint, ...diamonds, ...estimates, ...ghosts]), {
      signed: isRateChart(chart),
    }),
    bars,
    unknown: main
      ? listUnknown(main, at).filter((index) => !faint.some((datum) => datum.at === index))
      : [],
    faint,
    diamonds,
    estimates,
    noted: listNoted(chart, at),
    strip,
  }
}
