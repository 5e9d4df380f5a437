interface Setting {
  size: number
  line: number
}

/** Sizes of a picture's parts, in pixels before it is scaled. */
export interface PictureManner {
  margin: { top: number; side: number; foot: number }
  title: Setting
  subtitle: Setting
  note: Setting
  source: Setting
  /** Over the drawing, under it, and around the rule over the source. */
  gap: { drawing: number; under: number; rule: number }
  /** What the drawing is enlarged by. */
  factor: number
  /** The name's size, and the width of mark and name. */
  signature: { size: number; width: number }
  /** Notes run on in one paragraph. */
  joined: boolean
  /** The part of the width that lines fill as measured. */
  slack: number
}

/** Pictures at least so wide are set for slides and previews. */
export const LARGE_FROM = 800

/** 1200 wide, read from afar. */
export const LARGE: PictureManner = {
  margin: { top: 36, side: 48, foot: 26 },
  title: { size: 34, line: 40 },
  subtitle: { size: 19, line: 26 },
  note: { size: 14.5, line: 20 },
  source: { size: 14.5, line: 20 },
  gap: { drawing: 15, under: 10, rule: 22 },
  factor: 1.38,
  signature: { size: 19, width: 148 },
  joined: true,
  slack: 0.97,
}

/** In the sizes of the site's own pages. */
export const COMPACT: PictureManner = {
  margin: { top: 16, side: 16, foot: 16 },
  title: { size: 19, line: 24 },
  subtitle: { size: 14, line: 18 },
  note: { size: 13, line: 18 },
  source: { size: 12.5, line: 17 },
  gap: { drawing: 12, under: 4, rule: 19 },
  factor: 1,
  signature: { size: 15, width: 116 },
  joined: false,
  slack: 0.88, // an SVG may be set in another face than the one measured
}
