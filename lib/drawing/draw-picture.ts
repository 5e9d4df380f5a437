import type { Chart } from '#lib/charts/chart'
import type { Credits } from '#lib/drawing/describe-credits'
import { planksOfLogo } from '#lib/drawing/draw-logo'
import { drawNodes, type Ink } from '#lib/drawing/draw-node'
import { drawLayers, inkOfFile, wrapFile, type OwnFaces } from '#lib/drawing/draw-svg'
import { LEAST_FACTOR, fitDrawing } from '#lib/drawing/layout/fit-drawing'
import { toLine } from '#lib/drawing/layout/nodes'
import { wrapText } from '#lib/drawing/layout/text-width'
import { listLetters } from '#lib/drawing/list-letters'
import { toChartModel } from '#lib/drawing/model/model-chart'
import type { TextNode } from '#lib/drawing/scene'
import type { Theme } from '#lib/drawing/theme'

/** Sets a text in lines of one width. */
interface Paragraph {
  text: string
  size: number
  line: number
  /** Room over it. */
  before: number
  style: Pick<TextNode, 'fill' | 'serif' | 'bold'>
}

/** Paragraphs in their places: the lines, and where the last one ends. */
interface SetText {
  nodes: TextNode[]
  foot: number
}

/** Set text further down by `by` pixels. */
function lowerText({ nodes, foot }: SetText, by: number): SetText {
  return { nodes: nodes.map((node) => ({ ...node, y: node.y + by })), foot: foot + by }
}

/**
 * Paragraphs one under the other from `top`: their lines and where they end. `slack` is the part of
 * the width that lines fill as measured; another face than the one measured may be wider.
 */
function setParagraphs(
  paragraphs: readonly Paragraph[],
  { x, top, width, slack }: { x: number; top: number; width: number; slack: number },
): SetText {
  let y = top
  const nodes = paragraphs.flatMap(({ text, size, line, before, style }) => {
    const lines = text ? wrapText(text, size, width * slack, style.bold) : []
    const start = y + (lines.length > 0 ? before : 0)
    y = start + lines.length * line
    return lines.map((part, index): TextNode => {
      const baseline = start + index * line + line / 2 + size * 0.34
      return { kind: 'text', x, y: baseline, text: part, size, ...style }
    })
  })
  return { nodes, foot: y }
}

/** How large a text is set, and how far its lines are apart. */
interface TextSize {
  size: number
  line: number
}

/** Sizes of a picture's parts, in pixels before it is scaled. */
interface PictureStyle {
  margin: { top: number; side: number; foot: number }
  title: TextSize
  subtitle: TextSize
  note: TextSize
  source: TextSize
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
const LARGE_FROM = 800

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

interface PictureSize {
  width: number
  /** Null for as high as its parts need. */
  height: number | null
  /** True where it may be higher than `height` when its parts would be too small to read. */
  grows?: boolean
}

const USUAL = { width: 1200, height: 630 } as const

/** The size of a picture that may name its width, its height, both or none; pixels before scaling. */
export function measurePicture(width: number | null, height: number | null): PictureSize {
  if (width === null)
    return { width: USUAL.width, height: height ?? USUAL.height, grows: height === null }
  return { width, height }
}

function describeHead(chart: Chart, { title, subtitle }: PictureStyle): Paragraph[] {
  const serif = { fill: 'ink', serif: true, bold: true } as const
  return [
    { text: chart.title, ...title, before: 0, style: serif },
    { text: chart.subtitle, ...subtitle, before: 0, style: { fill: 'ink-2' } },
  ]
}

/** The address as people read it. */
const bare = (address: string) => address.replace(/^https?:\/\//, '')

function describeFoot(credits: Credits, { source }: PictureStyle): Paragraph[] {
  // A number is not parted from what it counts: pp. 5–9.
  const text = [...credits.sentences, bare(credits.address)]
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

/** The mark that stands left of the name, which ends at `right` and has its foot at `y`. */
function drawMark({ signature }: PictureStyle, right: number, y: number, ink: Ink): string {
  const { size, width } = signature
  const { above, below } = planksOfLogo()
  return `<g transform="translate(${right - width} ${y - size * 0.84}) scale(${size / 20})"><path d="${above}" fill="${ink.color('accent')}"/><path d="${below}" fill="${ink.color('ink')}"/></g>`
}

function setName({ signature: { size } }: PictureStyle, right: number, y: number): TextNode {
  const style = { size, fill: 'ink', serif: true, bold: true, anchor: 'end' } as const
  return { kind: 'text', x: right, y, text: 'Quarterdeck', ...style }
}

/**
 * A chart as a picture that stands alone, as SVG text: title, unit, drawing, notes, and under a rule
 * where it comes from. A picture larger than 1200 by 630 is that one enlarged. `compact` keeps to the
 * sizes of pages at any width. A picture that leaves the house brings faces of its own (`own`).
 * Answers the height too, where none was asked for, and how large the drawing is beside the one on
 * pages.
 */
export function drawPicture(
  chart: Chart,
  credits: Credits,
  size: PictureSize & { theme: Theme; compact?: boolean; own?: OwnFaces },
): { svg: string; height: number; factor: number } {
  const { theme, width, height, compact = false, own } = size
  const large = !compact && width >= LARGE_FROM
  const style = large ? LARGE : COMPACT
  const { margin, gap } = style
  // A picture of pixels is set in the face that was measured; its title is in another.
  const tight = compact ? style.slack : LARGE.slack
  const grown = Math.min(width / USUAL.width, height === null ? Infinity : height / USUAL.height)
  const enlarged = large ? Math.max(1, grown) : 1
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
  const { scene, factor } = fitDrawing(
    toChartModel(chart),
    { width: inner, height: room },
    style.factor,
  )
  if (size.grows && factor < LEAST_FACTOR)
    return drawPicture(chart, credits, { ...size, height: null, grows: false })
  const end = inHeight ?? Math.ceil(top + scene.height * factor + rest)
  const ink = inkOfFile(theme, own)
  const footTop = end - margin.foot - under - foot.foot
  const ruleY = Math.round(footTop - gap.rule / 2) + 0.5
  const rule = toLine([margin.side, ruleY], [inWidth - margin.side, ruleY], 'ink')
  const said = [
    ...lowerText(notes, footTop - gap.rule - notes.foot).nodes,
    rule,
    ...lowerText(foot, footTop).nodes,
  ]
  const signed = [inWidth - margin.side, end - margin.foot - 3] as const
  const name = setName(style, ...signed)
  const pixels = { width, height: Math.round(end * enlarged) }
  const drawn = [
    enlarged === 1 ? '' : `<g transform="scale(${enlarged})">`,
    drawNodes(head.nodes, ink),
    `<g transform="translate(${margin.side} ${top}) scale(${factor})">${drawLayers(scene, ink)}</g>`,
    drawNodes(said, ink),
    drawMark(style, ...signed, ink) + drawNodes([name], ink),
    enlarged === 1 ? '' : '</g>',
  ]
  const { back, marks, front } = scene
  const letters = listLetters([...head.nodes, ...back, ...marks, ...front, ...said, name])
  const file = { ...pixels, words: chart, theme, facts: credits.facts, ...(own && { own }) }
  const svg = wrapFile(file, drawn, letters)
  return { svg, height: pixels.height, factor }
}
