import { Drawn } from '#app/_figure/drawn.tsx'
import { toBox } from '#lib/drawing/layout/nodes'
import { drawPart, measureGap } from '#lib/drawing/layout/piles'
import type { Plot, Point } from '#lib/drawing/scene'
import type { MarkColor } from '#lib/drawing/theme'

/** How the bar of one period is drawn. */
export interface BarInk {
  point: Point
  color: MarkColor
  plot: Plot
  /** The room of a period. */
  step: number
  /** True where it stands on the bars of the layers before. */
  isPart: boolean
}

/** A bar as the library places it: unrounded, its height negative below zero. */
interface PlacedBar {
  x: number
  y: number
  width: number
  height: number
  payload?: { bars: Record<string, BarInk> }
}

/**
 * The bar of the layer `name` where the library places it, on whole pixels, in the manner of its
 * quality and a pixel apart from the part before: the library's own rectangle knows none of these.
 */
export function BarMark({ bar, name, prefix }: { bar: PlacedBar; name: string; prefix: string }) {
  const { width } = bar
  const ink = bar.payload?.bars[name]
  if (!ink) return null
  const { point, color, plot, step, isPart } = ink
  const [top = 0, foot = 0] = [bar.y, bar.y + bar.height].map(Math.round).sort((a, b) => a - b)
  const [low, high] = plot.domain
  const zero = Math.round(plot.y + (high / (high - low)) * plot.height)
  const isFirst = zero === (point.value < 0 ? top : foot)
  const gap = isPart && !isFirst ? measureGap(step) : 0
  const shows = isPart ? foot > top : point.value !== 0
  const height = Math.max(foot - top - gap, shows ? 1 : 0)
  const y = point.value < 0 ? top + gap : Math.min(top, foot - height)
  // The library rounds a bar's offset within its step; what that adds or loses is undone.
  const offset = (step - width) / 2
  const box = { x: Math.round(bar.x - Math.round(offset) + offset), y, width, height }
  const nodes = isPart ? drawPart({ color }, point, box) : [toBox(box, color, point.quality)]
  return <Drawn nodes={nodes} prefix={prefix} />
}
