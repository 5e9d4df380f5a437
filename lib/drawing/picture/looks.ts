import type { TextSize } from '#lib/drawing/picture/set-text'
import type { Signature } from '#lib/drawing/picture/sign-picture'

/** Sizes of a picture's parts, in pixels before it is enlarged. */
export interface Looks {
  margin: { top: number; side: number; foot: number }
  title: TextSize
  subtitle: TextSize
  /** Notes and sources, at most: they are never larger than the names of the axis. */
  small: TextSize
  /** Over the drawing, under it, and around the rule over the source. */
  gap: { drawing: number; under: number; rule: number }
  /** How much larger than on pages the drawing is, at most. */
  factor: number
  signature: Signature
}

/** 1200 wide, read from afar. */
const LARGE: Looks = {
  margin: { top: 32, side: 48, foot: 24 },
  title: { size: 34, line: 40 },
  subtitle: { size: 19, line: 26 },
  small: { size: 14.5, line: 19.5 },
  gap: { drawing: 13, under: 8, rule: 20 },
  factor: 1.38,
  signature: { size: 19, width: 148 },
}

/** In the sizes of the site's own pages. */
const MIDDLE: Looks = {
  margin: { top: 14, side: 16, foot: 12 },
  title: { size: 19, line: 24 },
  subtitle: { size: 13.5, line: 18 },
  small: { size: 12, line: 16 },
  gap: { drawing: 10, under: 4, rule: 15 },
  factor: 1,
  signature: { size: 15, width: 116 },
}

/** As wide as a phone. */
const NARROW: Looks = {
  ...MIDDLE,
  title: { size: 17, line: 21 },
  subtitle: { size: 13, line: 17 },
  small: { size: 11.5, line: 15 },
  signature: { size: 13, width: 101 },
}

const NARROW_UNDER = 480

/** The looks of a picture so wide, in pixels before it is enlarged. */
export function chooseLooks(large: boolean, width: number): Looks {
  if (large) return LARGE
  return width < NARROW_UNDER ? NARROW : MIDDLE
}
