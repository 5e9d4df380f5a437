import type { Axis } from '#lib/drawing/model/axis'
import type { Band } from '#lib/drawing/scene'

/** Pixels that every drawing shares. */
export const RIBBON = 24
export const GAP = 26
export const AXIS = 38
export const LEFT = 34
export const RIGHT = 6
/** Between a text and what it names. */
export const ASIDE = 8

/** The horizontal room of a drawing: its plot and the equal steps of its periods. */
export interface Frame {
  width: number
  left: number
  right: number
  step: number
  bands: Band[]
  /** Middle of a category. */
  middle: (at: number) => number
  /** Left edge of a category, which is the right edge of the one before. */
  edge: (at: number) => number
}

/** Divides the width between the margins into one step a period. */
export function layoutFrame(
  { categories }: Axis,
  width: number,
  margins: { left: number; right: number },
): Frame {
  const { left } = margins
  const right = width - margins.right
  const step = (right - left) / Math.max(categories.length, 1)
  const edge = (at: number) => left + at * step
  return {
    width,
    left,
    right,
    step,
    edge,
    middle: (at) => edge(at) + step / 2,
    bands: categories.map(({ period, label }, at) => {
      const x = Math.round(edge(at))
      return { period, label, x, width: Math.round(edge(at + 1)) - x }
    }),
  }
}
