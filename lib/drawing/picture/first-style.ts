import type { Chart } from '#lib/charts/chart'
import type { Credits } from '#lib/drawing/describe-credits'
import { LEAST_FACTOR, fitDrawing } from '#lib/drawing/layout/fit-drawing'
import { toChartModel } from '#lib/drawing/model/model-chart'
import type { Looks } from '#lib/drawing/picture/looks'
import { paintPicture } from '#lib/drawing/picture/paint-picture'
import type { Picture, PictureOptions } from '#lib/drawing/picture/picture-options'
import { enlarge, LARGE_FROM } from '#lib/drawing/picture/picture-size'
import { setParagraphs, type Paragraph, type TextSize } from '#lib/drawing/picture/set-text'
import { bareAddress } from '#lib/words/bare-address'

/** Sizes of a picture's parts, in pixels before it is scaled. */
interface PictureStyle extends Omit<Looks, 'small'> {
  note: TextSize
  source: TextSize
  /** Notes run on in one paragraph. */
  joined: boolean
  /** The part of the width that lines fill as measured. */
  slack: number
}

/** 1200 wide, read from afar. */
const LARGE: PictureStyle = {
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
const COMPACT: PictureStyle = {
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

function describeHead(chart: Chart, { title, subtitle }: PictureStyle): Paragraph[] {
  const serif = { fill: 'ink', serif: true, bold: true } as const
  return [
    { text: chart.title, ...title, before: 0, style: serif },
    { text: chart.subtitle, ...subtitle, before: 0, style: { fill: 'ink-2' } },
  ]
}

function describeFoot(credits: Credits, { source }: PictureStyle): Paragraph[] {
  // A number is not parted from what it counts: pp. 5–9.
  const text = [...credits.sentences, bareAddress(credits.address)]
    .join(' ')
    .replace(/\b(pp?\.) /g, '$1\u00a0')
  return [{ text, ...source, before: 0, style: { fill: 'ink-2' } }]
}

function describeNotes(
  chart: Chart,
  { signs }: Credits,
  { note, joined }: PictureStyle,
): Paragraph[] {
  const all = [...chart.notes, ...signs]
  const texts = joined ? [all.join(' ')] : all
  return texts.map((text) => ({ text, ...note, before: 4, style: { fill: 'ink-2' } }))
}

/** A drawing smaller than this part of that on pages has its texts over one another. */
const LEAST_HELD = 0.5

/**
 * The first version of pictures (`style=1`), kept as it was for the addresses that name it: every text
 * in full, and the drawing in what they leave. Null where an asked height is too low for the parts.
 */
export function drawFirstStyle(
  chart: Chart,
  credits: Credits,
  options: PictureOptions,
): Picture | null {
  const { width, height, compact = false } = options
  const large = !compact && width >= LARGE_FROM
  const style = large ? LARGE : COMPACT
  const { margin, gap } = style
  // A picture of pixels is set in the face that was measured; its title is in another.
  const tight = compact ? style.slack : LARGE.slack
  const enlarged = large ? enlarge(width, height) : 1
  const [inWidth, inHeight] = [width / enlarged, height === null ? null : height / enlarged]
  const inner = inWidth - 2 * margin.side
  const set = (paragraphs: Paragraph[], top = 0, less = 0, slack = tight) =>
    setParagraphs(paragraphs, { x: margin.side, top, width: inner - less, slack })

  const head = set(describeHead(chart, style), margin.top, 0, style.slack)
  const beside = inner >= 480 ? style.signature.width + 24 : 0
  const under = beside === 0 ? style.signature.size + 8 : 0
  const notes = set(describeNotes(chart, credits, style))
  const foot = set(describeFoot(credits, style), 0, beside)
  const rest = gap.under + notes.foot + gap.rule + foot.foot + under + margin.foot
  const top = head.foot + gap.drawing
  const room = inHeight === null ? null : Math.max(inHeight - top - rest, 40)
  const model = toChartModel(chart)
  const { scene, factor } = fitDrawing(model, { width: inner, height: room }, style.factor)
  if (options.grows && factor < LEAST_FACTOR)
    return drawFirstStyle(chart, credits, { ...options, height: null, grows: false })
  if (height !== null && !options.grows && factor < LEAST_HELD) return null
  const end = inHeight ?? Math.ceil(top + scene.height * factor + rest)
  const signed = { ...foot, foot: foot.foot + under }
  const texts = { head, notes, foot: signed, signature: style.signature }
  const placed = { looks: style, texts, scene, scale: factor, top, height: end }
  return paintPicture(placed, chart, credits, { ...options, enlarged })
}
