import type { Scale } from '#lib/drawing/model/scale'
import type { Plot } from '#lib/drawing/scene'

/** Head room over the highest mark, where its label stands. */
export const HEAD = 15

/** A plot with its scale applied: `toY` gives pixels, unrounded. */
export interface Vertical {
  plot: Plot
  toY: (value: number) => number
  /** Where zero is drawn, on a whole pixel. */
  zero: number
}

interface Room {
  x: number
  width: number
  y: number
  height: number
  /** Pixels kept free over the greatest and under the least value. */
  head: number
  foot: number
}

/** Applies a scale to a plot: all its ticks and the rooms kept free fit, and zero is on a pixel. */
export function fitVertical(id: Plot['id'], scale: Scale, room: Room): Vertical {
  const { x, y, width, height, head, foot } = room
  const ticks = scale.ticks.map(({ value }) => value)
  const lowest = Math.min(scale.min, ...ticks)
  const highest = Math.max(scale.max, ...ticks)
  let low = lowest
  let high = highest
  // Each room is a share of the whole domain, which grows with it: a few rounds settle both.
  for (let round = 0; round < 12; round += 1) {
    const perPixel = (high - low) / height
    high = Math.max(highest, scale.max + head * perPixel)
    low = Math.min(lowest, scale.min - foot * perPixel)
  }
  const perPixel = (high - low) / height
  const zero = Math.round(y + high / perPixel)
  const domain: [number, number] = [(zero - y - height) * perPixel, (zero - y) * perPixel]
  const own = { ticks: scale.ticks, rules: [], breaks: [], layers: [] }
  const plot: Plot = { id, x, y, width, height, domain, ...own }
  return { plot, zero, toY: (value) => zero - value / perPixel }
}
