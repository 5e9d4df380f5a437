import type { Chart } from '#lib/charts/chart'
import type { Credits } from '#lib/drawing/describe-credits'
import { drawNodes } from '#lib/drawing/draw-node'
import { drawLayers, inkOfFile, wrapFile } from '#lib/drawing/draw-svg'
import { toLine } from '#lib/drawing/layout/nodes'
import { listLetters } from '#lib/drawing/list-letters'
import type { Looks } from '#lib/drawing/picture/looks'
import type { Picture, PictureOptions } from '#lib/drawing/picture/picture-options'
import { lowerText, type SetText } from '#lib/drawing/picture/set-text'
import { signPicture, type Signature } from '#lib/drawing/picture/sign-picture'
import type { Node, Scene } from '#lib/drawing/scene'

/** The texts of a picture, set; the last of them includes the room for the signature. */
export interface Texts {
  head: SetText
  notes: SetText
  foot: SetText
  signature: Signature
}

/** A picture's drawing and texts in their places, pixels before it is enlarged. */
export interface Placed {
  looks: Pick<Looks, 'margin' | 'gap'>
  texts: Texts
  scene: Scene
  /** How much larger than on pages the scene is. */
  scale: number
  /** Of the drawing and of the whole picture. */
  top: number
  height: number
}

/** What is placed, as SVG text, `enlarged` so many times. */
export function paintPicture(
  { looks, texts, scene, scale, top, height }: Placed,
  chart: Chart,
  credits: Credits,
  { theme, width, own, enlarged }: PictureOptions & { enlarged: number },
): Picture {
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
