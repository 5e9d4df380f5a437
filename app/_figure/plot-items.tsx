import { memo, type ReactElement, type SVGProps } from 'react'
import {
  Area,
  Bar,
  CartesianGrid,
  Curve,
  Line,
  ReferenceLine,
  XAxis,
  YAxis,
  ZIndexLayer,
  type CurveProps,
} from 'recharts'
import { BarMark, type BarInk } from '#app/_figure/bar-mark.tsx'
import { Drawn } from '#app/_figure/drawn.tsx'
import { inkOfPage } from '#lib/drawing/draw-svg'
import { drawBreak } from '#lib/drawing/layout/backdrop'
import { AXIS } from '#lib/drawing/layout/frame'
import { toDiamond, toPoint } from '#lib/drawing/layout/nodes'
import type { Break, Layer, Node, Plot, Point, Scene } from '#lib/drawing/scene'
import type { MarkColor } from '#lib/drawing/theme'

/** The library has a horizontal scale for bars of one width. */
const axisOf = ({ id }: Plot) => (id === 'strip' ? 'strip' : 'main')
const keyOf = (plot: Plot, layer: Layer) => `${plot.id} ${layer.id}`

/** What the library draws without a layer of its own: in the order of its children. */
const IN_ORDER = { zIndex: 0, isAnimationActive: false, legendType: 'none' } as const
/** Over the library's own layer of points. */
const FRONT = 700

/**
 * A row of the library's data: one period's values, and how each is drawn once the library has placed
 * it, by the key of their layer. What a layer's element is given does not change with them, so that a
 * change of the data renders it once, and not before with what was placed for the last data.
 */
interface Row {
  period: string
  values: Record<string, number | [number, number]>
  bars: Record<string, BarInk>
  points: Record<string, Point>
}

/** The rows of data that the library draws from. */
export function listRows({ bands, plots }: Scene): Row[] {
  const rows = bands.map(({ period }): Row => ({ period, values: {}, bars: {}, points: {} }))
  for (const plot of plots)
    for (const layer of plot.layers) {
      const key = keyOf(plot, layer)
      if (layer.kind === 'area')
        for (const { at, low, high } of layer.spans) {
          const row = rows[at]
          if (row) row.values[key] = [low, high]
        }
      else
        for (const point of pointsOf(layer)) {
          const row = rows[point.at]
          if (!row) continue
          row.values[key] = point.value
          row.points[key] = point
        }
      if (layer.kind !== 'bars') continue
      const step = plot.width / bands.length
      for (const { point, color } of layer.bars) {
        const row = rows[point.at]
        if (row) row.bars[key] = { point, color, plot, step, isPart: layer.shape === 'part' }
      }
    }
  return rows
}

function pointsOf(layer: Exclude<Layer, { kind: 'area' }>): readonly Point[] {
  return layer.kind === 'bars' ? layer.bars.map(({ point }) => point) : layer.points
}

/** Top and foot of all plots together. */
function measurePlots(plots: readonly Plot[]): { top: number; foot: number } {
  return {
    top: Math.min(...plots.map(({ y }) => y)),
    foot: Math.max(...plots.map(({ y, height }) => y + height)),
  }
}

/** The margins around all plots of a scene; the library adds the horizontal axis to the lower one. */
export function measureMargin({ width, height, plots }: Scene) {
  const [first] = plots
  const { top, foot } = measurePlots(plots)
  const left = first?.x ?? 0
  return { left, top, right: width - left - (first?.width ?? 0), bottom: height - foot - AXIS }
}

/** The library scales to the height of all plots: a plot's own domain, continued up and down to it. */
function continueDomain({ y, height, domain }: Plot, top: number, foot: number): [number, number] {
  const [low, high] = domain
  const perPixel = (high - low) / height
  return [low - (foot - y - height) * perPixel, high + (y - top) * perPixel]
}

/** Where the library places a line. */
type LinePlace = Pick<SVGProps<SVGLineElement>, 'x1' | 'x2' | 'y1' | 'stroke' | 'strokeWidth'>

/** A horizontal line on whole pixels, as the server draws it. */
function drawRule({ x1, x2, y1, stroke, strokeWidth }: LinePlace): ReactElement<SVGElement> {
  const y = Math.round(Number(y1)) + (strokeWidth === 1 ? 0.5 : 0)
  return <line x1={x1} x2={x2} y1={y} y2={y} stroke={stroke} strokeWidth={strokeWidth} />
}

const color = (token: string) => `var(--${token})`

/** The axes that the library places an element by. */
interface AxesOf {
  xAxisId: string
  yAxisId: string
}

// The library takes a reference line out of its store and puts it back whenever it is rendered, and
// computes the chart each time. So these are rendered only where they have changed.
const Rule = memo(function Rule({
  value,
  token,
  strokeWidth,
  ...axes
}: AxesOf & { value: number; token: string; strokeWidth: number }) {
  return (
    <ReferenceLine
      {...axes}
      y={value}
      stroke={color(token)}
      strokeWidth={strokeWidth}
      zIndex={0}
      shape={drawRule}
    />
  )
})

const BreakLine = memo(function BreakLine({
  period,
  at,
  top,
  foot,
  ...axes
}: AxesOf & Break & { period: string | undefined }) {
  return (
    <ReferenceLine
      {...axes}
      x={period}
      position="start"
      zIndex={0}
      shape={({ x1 }: LinePlace) => (
        <Drawn nodes={drawBreak(Math.round(Number(x1)), { at, top, foot })} />
      )}
    />
  )
})

function Rules({ plot, over }: { plot: Plot; over: boolean }) {
  return plot.rules
    .filter((rule) => rule.over === over)
    .map(({ value, color: token, strokeWidth }) => (
      <Rule
        key={value}
        value={value}
        token={token}
        strokeWidth={strokeWidth}
        xAxisId={axisOf(plot)}
        yAxisId={plot.id}
      />
    ))
}

/** The scale of a plot with its gridlines, and what lies under the marks. */
function PlotAxes({ plot, scene }: { plot: Plot; scene: Scene }) {
  const { top, foot } = measurePlots(scene.plots)
  const { x: left, id, ticks, breaks } = plot
  return (
    <>
      <YAxis
        yAxisId={id}
        type="number"
        domain={continueDomain(plot, top, foot)}
        ticks={ticks.map(({ value }) => value)}
        interval={0}
        mirror // its numbers stand in the margin, which all plots share
        axisLine={false}
        tickLine={false}
        tick={({ y, index }) => (
          <text x={left - 7} y={Math.round(Number(y)) + 4.5} className="tick-value">
            {ticks[index]?.text}
          </text>
        )}
      />
      <CartesianGrid
        xAxisId={axisOf(plot)}
        yAxisId={id}
        vertical={false}
        horizontal={drawRule}
        stroke={color('grid')}
        strokeWidth={1}
        syncWithTicks
        zIndex={0}
      />
      <Rules plot={plot} over={false} />
      {breaks.map((place) => (
        <BreakLine
          key={`${place.at} ${place.top}`}
          {...place}
          period={scene.bands[place.at]?.period}
          xAxisId={axisOf(plot)}
          yAxisId={id}
        />
      ))}
    </>
  )
}

/** Where the library places the point of a row. */
interface DotPlace {
  cx?: number | undefined
  cy?: number | undefined
  index: number
  payload: Row
}

/** Draws the points of a layer where the library places them. */
function drawDots(name: string, draw: (x: number, y: number, point: Point) => Node | null) {
  return function drawDot({ cx, cy, index, payload }: DotPlace) {
    const point = payload.points[name]
    const node = point && cx !== undefined && cy !== undefined ? draw(cx, cy, point) : null
    return <Drawn key={index} nodes={node ? [node] : []} />
  }
}

/**
 * A line as the library draws it. It measures the length of a path whose element it is given, for an
 * animation; that lays out the page in the middle of an update.
 */
const drawCurve = ({ pathRef: _, ...curve }: CurveProps) => <Curve {...curve} />

/** What the elements of all layers are given: the key of their values, and their axes. */
interface LayerOf extends AxesOf {
  name: string
}

const valueOf = (name: string) => (row: Row) => row.values[name]

const Bars = memo(function Bars({
  name,
  width,
  prefix,
  ...axes
}: LayerOf & { width: number; prefix: string }) {
  return (
    <Bar
      {...axes}
      {...IN_ORDER}
      dataKey={valueOf(name)}
      stackId="pile"
      barSize={width}
      shape={(bar) => <BarMark bar={bar} name={name} prefix={prefix} />}
    />
  )
})

const Band = memo(function Band({
  name,
  hatched,
  token,
  prefix,
  ...axes
}: LayerOf & { hatched: boolean; token: MarkColor; prefix: string }) {
  const { color: paint, hatch } = inkOfPage(prefix)
  return (
    <Area
      {...axes}
      {...IN_ORDER}
      dataKey={valueOf(name)}
      type="linear"
      stroke="none"
      fill={hatched ? `url(#${hatch(token)})` : paint(token)}
      fillOpacity={hatched ? 1 : 0.18}
      activeDot={false}
    />
  )
})

const Stroke = memo(function Stroke({
  name,
  token,
  width,
  dots,
  ...axes
}: LayerOf & { token: MarkColor; width: number; dots: 'all' | 'marked' | 'none' }) {
  const draw = drawDots(name, (x, y, { quality }) =>
    dots === 'all' || quality !== 'primary' ? toPoint(x, y, token, quality) : null,
  )
  return (
    <Line
      {...axes}
      {...IN_ORDER}
      dataKey={valueOf(name)}
      type="linear"
      stroke={width > 0 ? color(token) : 'none'}
      strokeWidth={width}
      shape={drawCurve}
      dot={dots !== 'none' && draw}
      activeDot={false}
    />
  )
})

const Diamonds = memo(function Diamonds({ name, ...axes }: LayerOf) {
  return (
    <Line
      {...axes}
      {...IN_ORDER}
      dataKey={valueOf(name)}
      stroke="none"
      shape={drawCurve}
      dot={drawDots(name, (x, y) => toDiamond(x, Math.round(y)))}
      activeDot={false}
    />
  )
})

/** A layer as the library's bars, line or area. */
function LayerItem({ plot, layer, prefix }: { plot: Plot; layer: Layer; prefix: string }) {
  const place = { name: keyOf(plot, layer), xAxisId: axisOf(plot), yAxisId: plot.id }
  switch (layer.kind) {
    case 'bars':
      return <Bars {...place} width={layer.width} prefix={prefix} />
    case 'area':
      return <Band {...place} hatched={layer.hatched} token={layer.color} prefix={prefix} />
    case 'line': {
      const { points, dotted, color: token, strokeWidth } = layer
      const isMarked = points.some(({ quality }) => quality !== 'primary')
      const dots = dotted ? 'all' : isMarked ? 'marked' : 'none'
      const width = points.length > 1 ? strokeWidth : 0
      return <Stroke {...place} token={token} width={width} dots={dots} />
    }
    case 'diamonds':
      return <Diamonds {...place} />
  }
}

/** Axes, grid, reference lines and marks of a scene as the library's own, and the labels among them. */
export function PlotItems({ scene, prefix }: { scene: Scene; prefix: string }) {
  const { plots, axis } = scene
  const { foot } = measurePlots(plots)
  const own = (nodes: readonly Node[]) => nodes.filter(({ scaled }) => !scaled)
  return (
    <>
      <XAxis
        xAxisId="main"
        dataKey="period"
        scale="band"
        height={AXIS}
        interval={0}
        axisLine={false}
        tickLine={false}
        tickSize={0}
        tickMargin={axis.baseline - foot}
        tick={
          axis.names.length > 0 &&
          (({ x, y, index }) => (
            <text x={x} y={y} className="tick-name">
              {axis.names[index]}
            </text>
          ))
        }
      />
      <XAxis xAxisId="strip" dataKey="period" scale="band" hide />
      {plots.map((plot) => (
        <PlotAxes key={plot.id} plot={plot} scene={scene} />
      ))}
      <Drawn nodes={own(scene.back)} prefix={prefix} />
      {plots.map((plot) =>
        plot.layers.map((layer) => (
          <LayerItem key={keyOf(plot, layer)} plot={plot} layer={layer} prefix={prefix} />
        )),
      )}
      {plots.map((plot) => (
        <Rules key={plot.id} plot={plot} over />
      ))}
      <ZIndexLayer zIndex={FRONT}>
        <Drawn nodes={own(scene.front)} prefix={prefix} />
      </ZIndexLayer>
    </>
  )
}
