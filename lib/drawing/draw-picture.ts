import type { Chart } from '#lib/charts/chart'
import type { Credits } from '#lib/drawing/describe-credits'
import { drawFirstStyle } from '#lib/drawing/picture/first-style'
import type { Picture, PictureOptions } from '#lib/drawing/picture/picture-options'
import { drawSecondStyle } from '#lib/drawing/picture/second-style'
import type { Style } from '#lib/query/params'

/** Each version of the drawing; one that an address may name never changes. */
const DRAWERS: Readonly<Record<Style, typeof drawSecondStyle>> = {
  '1': drawFirstStyle,
  '2': drawSecondStyle,
}

/**
 * A chart as a picture that stands alone, as SVG text: title, unit, drawing, notes, and under a rule
 * where it comes from. Null where an asked height is too low for a drawing that can be read.
 */
export function drawPicture(
  chart: Chart,
  credits: Credits,
  options: PictureOptions & { style: Style },
): Picture | null {
  return DRAWERS[options.style](chart, credits, options)
}
