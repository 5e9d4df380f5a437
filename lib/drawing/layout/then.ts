import { measureBar } from '#lib/drawing/layout/columns'
import type { Frame } from '#lib/drawing/layout/frame'
import { toLine, toText } from '#lib/drawing/layout/nodes'
import { measurePile } from '#lib/drawing/layout/piles'
import { measureText } from '#lib/drawing/layout/text-width'
import type { Vertical } from '#lib/drawing/layout/vertical'
import type { Ghost, ThenModel, TotalModel } from '#lib/drawing/model/chart-model'
import { partGhosts } from '#lib/drawing/model/then'
import type { Node, Paint, RectNode } from '#lib/drawing/scene'
import type { MarkColor } from '#lib/drawing/theme'

const PALE = { fill: 'fog-2', stroke: 'rule-2', strokeWidth: 1 } as const
const OUTLINE = { stroke: 'control', strokeWidth: 1, dash: [3, 2] } as const
const [DASHED, DOTTED] = [
  [5, 3],
  [1, 3],
] as const

/** Width of a pale bar: it shows on both sides of today's, and leaves room for a break beside it. */
function measureGhost(step: number, bar = measureBar(step)): number {
  return Math.max(bar + 2, Math.min(Math.floor(step) - 6, bar + 10))
}

function toGhost(box: Pick<RectNode, 'x' | 'y' | 'width' | 'height'>, recast: boolean): RectNode {
  const inset = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 }
  return { kind: 'rect', ...inset, ...(recast ? OUTLINE : PALE) }
}

/** Values as known then, as pale bars that stand behind today's; outlines where they do not compare. */
export function drawGhostBars(
  ghosts: readonly Ghost[],
  { middle, step }: Frame,
  { toY, zero }: Vertical,
  bar?: number,
): Node[] {
  const width = measureGhost(step, bar)
  return ghosts.map(({ at, value, recast }) => {
    const end = Math.round(toY(value))
    const height = Math.max(1, Math.abs(end - zero))
    const y = value < 0 ? zero : zero - height
    return toGhost({ x: Math.round(middle(at) - width / 2), y, width, height }, recast)
  })
}

/** Values as known then, as thin dashed strokes; dotted where they do not compare. */
export function drawGhostLines(
  ghosts: readonly Ghost[],
  color: MarkColor,
  place: (ghost: Ghost) => readonly [number, number],
): Node[] {
  return partGhosts(ghosts).map((stroke): Node => {
    const points = stroke.map((ghost) => place(ghost).join(' '))
    const dash = stroke.some(({ recast }) => recast) ? DOTTED : DASHED
    const [only] = stroke
    if (stroke.length === 1 && only) {
      const [x, y] = place(only)
      return { kind: 'circle', x, y, radius: 3, stroke: color, strokeWidth: 1 }
    }
    return { kind: 'path', d: `M${points.join('L')}`, stroke: color, strokeWidth: 1.25, dash }
  })
}

/** The sum of each pile as known then, as a dashed stroke across it. */
export function drawGhostSums(
  sums: readonly Pick<TotalModel, 'at' | 'value'>[],
  { middle, step }: Frame,
  { toY }: Vertical,
): Node[] {
  const half = Math.round(Math.min(measurePile(step) + 8, step) / 2)
  return sums.flatMap(({ at, value }): Node[] => {
    const [x, y] = [Math.round(middle(at)), Math.round(toY(value)) + 0.5]
    return [
      toLine([x - half, y], [x + half, y], 'page', { strokeWidth: 4 }),
      toLine([x - half, y], [x + half, y], 'ink', { strokeWidth: 2, dash: [4, 2] }),
    ]
  })
}

const SIZE = 12
const ROW = 20
const SWATCH = 14
const BETWEEN = 16

type Key = { text: string; paint: Paint | null }

/** The keys of a drawing of two vintages, each with the sign that it explains. */
function listKeys({ ghosts, then, now, signs: { plain, recast } }: ThenModel): Key[] {
  const ink = { stroke: 'ink-2', strokeWidth: 1.25 } as const
  const other = plain ? 'then on another line' : `${then}, on another line`
  const none = [{ text: `${then}: no value`, paint: null }]
  switch (ghosts) {
    case 'bars':
      return [
        ...(plain ? [{ text: then, paint: PALE }] : []),
        ...(recast ? [{ text: other, paint: OUTLINE }] : []),
        ...(plain || recast ? [] : none),
        { text: now, paint: { fill: 'ink-2' } },
      ]
    case 'lines':
      return [
        ...(plain ? [{ text: then, paint: { ...ink, dash: DASHED } }] : []),
        ...(recast ? [{ text: other, paint: { ...ink, dash: DOTTED } }] : []),
        ...(plain || recast ? [] : none),
        { text: now, paint: { ...ink, strokeWidth: 2 } },
      ]
    case 'sums':
      return [
        { text: `Sum ${then}`, paint: { stroke: 'ink', strokeWidth: 2, dash: [4, 2] } },
        { text: now, paint: { fill: 'ink-2' } },
      ]
    case null:
      return [{ text: `${now}; ${then} in the table`, paint: null }]
  }
}

function drawSwatch(x: number, y: number, ghosts: ThenModel['ghosts'], paint: Paint): Node {
  const isBox = ghosts === 'bars' || paint.fill !== undefined
  return isBox
    ? { kind: 'rect', x: x + 0.5, y: y - 9.5, width: SWATCH - 4, height: 10, ...paint }
    : { kind: 'path', d: `M${x} ${y - 4}H${x + SWATCH}`, ...paint }
}

/** Which sign is of which date, from `top` down within a width, and the height that it takes. */
export function drawThenKeys(
  then: ThenModel,
  left: number,
  width: number,
  top: number,
): { nodes: Node[]; height: number } {
  let [x, y] = [left, top + 14]
  const nodes = listKeys(then).flatMap(({ text, paint }): Node[] => {
    const sign = paint ? SWATCH + 5 : 0
    const needs = sign + measureText(text, SIZE)
    if (x > left && x + needs > width) [x, y] = [left, y + ROW]
    const own = [
      ...(paint ? [drawSwatch(x, y, then.ghosts, paint)] : []),
      toText(x + sign, y, text, { size: SIZE, fill: 'ink-2' }),
    ]
    x = Math.round(x + needs + BETWEEN)
    return own
  })
  return { nodes, height: y + 6 - top }
}
