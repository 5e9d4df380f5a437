/** Pictures at least so wide are set for slides and previews. */
export const LARGE_FROM = 800

/** How wide and high a picture is, in pixels before scaling. */
export interface PictureSize {
  width: number
  /** Null for as high as its parts need. */
  height: number | null
  /** True where it may be higher than `height` when its parts would be too small to read. */
  grows?: boolean
}

/** The size of a picture that names none. */
const USUAL = { width: 1200, height: 630 } as const

/** The size of a picture that may name its width, its height, both or none. */
export function measurePicture(width: number | null, height: number | null): PictureSize {
  if (width === null)
    return { width: USUAL.width, height: height ?? USUAL.height, grows: height === null }
  return { width, height }
}

/** What a large picture is enlarged by: one larger than the usual is the usual one, enlarged. */
export function enlarge(width: number, height: number | null): number {
  const high = height === null ? Infinity : height / USUAL.height
  return Math.max(1, Math.min(width / USUAL.width, high))
}
