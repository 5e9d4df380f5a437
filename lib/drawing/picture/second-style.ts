import type { Chart } from '#lib/charts/chart'
import type { Credits } from '#lib/drawing/describe-credits'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { findFit } from '#lib/drawing/picture/find-fit'
import { chooseLooks } from '#lib/drawing/picture/looks'
import { paintPicture } from '#lib/drawing/picture/paint-picture'
import type { Picture, PictureOptions } from '#lib/drawing/picture/picture-options'
import { enlarge, LARGE_FROM } from '#lib/drawing/picture/picture-size'
import { wordPicture } from '#lib/drawing/picture/word-picture'

/**
 * The second version of pictures (`style=2`): the drawing takes at least 55 % of the height, no note
 * or source is set larger than the names of its axis, texts that would take more are left to the page
 * and the picture says so, and what a caption beside it says is not said twice. Null where an asked
 * height is too low.
 */
export function drawSecondStyle(
  chart: Chart,
  credits: Credits,
  options: PictureOptions,
): Picture | null {
  const { width, height, compact = false } = options
  const large = !compact && width >= LARGE_FROM
  const enlarged = large ? enlarge(width, height) : 1
  const room = { width: width / enlarged, height: height === null ? null : height / enlarged }
  const looks = chooseLooks(large, room.width)
  const wordings = wordPicture(chart, credits, options.caption)
  const slack = compact ? 'any face' : 'own face'
  const fit = findFit(toChartModel(chart), wordings, looks, { ...room, slack })
  if (fit) return paintPicture(fit, chart, credits, { ...options, enlarged })
  if (!options.grows) return null
  return drawSecondStyle(chart, credits, { ...options, height: null, grows: false })
}
