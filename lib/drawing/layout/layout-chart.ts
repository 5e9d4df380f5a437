import { layoutBars } from '#lib/drawing/layout/bars'
import { layoutLines } from '#lib/drawing/layout/lines'
import { layoutMultiples } from '#lib/drawing/layout/multiples'
import { layoutPlan } from '#lib/drawing/layout/plan'
import { layoutStack } from '#lib/drawing/layout/stack'
import { drawThenKeys } from '#lib/drawing/layout/then'
import type { ChartModel, ThenModel } from '#lib/drawing/model/chart-model'
import type { Scene } from '#lib/drawing/scene'

/** True for a chart without a single value to draw. */
function isBlank(model: ChartModel): boolean {
  switch (model.mark) {
    case 'bars':
      return model.bars.length + model.faint.length === 0
    case 'lines':
      return model.lines.every(({ stretches }) => stretches.length === 0)
    case 'stack':
      return model.layers.every(({ data }) => data.length === 0)
    case 'multiples':
      return model.panels.every(({ bars }) => bars.length === 0)
    case 'plan':
      return false
  }
}

/** A drawing with words in place of a scale that nothing stands on; its size stays. */
function blankScene(scene: Scene): Scene {
  const text = 'No figure in this range'
  const [x, y] = [Math.round(scene.width / 2), Math.round(scene.height / 2)]
  const words = { kind: 'text', x, y, text, size: 14, fill: 'ink-2', anchor: 'middle' } as const
  const plots = scene.plots.map((plot) => {
    return { ...plot, ticks: [], rules: [], breaks: [], layers: [] }
  })
  const axis = { ...scene.axis, names: [] }
  return { ...scene, plots, axis, back: [], marks: [], front: [words] }
}

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

/** A drawing with the signs of its two dates under it. */
function addKeys(scene: Scene, then: ThenModel): Scene {
  const { nodes, height } = drawThenKeys(then, 0, scene.width, scene.height)
  return { ...scene, height: scene.height + height, front: [...scene.front, ...nodes] }
}

/**
 * Places a chart in a width in pixels, 280 at least. Pages let the mark choose its height; embeds
 * and pictures give one, and the plot takes what the rest leaves.
 */
export function layoutChart(model: ChartModel, width: number, height: number | null = null): Scene {
  const { then } = model
  const keys = then && drawThenKeys(then, 0, width, 0)
  const room = height === null || !keys ? height : height - keys.height
  const alone = layoutMark(model, width, room)
  const scene = then ? addKeys(alone, then) : alone
  return isBlank(model) ? blankScene(scene) : scene
}
