'use client'

import { memo, useId, useMemo } from 'react'
import { Bar, ComposedChart, Line, XAxis, YAxis } from 'recharts'
import { shapeBar, shapeLine } from '#app/_charts/mark-shapes.ts'
import { listLayers, type PlotLayers } from '#app/_charts/plot-layers.ts'
import { ReadableDrawing } from '#app/_charts/readable-drawing.tsx'
import { Hatches, SceneNodes } from '#app/_charts/scene-nodes.tsx'
import { useAfterPaint, useSettled } from '#app/_charts/use-settled.ts'
import type { Chart } from '#lib/chart'
import { toChartModel, type ChartModel } from '#lib/chart-model'
import { layoutChart } from '#lib/layout/layout-chart'
import type { Scene } from '#lib/scene'

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

/**
 * Every mark of a chart. The scene's own are painted first, for they are the quicker; the library
 * begins after that, and they stand in until it has placed its own.
 */
const Marks = memo(function Marks({ model, scene, prefix }: MarksProps) {
  const painted = useAfterPaint()
  const settled = useSettled(painted)
  const { plots, rest } = useMemo(() => listLayers(model, scene), [model, scene])
  return (
    <>
      <svg width={scene.width} height={scene.height} aria-hidden="true">
        <SceneNodes nodes={settled ? rest : scene.marks} prefix={prefix} />
      </svg>
      {(painted ? plots : []).map((layers) => (
        <PlotMarks
          key={layers.plot.id}
          scene={scene}
          layers={layers}
          rows={toRows(model, layers)}
          prefix={prefix}
        />
      ))}
    </>
  )
})

interface MarksProps {
  model: ChartModel
  scene: Scene
  prefix: string
}

/**
 * A chart drawn by Recharts between the scene's back and front, at a width in pixels, to be read by
 * pointer, touch and keyboard. It looks as the server's drawing does.
 */
export function RechartsFigure({ chart, width }: { chart: Chart; width: number }) {
  const prefix = useId()
  const model = useMemo(() => toChartModel(chart), [chart])
  const scene = useMemo(() => layoutChart(model, width), [model, width])
  const { width: wide, height, back, marks, front } = scene
  return (
    <ReadableDrawing
      chart={chart}
      scene={scene}
      back={
        <svg width={wide} height={height} aria-hidden="true">
          <Hatches nodes={[...back, ...marks, ...front]} prefix={prefix} />
          <SceneNodes nodes={back} prefix={prefix} />
        </svg>
      }
    >
      <Marks
        key={`${width} ${chart.asOf} ${JSON.stringify(chart.query)}`}
        model={model}
        scene={scene}
        prefix={prefix}
      />
      <svg width={wide} height={height} aria-hidden="true">
        <SceneNodes nodes={front} prefix={prefix} />
      </svg>
    </ReadableDrawing>
  )
}
