import type { Chart } from '#lib/charts/chart'
import type { PlanModel } from '#lib/drawing/model/chart-model'
import type { Plot, PlotSeries } from '#lib/exports/office/plot'
import { basePlot, chooseLabels, listRuns, NO_MARKS, type Line } from '#lib/exports/office/runs'

const toMillions = (billions: number) => billions * 1000

/** Spend in sum against the floor of the plan, over the quarters it is made of. */
export function plotPlan(chart: Chart, model: PlanModel): Plot[][] {
  const { categories, paths, floor, point, bars, color, barScale, sections, breaks } = model
  const base = basePlot(chart, model)
  const { form } = base
  const count = categories.length
  const spent = paths.map(({ name, chosen, data }, index): PlotSeries => {
    const start = categories[data[0]?.at ?? 0]?.period
    const path = chart.plan?.paths.find(({ points: [first] }) => first?.period === start)
    const points = categories.map(({ period }) => {
      const known = path?.points.find((row) => row.period === period)
      return known?.value == null ? null : { value: known.value, quality: known.quality }
    })
    const labels = data.slice(-1).map(({ at }) => at)
    return {
      ...{ id: `capex-since-${path?.start ?? index}`, name: `Spent ${name}`, draw: 'line' },
      transform: 'level',
      ...{ color: chosen ? color : 'others', points, labels, keyed: true, form },
      side: index === 0 ? 'above' : 'below', // the earliest start has the largest sum
    }
  })
  const line: PlotSeries = {
    ...{ id: 'floor', name: floor.title, color: 'group', draw: 'floor', keyed: true },
    transform: 'level',
    points: categories.map(() => ({ value: toMillions(floor.value), quality: null })),
    ...{ labels: [count - 1], side: 'right', form: { ...form, decimalsOf: () => 0 } },
  }
  const said: PlotSeries[] = point
    ? [
        {
          ...{ id: 'plan-statement', name: `${point.number}: ${point.text}`, color: 'group' },
          ...{ draw: 'diamonds', keyed: true, form, labels: [], side: 'right', transform: 'level' },
          points: categories.map((_, at) =>
            at === point.at ? { value: toMillions(point.value), quality: null } : null,
          ),
        },
      ]
    : []
  const own: Line = {
    ...{ from: chart.series, transform: 'level', color, draw: 'bars', data: bars, form },
    labels: chooseLabels(bars, count),
  }
  const ticks = [...model.scale.ticks, { value: floor.value, text: floor.text }]
  return [
    [
      {
        ...base,
        scale: { ...model.scale, ticks: ticks.filter(({ value }) => value < floor.value) },
        series: [...spent, line, ...said],
        keys: true,
        marks: NO_MARKS,
        weight: 1.5,
      },
    ],
    [
      {
        ...base,
        ...{ title: `${model.caption}, CNY billion`, scale: barScale, weight: 1 },
        series: listRuns(own, categories),
        marks: { ...NO_MARKS, sections, breaks },
      },
    ],
  ]
}
