import type { ChartModel } from '#lib/drawing/model/model-chart'
import { blankScene, isBlank } from '#lib/drawing/layout/blank'
import { layoutBars } from '#lib/drawing/layout/bars'
import { layoutLines } from '#lib/drawing/layout/lines'
import { layoutMultiples } from '#lib/drawing/layout/multiples'
import { layoutPlan } from '#lib/drawing/layout/plan'
import { layoutStack } from '#lib/drawing/layout/stack'
import type { Scene } from '#lib/drawing/scene'

function layoutMark(model: ChartModel, width: number, height: number | null): Scene {
  switch (model.mark) {
    case 'bars':
      return layoutBars(model, width, height)
    case 'lines':
      return layoutLines(model, width, height)
    case 'stack':
      return layoutStack(model, width, height)
    case 'multiples':
      return layoutMultiples(model, width, height)
    case 'plan':
      return layoutPlan(model, width, height)
  }
}

/**
 * Places a chart in a width in pixels, 280 at least. Pages let the mark choose its height; embeds
 * and pictures give one, and the plot takes what the rest leaves.
 */
export function layoutChart(model: ChartModel, width: number, height: number | null = null): Scene {
  const scene = layoutMark(model, width, height)
  return isBlank(model) ? blankScene(scene) : scene
}
