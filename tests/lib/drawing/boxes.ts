import { measureText } from '#lib/drawing/layout/text-width'
import type { Node, Scene, TextNode } from '#lib/drawing/scene'

export interface Box {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

export const listNodes = ({ back, marks, front }: Scene): Node[] => [...back, ...marks, ...front]

export const listTexts = (scene: Scene): TextNode[] =>
  listNodes(scene).filter((node) => node.kind === 'text')

/** The box that the letters of a text fill, descenders left aside. */
export function boxOf({ text, x, y, size, bold, anchor, tail }: TextNode): Box {
  const after = tail ? tail.gap + measureText(tail.text, tail.size) : 0
  const width = measureText(text, size, bold) + after
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
  return { text, left, right: left + width, top: y - size * 0.68, bottom: y }
}

const touch = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Pairs of texts that lie on each other: `48.4 × 41.6`. */
export function findOverlaps(scene: Scene): string[] {
  const boxes = listTexts(scene).map(boxOf)
  return boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => touch(box, other))
      .map((other) => `${box.text} × ${other.text}`),
  )
}

/** Texts and shapes that leave the drawing. */
export function findOutside(scene: Scene): string[] {
  const { width, height } = scene
  const out = (left: number, right: number, top: number, bottom: number) =>
    left < -0.5 || right > width + 0.5 || top < -0.5 || bottom > height + 0.5
  return listNodes(scene).flatMap((node) => {
    switch (node.kind) {
      case 'text': {
        const box = boxOf(node)
        return out(box.left, box.right, box.top, box.bottom) ? [node.text] : []
      }
      case 'rect':
        return out(node.x, node.x + node.width, node.y, node.y + node.height) ? ['rect'] : []
      case 'circle': {
        const { x, y, radius } = node
        return out(x - radius, x + radius, y - radius, y + radius) ? ['circle'] : []
      }
      case 'line':
        return out(node.x1, node.x2, Math.min(node.y1, node.y2), Math.max(node.y1, node.y2))
          ? ['line']
          : []
      case 'path':
        return []
    }
  })
}

/** Labels with a halo, which stand over marks, that lie on a bar. */
export function findLabelsOnBars(scene: Scene): string[] {
  const bars = scene.marks.filter((node) => node.kind === 'rect')
  const labels = scene.front.filter((node) => node.kind === 'text' && node.halo)
  return labels.flatMap((label) => {
    if (label.kind !== 'text') return []
    const box = boxOf(label)
    const hit = bars.some(({ x, y, width, height }) =>
      touch(box, { text: '', left: x, right: x + width, top: y, bottom: y + height }),
    )
    return hit ? [label.text] : []
  })
}
