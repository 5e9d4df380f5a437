import { describe, expect, it } from 'vitest'
import { buildChart } from '#lib/charts/build-chart'
import { buildPickedChart } from '#lib/charts/build-picked'
import type { Chart } from '#lib/charts/chart'
import { CHARTS, resolveChartQuery } from '#lib/charts/charts'
import { checkChartQuery } from '#lib/figures/check-request'
import { latestVintage } from '#lib/data/dataset'
import type { ChartModel, Datum } from '#lib/drawing/model/chart-model'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { METRICS } from '#lib/metrics/metrics'
import { periodIndex, yearOf, type Period } from '#lib/period/period'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { checkQuery } from '#lib/series/query-rules'
import { dataset } from '../../fixtures/frozen-data'

const NEWEST = latestVintage(dataset)
const VIEW = { view: 'seasons' } as const

/** Every number that a model draws, by what it is. */
function listDrawn(model: ChartModel): Record<string, readonly Datum[]> {
  switch (model.mark) {
    case 'bars': {
      const { bars, faint, diamonds, strip } = model
      return {
        ...{ bars, faint, diamonds },
        growth: strip?.columns ?? [],
        rates: strip?.diamonds ?? [],
      }
    }
    case 'lines':
      return {
        diamonds: model.diamonds,
        ...Object.fromEntries(model.lines.map(({ id, stretches }) => [id, stretches.flat()])),
      }
    case 'stack':
      return Object.fromEntries(model.layers.map(({ id, data }) => [id, data]))
    case 'multiples':
      return Object.fromEntries(model.panels.map(({ id, bars }) => [id, bars]))
    case 'plan':
      throw new Error('the plan has no seasons')
  }
}

/** The same by period, in time: where it stands is another matter. */
function listByPeriod(model: ChartModel) {
  const periodOf = (at: number) => model.categories[at]?.period ?? ''
  return Object.fromEntries(
    Object.entries(listDrawn(model)).map(([name, data]) => [
      name,
      data
        .map(({ at, ...datum }) => ({ period: periodOf(at), ...datum }))
        .sort((a, b) => a.period.localeCompare(b.period)),
    ]),
  )
}

const numberOf = (period: Period) => period.slice(-2)
const isYearAfter = (period: Period, before: Period) =>
  numberOf(before) === numberOf(period) && yearOf(before) + 1 === yearOf(period)

/** Seasons against the same chart in time: numbers, places, breaks and what lines join. */
function expectSame(plain: Chart, seasons: Chart): void {
  const { query, subtitle, alt, notes, summary, ...rest } = seasons
  const { query: asked, subtitle: manner, alt: words, notes: said, summary: sum, ...usual } = plain
  expect(rest).toEqual(usual)
  expect(summary).toBe(sum)
  expect(query).toEqual({ ...asked, ...VIEW })
  expect(subtitle).toBe(`${manner}; same quarters side by side`)
  expect(alt.replace('; same quarters side by side', '')).toBe(words)
  expect(notes).toEqual(expect.arrayContaining([...said]))
  const [inTime, model] = [toChartModel(plain), toChartModel(seasons)]
  expect(listByPeriod(model)).toEqual(listByPeriod(inTime))
  expect('scale' in model && model.scale).toEqual('scale' in inTime && inTime.scale)
  expectPlaces(model, inTime)
  expectBreaks(model, inTime)
  if (model.mark === 'lines' && query.transform !== 'chained') expectUnjoined(seasons, model)
}

/** Every period has one place: the seasons one after the other, each by its years without a gap. */
function expectPlaces(model: ChartModel, inTime: ChartModel): void {
  const periods = model.categories.map(({ period }) => period)
  expect(periods.toSorted()).toEqual(inTime.categories.map(({ period }) => period).toSorted())
  const begin = [0, ...model.starts]
  expect(new Set(periods.map(numberOf)).size).toBe(periods.length === 0 ? 0 : begin.length)
  const apart = periods.filter((period, at) => {
    const before = periods[at - 1]
    return before !== undefined && !model.starts.includes(at) && !isYearAfter(period, before)
  })
  expect(apart).toEqual([])
}

/** A double stroke stands between two years of a season just where one stands in the time between. */
function expectBreaks(model: ChartModel, inTime: ChartModel): void {
  const times = inTime.breaks.flatMap((at) => inTime.categories[at]?.period ?? [])
  const expected = model.categories.map(({ period }, at) => {
    const before = model.categories[at - 1]?.period
    const isBetween = (time: Period) =>
      before !== undefined &&
      periodIndex(time) > periodIndex(before) &&
      periodIndex(time) <= periodIndex(period)
    return [period, !model.starts.includes(at) && times.some(isBetween)]
  })
  const drawn = model.categories.map(({ period }, at) => [period, model.breaks.includes(at)])
  expect(drawn).toEqual(expected)
}

/** No line joins two seasons, over an empty place, or values that are not of one run. */
function expectUnjoined(chart: Chart, model: ChartModel & { mark: 'lines' }): void {
  const joined: string[] = []
  for (const { id, stretches } of model.lines) {
    const own = chart.series.find(({ metric }) => metric === id)?.observations ?? []
    const begun = own.filter((one) => one.break).map(({ period }) => periodIndex(period))
    for (const stretch of stretches)
      stretch.forEach(({ at }, index) => {
        const before = stretch[index - 1]
        if (!before) return
        const [from, to] = [before.at, at].map((place) => model.categories[place]?.period)
        if (!from || !to) throw new Error('a point stands on no period')
        const isOver = begun.some((time) => time > periodIndex(from) && time <= periodIndex(to))
        if (isOver || !isYearAfter(to, from)) joined.push(`${id}: ${from} and ${to}`)
      })
  }
  expect(joined).toEqual([])
}

/** All quarters, and twelve; names of the company and of calendar years. */
const RANGES = [
  { from: 'FY2013-Q1', last: null, labels: 'release' },
  { last: 12, labels: 'calendar' },
] as const

describe.each(CHARTS.filter(({ params }) => params.includes('view')))('chart $id', (row) => {
  it.each(row.transforms)('in seasons has the numbers of the plain one: %s', (transform) => {
    for (const range of RANGES) {
      const asked = { ...range, transform, frequency: 'quarter' } as const
      const query = resolveChartQuery(row, asked)
      const inSeasons = resolveChartQuery(row, { ...asked, ...VIEW })
      expect(checkChartQuery(row, inSeasons)).toEqual([])
      const plain = buildChart(dataset, row, query, NEWEST)
      expectSame(plain, buildChart(dataset, row, inSeasons, NEWEST))
    }
  })
})

const TRANSFORMS = ['level', 'yoy', 'qoq', 'index', 'chained'] as const

it.each(TRANSFORMS)('every metric in seasons has the numbers of the plain one: %s', (transform) => {
  let count = 0
  for (const metric of METRICS) {
    const query = resolveDefaults({ last: 40, transform })
    if (checkQuery([metric], query).length > 0) continue
    const plain = buildPickedChart(dataset, [metric.id], query, NEWEST)
    const inSeasons = resolveDefaults({ last: 40, transform, ...VIEW })
    expectSame(plain, buildPickedChart(dataset, [metric.id], inSeasons, NEWEST))
    count += 1
  }
  expect(count).toBeGreaterThan(50)
})
