import type { TextNode } from '#lib/drawing/scene'
import { wrapText } from '#lib/drawing/layout/text-width'

/** How large a text is set, and how far its lines are apart. */
export interface TextSize {
  size: number
  line: number
}

/** Sets a text in lines of one width. */
export interface Paragraph extends TextSize {
  text: string
  /** Room over it. */
  before: number
  style: Pick<TextNode, 'fill' | 'serif' | 'bold'>
}

/** Paragraphs in their places: the lines, and where the last one ends. */
export interface SetText {
  nodes: TextNode[]
  foot: number
}

/** Set text further down by `by` pixels. */
export function lowerText({ nodes, foot }: SetText, by: number): SetText {
  return { nodes: nodes.map((node) => ({ ...node, y: node.y + by })), foot: foot + by }
}

/**
 * Paragraphs one under the other from `top`: their lines and where they end. `slack` is the part of
 * the width that lines fill as measured; another face than the one measured may be wider.
 */
export function setParagraphs(
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
