import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { layoutPanelGrid } from '#lib/drawing/layout/multiples'
import type { ChartModel } from '#lib/drawing/model/chart-model'
import type { Scene } from '#lib/drawing/scene'

/** Sizes that a drawing is tried at, largest first, as parts of the one wanted. */
const PARTS = [1, 0.9, 0.8, 0.72, 0.65, 0.58, 0.5]
/** A lower plot shows nothing. */
const LEAST_PLOT = 70
/** A drawing set smaller than on pages by more than this is hard to read. */
export const LEAST_FACTOR = 0.75

interface Fitted {
  scene: Scene
  factor: number
}

/** Room for a drawing, in pixels of what it is set in. */
export type DrawingRoom = { width: number; height: number }

/** The room of a drawing that is set `scale` times as large as on pages, in pixels of pages. */
export function roomOfPages({ width, height }: DrawingRoom, scale: number): [number, number] {
  return [Math.round(width / scale), Math.floor(height / scale)]
}

/** A drawing set at `scale` into a room; null where its parts do not fit or its plot shows nothing. */
export function layoutInside(model: ChartModel, room: DrawingRoom, scale: number): Scene | null {
  const scene = layoutChart(model, ...roomOfPages(room, scale))
  const main = scene.plots.find(({ id }) => id === 'main')
  const shows = main === undefined || main.height >= LEAST_PLOT
  return shows && scene.height * scale <= room.height + 1 ? scene : null
}

/** One layout, the largest that the room holds. */
function fitOne(model: ChartModel, room: DrawingRoom, factor: number): Fitted {
  const { width, height } = room
  for (const part of PARTS) {
    const scale = factor * part
    const scene = layoutInside(model, room, scale)
    if (scene) return { scene, factor: scale }
  }
  const scene = layoutChart(model, Math.round(width / factor))
  return { scene, factor: Math.min(factor, height / scene.height) }
}

/** Plots side by side, the largest that the room holds; null for what has not several plots. */
function fitGrid(model: ChartModel, room: DrawingRoom, factor: number): Fitted | null {
  if (model.mark !== 'multiples') return null
  for (const part of PARTS) {
    const scale = factor * part
    const scene = layoutPanelGrid(model, ...roomOfPages(room, scale))
    if (scene) return { scene, factor: scale }
  }
  return null
}

/**
 * A drawing laid out for a room in pixels and the factor it is drawn at: `factor`, or less where the
 * room is too low for its parts. Plots that would be hard to read one under the other stand side by
 * side. Without a height the drawing takes what it needs.
 */
export function fitDrawing(
  model: ChartModel,
  { width, height }: { width: number; height: number | null },
  factor: number,
): Fitted {
  if (height === null) return { scene: layoutChart(model, Math.round(width / factor)), factor }
  const single = fitOne(model, { width, height }, factor)
  if (single.factor >= LEAST_FACTOR) return single
  const grid = fitGrid(model, { width, height }, factor)
  return grid && grid.factor > single.factor ? grid : single
}
