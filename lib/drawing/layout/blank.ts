import type { ChartModel } from '#lib/drawing/model/model-chart'
import type { Scene } from '#lib/drawing/scene'

/** True for a chart without a single value to draw. */
export function isBlank(model: ChartModel): boolean {
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
export function blankScene(scene: Scene): Scene {
  const text = 'No figure in this range'
  const [x, y] = [Math.round(scene.width / 2), Math.round(scene.height / 2)]
  const words = { kind: 'text', x, y, text, size: 14, fill: 'ink-2', anchor: 'middle' } as const
  return { ...scene, back: [], marks: [], front: [words] }
}
