import type { ChartModel } from '#lib/chart-model'
import { layoutChart } from '#lib/layout/layout-chart'
import type { Scene } from '#lib/scene'

/** Sizes that a drawing is tried at, largest first, as parts of the one wanted. */
const PARTS = [1, 0.9, 0.8, 0.72, 0.65, 0.58, 0.5]
/** A lower plot shows nothing. */
const LEAST_PLOT = 70

/**
 * A drawing laid out for a room in pixels and the factor it is drawn at: `factor`, or less where the
 * room is too low for its parts. Without a height the drawing takes what it needs.
 */
export function fitDrawing(
  model: ChartModel,
  room: { width: number; height: number | null },
  factor: number,
): { scene: Scene; factor: number } {
  const layout = (scale: number) => {
    const height = room.height === null ? null : Math.floor(room.height / scale)
    return layoutChart(model, Math.round(room.width / scale), height)
  }
  if (room.height === null) return { scene: layout(factor), factor }
  const most = room.height
  for (const part of PARTS) {
    const scene = layout(factor * part)
    const main = scene.plots.find(({ id }) => id === 'main')
    const shows = main === undefined || main.height >= LEAST_PLOT
    if (shows && scene.height * factor * part <= most + 1) return { scene, factor: factor * part }
  }
  const scene = layoutChart(model, Math.round(room.width / factor))
  return { scene, factor: Math.min(factor, most / scene.height) }
}
