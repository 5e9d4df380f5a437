import type { ReactElement, SVGProps } from 'react'
import { Area, Bar, CartesianGrid, Line, ReferenceLine, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { BarMark } from '#app/_figure/bar-mark.tsx'
import { Drawn } from '#app/_figure/drawn.tsx'
import { inkOfPage } from '#lib/drawing/draw-svg'
import { drawBreak } from '#lib/drawing/layout/backdrop'
import { AXIS } from '#lib/drawing/layout/frame'
import { toDiamond, toPoint } from '#lib/drawing/layout/nodes'
import type { Layer, Node, Plot, Point, Scene } from '#lib/drawing/scene'

/** The library has a horizontal scale for bars of one width. */
const axisOf = ({ id }: Plot) => (id === 'strip' ? 'strip' : 'main')
const keyOf = (plot: Plot, layer: Layer) => `${plot.id} ${layer.id}`

/** What the library draws without a layer of its own: in the order of its children. */
const IN_ORDER = { zIndex: 0, isAnimationActive: false, legendType: 'none' } as const
/** Over the library's own layer of points. */
const FRONT = 700

/** One period's values by the key of their layer. */
type Row = Record<string, string | number | [number, number]>

/** The rows of data that the library draws from. */
export function listRows({ bands, plots }: Scene): Row[] {
  const rows = bands.map(({ period }): Row => ({ period }))
  const put = (at: number, key: string, value: Row[string]) => {
    const row = rows[at]
    if (row) row[key] = value
  }
  for (const plot of plots)
    for (const layer of plot.layers) {
      const key = keyOf(plot, layer)
      if (layer.kind === 'area')
        for (const { at, low, high } of layer.spans) put(at, key, [low, high])
      else for (const { at, value } of pointsOf(layer)) put(at, key, value)
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

function Rules({ plot, over }: { plot: Plot; over: boolean }) {
  return plot.rules
    .filter((rule) => rule.over === over)
    .map(({ value, color: token, strokeWidth }) => (
      <ReferenceLine
        key={value}
        y={value}
        xAxisId={axisOf(plot)}
        yAxisId={plot.id}
        stroke={color(token)}
        strokeWidth={strokeWidth}
        zIndex={0}
        shape={drawRule}
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
        <ReferenceLine
          key={`${place.at} ${place.top}`}
          x={scene.bands[place.at]?.period}
          position="start"
          xAxisId={axisOf(plot)}
          yAxisId={id}
          zIndex={0}
          shape={({ x1 }: LinePlace) => <Drawn nodes={drawBreak(Math.round(Number(x1)), place)} />}
        />
      ))}
    </>
  )
}

interface DotPlace {
  cx?: number | undefined
  cy?: number | undefined
  index: number
}

/** Draws the points of a layer where the library places them. */
function drawDots(points: readonly Point[], draw: (x: number, y: number, point: Point) => Node) {
  const byPlace = new Map(points.map((point) => [point.at, point]))
  return function drawDot({ cx, cy, index }: DotPlace) {
    const point = byPlace.get(index)
    const nodes = point && cx !== undefined && cy !== undefined ? [draw(cx, cy, point)] : []
    return <Drawn key={index} nodes={nodes} />
  }
}

/** A layer as the library's bars, line or area. */
function LayerItem({
  plot,
  layer,
  step,
  prefix,
}: {
  plot: Plot
  layer: Layer
  /** The room of a period. */
  step: number
  prefix: string
}) {
  const place = { dataKey: keyOf(plot, layer), xAxisId: axisOf(plot), yAxisId: plot.id }
  switch (layer.kind) {
    case 'bars':
      return (
        <Bar
          {...place}
          {...IN_ORDER}
          stackId="pile"
          barSize={layer.width}
          shape={(bar) => <BarMark {...{ bar, layer, plot, step, prefix }} />}
        />
      )
    case 'area': {
      const { color: paint, hatch } = inkOfPage(prefix)
      const { hatched, color: token } = layer
      return (
        <Area
          {...place}
          {...IN_ORDER}
          type="linear"
          stroke="none"
          fill={hatched ? `url(#${hatch(token)})` : paint(token)}
          fillOpacity={hatched ? 1 : 0.18}
          activeDot={false}
        />
      )
    }
    case 'line': {
      const { points, dotted, color: token, strokeWidth } = layer
      const dots = points.filter(({ quality }) => dotted || quality !== 'primary')
      const draw = drawDots(dots, (x, y, { quality }) => toPoint(x, y, token, quality))
      return (
        <Line
          {...place}
          {...IN_ORDER}
          type="linear"
          stroke={points.length > 1 ? color(token) : 'none'}
          strokeWidth={strokeWidth}
          dot={dots.length > 0 && draw}
          activeDot={false}
        />
      )
    }
    case 'diamonds': {
      const dot = drawDots(layer.points, (x, y) => toDiamond(x, Math.round(y)))
      return <Line {...place} {...IN_ORDER} stroke="none" dot={dot} activeDot={false} />
    }
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
          <LayerItem
            key={keyOf(plot, layer)}
            plot={plot}
            layer={layer}
            step={plot.width / scene.bands.length}
            prefix={prefix}
          />
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
