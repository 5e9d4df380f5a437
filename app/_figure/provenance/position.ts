import type { Band, Scene } from '#lib/drawing/scene'

export const POPOVER_WIDTH = 376
/** The arrow's place from the popover's left edge where there is room, and the least from any edge. */
const ARROW = 44
const CORNER = 16
const AWAY = 8

/** Pixels from the drawing's left and top edges; `arrow` from the popover's own left edge. */
export interface PopoverPosition {
  left: number
  top: number
  arrow: number
}

/**
 * Under the axis with the arrow at a point, inside the drawing where that is wide enough and inside
 * the window in any case. `fit` is what the drawing is shrunk by, `origin` its left edge in the window.
 */
export function positionPopover(
  band: Band,
  scene: Scene,
  fit: number,
  origin: number,
  windowWidth = document.documentElement.clientWidth,
): PopoverPosition {
  const middle = (band.x + band.width / 2) * fit
  const width = scene.width * fit
  const isWide = width >= POPOVER_WIDTH
  const least = isWide ? 0 : AWAY - origin
  const most = isWide ? width - POPOVER_WIDTH : windowWidth - AWAY - origin - POPOVER_WIDTH
  const left = Math.round(Math.max(Math.min(middle - ARROW, most), least))
  const arrow = Math.min(Math.max(middle - left, CORNER), POPOVER_WIDTH - CORNER)
  return { left, top: scene.height * fit, arrow: Math.round(arrow) }
}
