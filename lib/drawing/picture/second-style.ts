import type { Chart } from '#lib/charts/chart'
import type { Credits } from '#lib/drawing/describe-credits'
import { drawNodes } from '#lib/drawing/draw-node'
import { drawLayers, inkOfFile, wrapFile } from '#lib/drawing/draw-svg'
import { toLine } from '#lib/drawing/layout/nodes'
import { listLetters } from '#lib/drawing/list-letters'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { findFit, type Fit } from '#lib/drawing/picture/find-fit'
import { chooseLooks } from '#lib/drawing/picture/looks'
import type { Picture, PictureOptions } from '#lib/drawing/picture/picture-options'
import { enlarge, LARGE_FROM } from '#lib/drawing/picture/picture-size'
import { lowerText } from '#lib/drawing/picture/set-text'
import { signPicture } from '#lib/drawing/picture/sign-picture'
import { wordPicture } from '#lib/drawing/picture/word-picture'
import type { Node } from '#lib/drawing/scene'

/** A fit as SVG text, in a picture that is `height` high before it is enlarged. */
function paintFit(
  fit: Fit,
  chart: Chart,
  credits: Credits,
  { options, height, enlarged }: { options: PictureOptions; height: number; enlarged: number },
): Picture {
  const { theme, width, own } = options
  const { looks, texts, scene, scale, top } = fit
  const { margin, gap } = looks
  const right = width / enlarged - margin.side
  const ink = inkOfFile(theme, own)
  const footTop = height - margin.foot - texts.foot.foot
  const ruleY = Math.round(footTop - gap.rule / 2) + 0.5
  const over = texts.foot.nodes.length === 0 ? 0 : gap.rule
  const said: Node[] = [
    ...lowerText(texts.notes, footTop - over - texts.notes.foot).nodes,
    ...(over === 0 ? [] : [toLine([margin.side, ruleY], [right, ruleY], 'ink')]),
    ...lowerText(texts.foot, footTop).nodes,
  ]
  const signed = signPicture(texts.signature, right, height - margin.foot - 3, ink)
  const pixels = { width, height: Math.round(height * enlarged) }
  const drawn = [
    enlarged === 1 ? '' : `<g transform="scale(${enlarged})">`,
    drawNodes(texts.head.nodes, ink),
    `<g transform="translate(${margin.side} ${top}) scale(${scale})">${drawLayers(scene, ink)}</g>`,
    drawNodes(said, ink),
    signed.drawn,
    enlarged === 1 ? '' : '</g>',
  ]
  const { back, marks, front } = scene
  const nodes = [...texts.head.nodes, ...back, ...marks, ...front, ...said, signed.name]
  const file = { ...pixels, words: chart, theme, facts: credits.facts, ...(own && { own }) }
  return { svg: wrapFile(file, drawn, listLetters(nodes)), height: pixels.height }
}

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
  if (fit) return paintFit(fit, chart, credits, { options, height: fit.height, enlarged })
  if (!options.grows) return null
  return drawSecondStyle(chart, credits, { ...options, height: null, grows: false })
}
