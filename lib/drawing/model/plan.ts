import { writeValue, type Chart } from '#lib/charts/chart'
import type { PlanPath, PlanReading, PlanStatement } from '#lib/charts/plan'
import { indexPeriods, modelAxis, type Axis } from '#lib/drawing/model/axis'
import type { Datum, PlanModel } from '#lib/drawing/model/chart-model'
import { listData, valuesOf } from '#lib/drawing/model/data'
import { listGhosts, modelThen } from '#lib/drawing/model/then'
import { scaleFromZero } from '#lib/drawing/model/scale'
import { listNoted } from '#lib/drawing/model/yours'
import { labelPeriod, periodEnd, type Period } from '#lib/period/period'
import { formatBillion, formatExact } from '#lib/words/format'

type Places = ReadonlyMap<Period, number>

function modelPath(chart: Chart, path: PlanPath, at: Places) {
  const data = path.points.flatMap(({ period, value, quality }): Datum[] => {
    const index = at.get(period)
    if (value === null || index === undefined) return []
    const text = formatBillion(value)
    return [{ at: index, value: value / 1000, text, quality: quality ?? 'primary' }]
  })
  const name = `from ${labelPeriod(path.start, chart.query.labels)}`
  return { chosen: path.chosen, data, name }
}

/** The category a day lies in; the nearest at either end for days beyond. */
function placeDay({ categories }: Axis, day: string): number {
  const index = categories.findIndex(({ period }) => periodEnd(period) >= day)
  return index < 0 ? categories.length - 1 : index
}

const toMark = ({ number, quality }: PlanStatement) => ({ number, filled: quality === 'primary' })

function listBrackets({ statements }: PlanReading, at: Places, count: number) {
  return statements.flatMap((said) => {
    if (said.mark !== 'bracket' || said.amount === null || !said.from || !said.to) return []
    const to = at.get(said.to)
    if (to === undefined || count === 0) return []
    const short = `about ${formatExact(said.amount)}`
    const group = said.groupCapex === null ? '' : `; group capex ${formatBillion(said.groupCapex)}`
    const text = `${short} for AI and cloud${group}`
    return [{ ...toMark(said), from: at.get(said.from) ?? 0, to, text, short }]
  })
}

function findPoint({ statements }: PlanReading, at: Places): PlanModel['point'] {
  const said = statements.findLast(({ mark }) => mark === 'point')
  const index = said?.to ? at.get(said.to) : undefined
  if (!said || said.amount === null || index === undefined) return null
  const text = `about ${formatExact(said.amount)}, company`
  return { ...toMark(said), at: index, value: said.amount, text }
}

/** Capital expenditure against the plan: spend in sum over the quarters it is made of. */
export function modelPlan(chart: Chart, plan: PlanReading): PlanModel {
  const axis = modelAxis(chart)
  const at = indexPeriods(axis.categories)
  const [main] = chart.series
  const bars = main ? listData(main, at, (value) => writeValue(chart, value)) : []
  const ghosts = listGhosts(chart, 'value', main?.metric, at)
  const paths = plan.paths
    .map((path) => modelPath(chart, path, at))
    .filter(({ data }) => data.length > 0)
  const spent = valuesOf(paths.flatMap(({ data }) => data))
  const max = Math.max(plan.floor, ...spent)
  const scale = scaleFromZero([max], { signed: false })
  const tooNear = plan.floor * 0.08
  return {
    mark: 'plan',
    ...axis,
    words: chart,
    then: modelThen(chart),
    ghosts,
    noted: listNoted(chart, at),
    color: main?.color ?? 'capex',
    floor: {
      value: plan.floor,
      text: formatExact(plan.floor),
      title: `Floor of the plan: at least ${formatExact(plan.floor)}`,
      details: ['over three years, no end date given', 'three years, no end date'],
    },
    scale: {
      min: 0,
      max,
      ticks: scale.ticks.filter(
        ({ value }) => value <= max && Math.abs(value - plan.floor) > tooNear,
      ),
    },
    paths,
    floorMarks: plan.statements
      .filter(({ mark }) => mark === 'floor')
      .map((said) => ({ ...toMark(said), at: placeDay(axis, said.date) })),
    brackets: listBrackets(plan, at, axis.categories.length),
    point: findPoint(plan, at),
    caption: 'Group capital expenditure by quarter',
    barScale: scaleFromZero(valuesOf([...bars, ...ghosts]), { signed: false, low: true }),
    bars,
  }
}
