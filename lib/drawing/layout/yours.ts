import type { Frame } from '#lib/drawing/layout/frame'
import { toLine, toText } from '#lib/drawing/layout/nodes'
import { placeLabels, type LabelWish, type Obstacle } from '#lib/drawing/layout/place-labels'
import { spreadApart } from '#lib/drawing/layout/spread'
import { measureText } from '#lib/drawing/layout/text-width'
import type { EstimateDatum, YoursModel } from '#lib/drawing/model/chart-model'
import type { Node, PathNode } from '#lib/drawing/scene'

/** Room over a drawing for the numbers of a reader's notes. */
const ROOM = 19
const MARK = 15
const SIZE = 11.5
/** Half of a reader's diamond: larger than those of like-for-like rates, and dashed. */
const HALF = 6.5
/** Room over the highest of a reader's diamonds beyond that of a number alone. */
export const OVER_ESTIMATE = 9

/** The room that notes take over everything else of a drawing; none where there are none. */
export function measureNotes({ noted }: Pick<YoursModel, 'noted'>): number {
  return noted.length > 0 ? ROOM : 0
}

/** Every note's number in a frame over its period, moved aside where two would touch, and a dotted line down. */
export function drawNoteMarks(
  { noted }: Pick<YoursModel, 'noted'>,
  frame: Frame,
  [top, foot]: readonly [number, number],
): { back: Node[]; front: Node[] } {
  const widths = noted.map(({ number }) =>
    Math.max(MARK, Math.ceil(measureText(String(number), SIZE, true)) + 6),
  )
  const wishes = noted.map(({ at }, index) => {
    const size = (widths[index] ?? MARK) + 2
    return { start: frame.middle(at) - size / 2, size }
  })
  const starts = spreadApart(wishes, 0, frame.width)
  const front = noted.flatMap(({ number }, index): Node[] => {
    const x = Math.round(starts[index] ?? 0) + 1.5
    const width = (widths[index] ?? MARK) - 1
    const box = { x, y: 1.5, width, height: MARK - 1 }
    const text = String(number)
    const style = { size: SIZE, fill: 'ink-2', anchor: 'middle', bold: true } as const
    return [
      { kind: 'rect', ...box, fill: 'page', stroke: 'ink-2', strokeWidth: 1 },
      toText(x + width / 2, 12.5, text, style),
    ]
  })
  const periods = [...new Set(noted.map(({ at }) => at))]
  const back = periods.map((at) => {
    const x = Math.round(frame.middle(at)) + 0.5
    return toLine([x, top], [x, foot], 'rule-2', { dash: [1, 3] })
  })
  return { back, front }
}

/** An estimate of the reader: hollow and dashed, in no metric's color. */
function toEstimate(x: number, y: number): PathNode {
  const d = `M${x} ${y - HALF}l${HALF} ${HALF}l-${HALF} ${HALF}l-${HALF} -${HALF}z`
  return { kind: 'path', d, fill: 'page', stroke: 'ink-2', strokeWidth: 1.5, dash: [3, 1.6] }
}

/** A reader's estimate where it stands, in pixels. */
export interface PlacedEstimate {
  x: number
  y: number
  datum: EstimateDatum
}

/** Estimates placed by the scale of their plot. */
export function placeEstimates(
  estimates: readonly EstimateDatum[],
  { middle }: Frame,
  toY: (value: number) => number,
): PlacedEstimate[] {
  return estimates.map((datum) => {
    return { x: Math.round(middle(datum.at)), y: Math.round(toY(datum.value)), datum }
  })
}

/** The room that estimates take from labels. */
export function obstructEstimates(placed: readonly PlacedEstimate[]): Obstacle[] {
  const half = HALF + 1
  return placed.map(({ x, y }) => {
    return { left: x - half, right: x + half, top: y - half, bottom: y + half }
  })
}

/** The room that texts placed before take, those set around their middle. */
function obstructTexts(nodes: readonly Node[]): Obstacle[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'text' || node.anchor !== 'middle') return []
    const half = measureText(node.text, node.size, node.bold) / 2
    const { x, y, size } = node
    return [{ left: x - half, right: x + half, top: y - size * 0.7, bottom: y + 1 }]
  })
}

/** The longest form of an estimate's number that a step has room for. */
function writeEstimate({ name, text }: EstimateDatum, step: number): string {
  const named = name === null ? [] : [`${name} ${text} yours`, `${name} ${text}`]
  const forms = [...named, `${text} yours`, text]
  return forms.find((form) => measureText(form, SIZE) + 6 <= step) ?? text
}

/** The page behind a number, which may stand on a bar. */
function layGround(node: Node): Node[] {
  if (node.kind !== 'text') return []
  const width = Math.ceil(measureText(node.text, node.size)) + 4
  const x = Math.round(node.x - width / 2)
  return [{ kind: 'rect', x, y: Math.round(node.y) - 10, width, height: 12, fill: 'page' }]
}

/** Diamonds with their numbers, clear of each other, of the `labels` placed before and of what is `taken`. */
export function drawEstimates(
  placed: readonly PlacedEstimate[],
  frame: Frame,
  labels: readonly Node[],
  taken: readonly Obstacle[] = [],
): Node[] {
  const wishes = placed.map(({ x, y, datum }): LabelWish => {
    const style = {
      text: writeEstimate(datum, frame.step),
      size: SIZE,
      bold: false,
      fill: 'ink-2',
    } as const
    return { ...style, x, y: y - HALF - 4, others: [y + HALF + 12], move: 'none' }
  })
  const obstacles = [...obstructEstimates(placed), ...obstructTexts(labels), ...taken]
  const bounds = { left: frame.left, right: frame.width, top: 0, bottom: Infinity }
  const texts = placeLabels(wishes, obstacles, bounds)
  return [...texts.flatMap(layGround), ...placed.map(({ x, y }) => toEstimate(x, y)), ...texts]
}
