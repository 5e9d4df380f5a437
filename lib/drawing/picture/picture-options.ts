import type { OwnFaces } from '#lib/drawing/draw-svg'
import type { PictureSize } from '#lib/drawing/picture/picture-size'
import type { Theme } from '#lib/drawing/theme'

/** The caption that stands beside a picture, which leaves out what that caption says. */
export type Caption = 'none' | 'short' | 'full'

export interface PictureOptions extends PictureSize {
  theme: Theme
  caption: Caption
  /** True for the text sizes of pages at any width. */
  compact?: boolean
  /** The faces that a picture brings which is looked at elsewhere. */
  own?: OwnFaces
}

/** A picture as SVG text, and its height, which its parts may have decided. */
export interface Picture {
  svg: string
  height: number
}
