import type { Band, Scene } from '#lib/drawing/scene'

export const TOOLTIP_WIDTH = 236
const AWAY = 8

/** Pixels from the drawing's left and top edges. */
export interface TooltipPosition {
  left: number
  top: number
}

/**
 * Beside a point and never over it: to its right where the window has room, else to its left, else
 * under the axis. `origin` is the drawing's left edge in the window.
 */
export function positionTooltip(
  band: Band,
  scene: Scene,
  origin: number,
  windowWidth = document.documentElement.clientWidth,
): TooltipPosition {
  const top = Math.min(...scene.plots.map(({ y }) => y)) + AWAY
  const right = band.x + band.width + AWAY
  if (origin + right + TOOLTIP_WIDTH + AWAY <= windowWidth) return { left: right, top }
  const left = band.x - AWAY - TOOLTIP_WIDTH
  if (origin + left >= AWAY) return { left, top }
  const middle = band.x + band.width / 2 - TOOLTIP_WIDTH / 2
  const farthest = Math.max(windowWidth - origin - TOOLTIP_WIDTH - AWAY, 0)
  return { left: Math.min(Math.max(middle, 0), farthest), top: scene.height }
}
