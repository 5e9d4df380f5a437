import { drawHatches, drawNodes } from '#lib/drawing/draw-node'
import { inkOfPage } from '#lib/drawing/draw-svg'
import type { Quality } from '#lib/data/fact'
import { toBox, toLine } from '#lib/drawing/layout/nodes'
import type { Node } from '#lib/drawing/scene'
import type { Color } from '#lib/metrics/metric'

/** A quarter of a headline: null values leave an empty slot. */
export interface SparkBar {
  value: number | null
  quality: Quality | null
}

export interface SparkOptions {
  color: Color
  /** Begins the ids of this drawing. */
  prefix: string
  width?: number
  /** Which bars have the color; the others are gray. The newest, if nothing is said. */
  colored?: 'newest' | 'all'
}

const HEIGHT = 28
const BAR = 0.66

/**
 * Small bars for a headline card or a block of the canvas, oldest first, zero line under them. What
 * stands beside them says the figure in words, so readers of the page skip the drawing.
 */
export function drawSparkline(bars: readonly SparkBar[], options: SparkOptions): string {
  const { color, prefix, width = 132, colored = 'newest' } = options
  const known = bars.flatMap(({ value }) => (value === null ? [] : [value]))
  const high = Math.max(0, ...known)
  const low = Math.min(0, ...known)
  const scale = (HEIGHT - 1) / (high - low || 1)
  const zero = Math.round(high * scale)
  const newest = bars.findLastIndex(({ value }) => value !== null)
  const step = width / Math.max(bars.length, 1)
  const size = Math.max(2, Math.round(step * BAR))
  const boxes = bars.flatMap(({ value, quality }, at): Node[] => {
    if (value === null || value === 0) return []
    const height = Math.max(1, Math.abs(Math.round((high - value) * scale) - zero))
    const y = value < 0 ? zero + 1 : zero - height
    const box = { x: Math.round(at * step + (step - size) / 2), y, width: size, height }
    const inColor = colored === 'all' || at === newest
    return [toBox(box, inColor ? color : 'control', quality ?? 'primary')]
  })
  const ink = inkOfPage(prefix)
  const nodes = [...boxes, toLine([0, zero + 0.5], [width, zero + 0.5], 'rule-2')]
  return `<svg class="sparkline" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" aria-hidden="true">${drawHatches(nodes, ink)}${drawNodes(nodes, ink)}</svg>`
}

/** A period of a row's sparkline; `begins` where its value cannot be compared with the one before. */
export interface RowBar extends SparkBar {
  begins: boolean
}

const ROW_HEIGHT = 20
/** Where bars are few they stand closer together, and the table is narrower. */
const widthOf = (count: number) => (count > 24 ? 96 : 72)

const writePlace = (place: number) => String(Math.round(place * 10) / 10)

/**
 * Bars as small as a row of a table, as three paths that the style sheet colors: filed values,
 * provisional ones, and strokes where a structure begins. Bars and no line: none is drawn across a break.
 */
export function drawRowSpark(bars: readonly RowBar[]): string {
  const known = bars.flatMap(({ value }) => (value === null ? [] : [value]))
  const high = Math.max(0, ...known)
  const low = Math.min(0, ...known)
  const scale = ROW_HEIGHT / (high - low || 1)
  const zero = Math.round(high * scale)
  const across = widthOf(bars.length)
  const step = across / Math.max(bars.length, 1)
  const drawn = { filed: '', open: '', breaks: '' }
  bars.forEach(({ value, quality, begins }, at) => {
    if (begins) drawn.breaks += `M${writePlace(at * step)} 0v${ROW_HEIGHT}`
    if (value === null || value === 0) return
    const size = Math.max(1, Math.round(Math.abs(value) * scale))
    const bar = `M${writePlace((at + 0.5) * step)} ${zero}v${value < 0 ? size : -size}`
    drawn[quality === 'primary' ? 'filed' : 'open'] += bar
  })
  const width = writePlace(Math.min(step * BAR, 8))
  const paths = Object.entries(drawn).flatMap(([name, d]) =>
    d === '' ? [] : [`<path class="${name}" d="${d}"/>`],
  )
  return `<svg width="${across}" height="${ROW_HEIGHT}" stroke-width="${width}" aria-hidden="true">${paths.join('')}</svg>`
}
