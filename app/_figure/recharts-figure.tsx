'use client'

import { memo, useId, useMemo } from 'react'
import { Bar, ComposedChart, Line, XAxis, YAxis } from 'recharts'
import { shapeBar, shapeLine, listLayers, type PlotLayers } from '#app/_figure/plot-layers.ts'
import { ReadableDrawing } from '#app/_figure/readable-drawing.tsx'
import { Hatches, SceneNodes } from '#app/_figure/scene-nodes.tsx'
import { useSettled, useIdleValue } from '#app/_parts/use-settled.ts'
import type { Chart } from '#lib/charts/chart'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import type { ChartModel } from '#lib/drawing/model/chart-model'
import { toChartModel } from '#lib/drawing/model/model-chart'
import type { Scene } from '#lib/drawing/scene'

/** One period's values by the key of their layer. */
type Row = Record<string, number>

function toRows({ categories }: ChartModel, { bars, lines }: PlotLayers): Row[] {
  const rows = categories.map((_, at): Row => ({ at }))
  const put = (key: string, at: number, value: number) => {
    const row = rows[at]
    if (row) row[key] = value
  }
  for (const { key, bars: drawn } of bars)
    for (const { datum } of drawn) put(key, datum.at, datum.value)
  for (const { key, points } of lines) for (const { at, value } of points) put(key, at, value)
  return rows
}

/** The bars and lines of one plot, in the scene's own coordinates: the margins are what is around. */
function PlotMarks({
  scene,
  layers,
  rows,
  prefix,
}: {
  scene: Scene
  layers: PlotLayers
  rows: Row[]
  prefix: string
}) {
  const { plot, bars, lines } = layers
  const step = plot.width / Math.max(rows.length, 1)
  const [low, high] = plot.domain
  const zero = Math.round(plot.y + (high / (high - low)) * plot.height)
  const margin = {
    left: plot.x,
    top: plot.y,
    right: scene.width - plot.x - plot.width,
    bottom: scene.height - plot.y - plot.height,
  }
  return (
    <ComposedChart
      className="plot-marks"
      width={scene.width}
      height={scene.height}
      margin={margin}
      data={rows}
      stackOffset="sign"
      accessibilityLayer={false}
      syncId={prefix}
    >
      <XAxis dataKey="at" type="category" scale="band" hide />
      <YAxis type="number" domain={plot.domain} ticks={plot.ticks} interval={0} hide />
      {bars.map((layer) => (
        <Bar
          key={layer.key}
          dataKey={layer.key}
          stackId="pile"
          barSize={layer.width}
          zIndex={0}
          isAnimationActive={false}
          shape={({ x, y, width, height, originalDataIndex }) => {
            const bar = layer.bars.find(({ datum }) => datum.at === originalDataIndex)
            const placed = { x, y, width, height }
            const nodes = bar ? shapeBar(layer, bar, placed, { zero, step }) : []
            return <SceneNodes nodes={nodes} prefix={prefix} />
          }}
        />
      ))}
      {lines.map((layer) => (
        <Line
          key={layer.key}
          dataKey={layer.key}
          dot={false}
          activeDot={false}
          zIndex={0}
          isAnimationActive={false}
          shape={({ points = [] }) => (
            <SceneNodes nodes={shapeLine(layer, points)} prefix={prefix} />
          )}
        />
      ))}
    </ComposedChart>
  )
}

/** A chart's model, placed at a width. */
interface View {
  /** Tells it from every other view of the chart. */
  id: string
  model: ChartModel
  scene: Scene
}

const LibraryMarks = memo(function LibraryMarks({ view, prefix }: { view: View; prefix: string }) {
  const { model, scene } = view
  return listLayers(model, scene).plots.map((layers) => (
    <PlotMarks
      key={layers.plot.id}
      scene={scene}
      layers={layers}
      rows={toRows(model, layers)}
      prefix={prefix}
    />
  ))
})

/**
 * Every mark of a chart. The scene's own are painted first, for they are the quicker; the library
 * begins after that, and they stand in until it has placed its own. What it drew of the last view is
 * only hidden until then: taking it down takes longer than drawing the new one.
 */
const Marks = memo(function Marks({ view, prefix }: { view: View; prefix: string }) {
  const placed = useIdleValue(view)
  const settled = useSettled(placed === view)
  const { model, scene } = view
  const rest = useMemo(() => listLayers(model, scene).rest, [model, scene])
  return (
    <>
      <svg width={scene.width} height={scene.height} aria-hidden="true">
        <SceneNodes nodes={settled ? rest : scene.marks} prefix={prefix} />
      </svg>
      <div hidden={placed !== view}>
        {placed && <LibraryMarks key={placed.id} view={placed} prefix={prefix} />}
      </div>
    </>
  )
})

/**
 * A chart drawn by Recharts between the scene's back and front, at a width in pixels, to be read by
 * pointer, touch and keyboard. It looks as the server's drawing does.
 */
export const RechartsFigure = memo(function RechartsFigure({
  chart,
  width,
}: {
  chart: Chart
  width: number
}) {
  const prefix = useId()
  const view = useMemo((): View => {
    const model = toChartModel(chart)
    const id = `${width} ${chart.asOf} ${JSON.stringify(chart.query)}`
    return { id, model, scene: layoutChart(model, width) }
  }, [chart, width])
  const { width: wide, height, back, marks, front } = view.scene
  return (
    <ReadableDrawing
      chart={chart}
      scene={view.scene}
      back={
        <svg width={wide} height={height} aria-hidden="true">
          <Hatches nodes={[...back, ...marks, ...front]} prefix={prefix} />
          <SceneNodes nodes={back} prefix={prefix} />
        </svg>
      }
    >
      <Marks view={view} prefix={prefix} />
      <svg width={wide} height={height} aria-hidden="true">
        <SceneNodes nodes={front} prefix={prefix} />
      </svg>
    </ReadableDrawing>
  )
})
