import type { Period } from '#lib/period/period'
import type { Token } from '#lib/drawing/theme'

/** How a shape is painted; colors are names, which only the drawer resolves. */
export interface Paint {
  fill?: Token
  /** 45° lines in this color over the fill. */
  hatch?: Token
  fillOpacity?: number
  stroke?: Token
  strokeWidth?: number
  /** Lengths of dash and gap. */
  dash?: readonly [number, number]
}

export interface RectNode extends Paint {
  kind: 'rect'
  x: number
  y: number
  width: number
  height: number
}

export interface LineNode extends Paint {
  kind: 'line'
  x1: number
  y1: number
  x2: number
  y2: number
}

export interface PathNode extends Paint {
  kind: 'path'
  d: string
}

export interface CircleNode extends Paint {
  kind: 'circle'
  x: number
  y: number
  radius: number
}

export interface TextNode {
  kind: 'text'
  /** Left end, middle or right end of the text, by `anchor`. */
  x: number
  /** Its baseline. */
  y: number
  text: string
  size: number
  fill: Token
  anchor?: 'middle' | 'end'
  bold?: boolean
  /** Headings are set in the serif face. */
  serif?: boolean
  /** A rim in the color of the page keeps it readable over lines. */
  halo?: boolean
  /** What follows on the same line after a gap, whatever face sets it. */
  tail?: { text: string; size: number; fill: Token; gap: number }
}

export type Node = RectNode | LineNode | PathNode | CircleNode | TextNode

/** A rectangle of marks with a vertical scale of its own: what another drawer needs to agree. */
export interface Plot {
  id: 'main' | 'strip' | `panel ${number}`
  x: number
  y: number
  width: number
  height: number
  /** Values at its foot and top, in the unit drawn (billions for money). */
  domain: [number, number]
  ticks: number[]
}

/** The room of one period across the drawing, for hover and focus. */
export interface Band {
  period: Period
  label: string
  x: number
  width: number
}

/** The words that go with a drawing. */
export interface Words {
  title: string
  subtitle: string
  notes: readonly string[]
  source: string
  alt: string
}

/**
 * A placed drawing, in pixels. `back` holds grid, ribbon, axis and breaks; `marks` what a chart
 * library may draw instead; `front` numbers and signs, drawn over the marks.
 */
export interface Scene {
  width: number
  height: number
  words: Words
  plots: Plot[]
  bands: Band[]
  back: Node[]
  marks: Node[]
  front: Node[]
}
