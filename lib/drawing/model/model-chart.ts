import type { Chart } from '#lib/charts/chart'
import { modelBars } from '#lib/drawing/model/bars'
import type { ChartModel } from '#lib/drawing/model/chart-model'
import { modelLines } from '#lib/drawing/model/lines'
import { modelMultiples } from '#lib/drawing/model/multiples'
import { modelPlan } from '#lib/drawing/model/plan'
import { modelStack } from '#lib/drawing/model/stack'
import { oncePer } from '#lib/memo/once'

function modelChart(chart: Chart): ChartModel {
  switch (chart.mark) {
    case 'bars':
      return modelBars(chart)
    case 'lines':
      return modelLines(chart)
    case 'stack':
      return modelStack(chart)
    case 'multiples':
      return modelMultiples(chart)
    case 'plan':
      return chart.plan ? modelPlan(chart, chart.plan) : modelBars(chart)
  }
}

/** Decides categories, scales, labels, colors and breaks of a chart; a plan not yet announced is bars. */
export const toChartModel: (chart: Chart) => ChartModel = oncePer(modelChart)
