import type { Quality } from '#lib/data/fact'
import type { Tick } from '#lib/drawing/model/scale'
import type { MarkColor, Token } from '#lib/drawing/theme'
import type { Period } from '#lib/period/period'

interface Placed {
  /** True where a drawer with scales of its own draws this from the scene's plots and axis instead. */
  scaled?: true
}

/** How a shape is painted; colors are names, which only the drawer resolves. */
export interface Paint extends Placed {
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

export interface TextNode extends Placed {
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

/** A value at a category, in the unit drawn (billions for money). */
export interface Point {
  at: number
  value: number
  quality: Quality
  /** The metric it is of; absent for sums. */
  of?: string
}

/** Bars of one kind: columns stand on zero, parts stand on the parts of the layers before. */
export interface BarLayer {
  kind: 'bars'
  id: string
  shape: 'column' | 'part'
  /** In pixels. */
  width: number
  bars: readonly { point: Point; color: MarkColor }[]
}

/** Points joined by a line. */
interface LineLayer {
  kind: 'line'
  id: string
  color: MarkColor
  strokeWidth: number
  points: readonly Point[]
  /** True where even points of the company's own documents get a dot. */
  dotted: boolean
}

/** The band between two paths. */
interface AreaLayer {
  kind: 'area'
  id: string
  color: MarkColor
  /** Hatched, or tinted. */
  hatched: boolean
  spans: readonly { at: number; low: number; high: number }[]
}

/** Like-for-like rates. */
interface DiamondLayer {
  kind: 'diamonds'
  id: string
  points: readonly Point[]
}

export type Layer = BarLayer | LineLayer | AreaLayer | DiamondLayer

/** A horizontal line at a value. */
interface Rule {
  value: number
  color: Token
  strokeWidth: number
  /** True where it lies over the marks. */
  over: boolean
}

/** The double stroke before a category where a line or a structure changes. */
export interface Break {
  at: number
  top: number
  foot: number
}

/**
 * A rectangle of marks with a vertical scale of its own, and all that stands on the scale: what
 * a chart library draws. Layers are listed from the back.
 */
export interface Plot {
  id: 'main' | 'strip' | `panel ${number}`
  x: number
  y: number
  width: number
  height: number
  /** Values at its foot and top, in the unit drawn (billions for money). */
  domain: [number, number]
  /** Its gridlines. */
  ticks: readonly Tick[]
  rules: readonly Rule[]
  breaks: readonly Break[]
  layers: readonly Layer[]
}

/** The names of the categories under the plots. */
export interface NamedAxis {
  /** One a category; empty where none fits. */
  names: readonly string[]
  baseline: number
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
 * A placed drawing, in pixels. `back` holds grid, ribbon, axis and breaks; `marks` the bars, lines
 * and areas; `front` numbers and signs, drawn over the marks. A chart library draws the marks and
 * every `scaled` node itself, from `plots` and `axis`.
 */
export interface Scene {
  width: number
  height: number
  words: Words
  plots: Plot[]
  axis: NamedAxis
  bands: Band[]
  back: Node[]
  marks: Node[]
  front: Node[]
}
