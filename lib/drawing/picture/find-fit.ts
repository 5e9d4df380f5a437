import { layoutInside, roomOfPages, type DrawingRoom } from '#lib/drawing/layout/fit-drawing'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { layoutPanelGrid } from '#lib/drawing/layout/multiples'
import { measureText } from '#lib/drawing/layout/text-width'
import type { ChartModel } from '#lib/drawing/model/chart-model'
import type { Looks } from '#lib/drawing/picture/looks'
import type { Placed, Texts } from '#lib/drawing/picture/paint-picture'
import { setParagraphs, type Paragraph } from '#lib/drawing/picture/set-text'
import type { Signature } from '#lib/drawing/picture/sign-picture'
import type { Wording } from '#lib/drawing/picture/word-picture'
import type { Scene } from '#lib/drawing/scene'

/** The part of the height that the drawing takes at least. */
const LEAST_SHARE = 0.55
/** Sizes that a drawing is tried at, as parts of the one wanted; smaller ones are hard to read. */
const PARTS = [1, 0.9, 0.82, 0.75]
/** The size of the names of an axis on pages. */
const AXIS_SIZE = 12
/** A drawing that is enlarged for its texts is at most so many times as high as it is wide. */
const MOST_HEIGHT = 1.25

/** The part of a line that its words fill as measured: other faces than the measured may be wider. */
const SLACK = { 'own face': 0.97, 'any face': 0.88 } as const

interface Room {
  /** Of the picture, pixels before it is enlarged; a height of null is for its parts to decide. */
  width: number
  height: number | null
  slack: keyof typeof SLACK
}

/** A signature no higher than a line of text, so that it may end one. */
function signInLine({ size, width }: Signature, line: number): Signature {
  const shrunk = Math.min(1, (line * 0.94) / size)
  return { size: size * shrunk, width: width * shrunk }
}

/** The paragraphs of a wording, its small ones at most as large as an axis at this scale. */
function setWording(wording: Wording, looks: Looks, scale: number, { width, slack }: Room): Texts {
  const { margin, title, subtitle, small } = looks
  const shrunk = Math.min(1, (AXIS_SIZE * scale) / small.size)
  const least = { size: small.size * shrunk, line: small.line * shrunk }
  const place = { x: margin.side, width: width - 2 * margin.side, top: 0 }
  const serif = { fill: 'ink', serif: true, bold: true } as const
  const soft = { fill: 'ink-2' } as const
  const paragraph = (text: string): Paragraph => ({ text, ...least, before: 0, style: soft })
  const head = setParagraphs(
    [
      { text: wording.title, ...title, before: 0, style: serif },
      { text: wording.subtitle, ...subtitle, before: 0, style: soft },
    ],
    { ...place, top: margin.top, slack: SLACK['any face'] }, // the serif face is not measured
  )
  const set = (text: string) => setParagraphs([paragraph(text)], { ...place, slack: SLACK[slack] })
  const [notes, foot] = [set(wording.notes), set(wording.foot)]
  const signature = signInLine(looks.signature, least.line)
  // The signature ends the last line, or stands under it.
  const signed = wording.foot === '' ? notes : foot
  const last = signed.nodes.at(-1)
  const free = last ? place.width - measureText(last.text, last.size) / SLACK[slack] : 0
  if (free < signature.width + 16) signed.foot += signature.size + 6
  return { head, notes, foot, signature }
}

/** A drawing for just this room, in pixels of the picture; null where it would be hard to read. */
function fitScene(model: ChartModel, room: DrawingRoom, scale: number): Scene | null {
  const scene = layoutInside(model, room, scale)
  if (scene || model.mark !== 'multiples') return scene
  return layoutPanelGrid(model, ...roomOfPages(room, scale))
}

/** A picture of a given height; null where its texts leave too little of it. */
function fitInside(
  model: ChartModel,
  texts: Texts,
  looks: Looks,
  { scale, room, height }: { scale: number; room: Room; height: number },
): Placed | null {
  const { margin, gap } = looks
  const top = texts.head.foot + gap.drawing
  const free = height - top - measureUnder(texts, looks)
  if (free < LEAST_SHARE * height) return null
  const scene = fitScene(model, { width: room.width - 2 * margin.side, height: free }, scale)
  if (!scene || scene.height * scale < LEAST_SHARE * height - 1) return null
  return { looks, texts, scene, scale, top, height }
}

/** The height of all that stands under a drawing. */
function measureUnder({ notes, foot }: Texts, { gap, margin }: Looks): number {
  const rule = foot.nodes.length === 0 ? 0 : gap.rule
  return gap.under + notes.foot + rule + foot.foot + margin.foot
}

/** The height that a drawing needs to have its share of a picture with these texts. */
function measureShare(texts: Texts, looks: Looks): number {
  const rest = texts.head.foot + looks.gap.drawing + measureUnder(texts, looks)
  return (rest * LEAST_SHARE) / (1 - LEAST_SHARE)
}

/** The fullest words that leave a picture of a given height its drawing; null where none do. */
function findInside(
  model: ChartModel,
  wordings: readonly Wording[],
  looks: Looks,
  { room, height }: { room: Room; height: number },
): Placed | null {
  for (const wording of wordings)
    for (const part of PARTS) {
      const scale = looks.factor * part
      const texts = setWording(wording, looks, scale, room)
      const fit = fitInside(model, texts, looks, { scale, room, height })
      if (fit) return fit
    }
  return null
}

/** The fullest words whose drawing need not be made too high for them, or the fewest. */
function findAround(
  model: ChartModel,
  wordings: readonly Wording[],
  looks: Looks,
  room: Room,
): Placed | null {
  const { margin, gap, factor } = looks
  const inner = room.width - 2 * margin.side
  const width = Math.round(inner / factor)
  const usual = layoutChart(model, width)
  let texts: Texts | null = null
  for (const wording of wordings) {
    texts = setWording(wording, looks, factor, room)
    const wanted = measureShare(texts, looks)
    if (wanted <= Math.max(usual.height * factor, MOST_HEIGHT * inner)) break
  }
  if (!texts) return null
  const wanted = measureShare(texts, looks)
  const enough = usual.height * factor >= wanted
  const scene = enough ? usual : layoutChart(model, width, Math.ceil(wanted / factor))
  const top = texts.head.foot + gap.drawing
  const height = Math.ceil(top + measureUnder(texts, looks) + scene.height * factor)
  return { looks, texts, scene, scale: factor, top, height }
}

/**
 * The fullest words with which the drawing keeps its share of the height, and the largest drawing that
 * goes with them; null where a height is given and none does.
 */
export function findFit(
  model: ChartModel,
  wordings: readonly Wording[],
  looks: Looks,
  room: Room,
): Placed | null {
  const { height } = room
  if (height === null) return findAround(model, wordings, looks, room)
  return findInside(model, wordings, looks, { room, height })
}
