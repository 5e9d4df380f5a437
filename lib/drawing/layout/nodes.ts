import type { Quality } from '#lib/data/fact'
import type { CircleNode, LineNode, Node, PathNode, RectNode, TextNode } from '#lib/drawing/scene'
import type { MarkColor, Token } from '#lib/drawing/theme'

/** A line on whole pixels when its coordinates end in .5. */
export function toLine(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  stroke: Token,
  style: Pick<LineNode, 'strokeWidth' | 'dash'> = {},
): LineNode {
  return { kind: 'line', x1, y1, x2, y2, stroke, ...style }
}

/** A text on its baseline, with all else that is said of it. */
export function toText(
  x: number,
  y: number,
  text: string,
  style: Omit<TextNode, 'kind' | 'x' | 'y' | 'text'>,
): TextNode {
  return { kind: 'text', x, y, text, ...style }
}

/** Nodes that a chart library draws itself, from the scene's plots and axis. */
export function scaled(...nodes: readonly Node[]): Node[] {
  return nodes.map((node) => ({ ...node, scaled: true }))
}

/** A box as its quality asks: filled, hatched within an outline, or outlined with dashes. */
export function toBox(
  box: { x: number; y: number; width: number; height: number },
  color: MarkColor,
  quality: Quality,
): RectNode {
  if (quality === 'primary') return { kind: 'rect', ...box, fill: color }
  const rim = quality === 'mirror' ? 1 : 1.5
  const inset = {
    x: box.x + rim / 2,
    y: box.y + rim / 2,
    width: box.width - rim,
    height: Math.max(box.height - rim, 0.5),
  }
  const base: RectNode = { kind: 'rect', ...inset, fill: 'page', stroke: color, strokeWidth: rim }
  return quality === 'mirror' ? { ...base, hatch: color } : { ...base, dash: [3, 2] }
}

/** A point as its quality asks: a dot, a ring, or a dashed ring. */
export function toPoint(x: number, y: number, color: MarkColor, quality: Quality): CircleNode {
  if (quality === 'primary') return { kind: 'circle', x, y, radius: 2.25, fill: color }
  const rim = { fill: 'page', stroke: color, strokeWidth: 1.75 } as const
  const ring: CircleNode = { kind: 'circle', x, y, radius: 3.5, ...rim }
  return quality === 'mirror' ? ring : { ...ring, dash: [2.2, 2.2] }
}

/** Like for like, or the company's own figure. */
export function toDiamond(x: number, y: number): PathNode {
  const d = `M${x} ${y - 5}l5 5l-5 5l-5-5z`
  return { kind: 'path', d, fill: 'page', stroke: 'ink', strokeWidth: 1.5 }
}

/** The sign of a restated value, 7 by 5, its tip at `y`. */
export function toTriangle(x: number, y: number): PathNode {
  return { kind: 'path', d: `M${x} ${y}l3.5 5h-7z`, fill: 'warn-m' }
}

/** A numbered circle 16 wide: filled when the document is the company's own. */
export function toNumber(x: number, y: number, number: number, filled: boolean): Node[] {
  const fill = filled ? 'page' : 'ink'
  const text = toText(x, y + 4, String(number), { size: 11.5, fill, anchor: 'middle', bold: true })
  const disc = { radius: 8, fill: 'ink' } as const
  const rim = { radius: 7.4, fill: 'page', stroke: 'ink', strokeWidth: 1.25 } as const
  return [{ kind: 'circle', x, y, ...(filled ? disc : rim) }, text]
}
