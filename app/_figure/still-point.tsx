'use client'

import { useMemo, useState, type RefObject } from 'react'
import { findNearest } from '#app/_figure/nearest-series.ts'
import { ProvenancePopover } from '#app/_figure/provenance/popover.tsx'
import { positionPopover } from '#app/_figure/provenance/position.ts'
import { readPress, type Press } from '#app/_figure/press.ts'
import type { Chart } from '#lib/charts/chart'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { toChartModel } from '#lib/drawing/model/model-chart'
import type { Scene } from '#lib/drawing/scene'

/** A period that was pressed: its place, and the metric nearest to the press. */
interface Point {
  at: number
  nearest: string | null
  /** The drawing's left edge in the window, and the width it is shown at, in pixels. */
  left: number
  shown: number
}

/** What was pressed; null beside the plot. */
function findPoint(scene: Scene, press: Press): Point | null {
  const spot = readPress(press)
  if (!spot) return null
  const { x, y, left, shown } = spot
  const across = x * scene.width
  const at = scene.bands.findIndex((band) => across >= band.x && across < band.x + band.width)
  return at < 0 ? null : { at, nearest: findNearest(scene, at, y * scene.height), left, shown }
}

/** A ring around a period of the server's drawing. */
function Ring({ scene, at }: { scene: Scene; at: number }) {
  const band = scene.bands[at]
  if (!band) return null
  const top = Math.min(...scene.plots.map(({ y }) => y)) - 4
  const foot = Math.max(...scene.plots.map(({ y, height }) => y + height)) + 2
  const { x, width } = band
  return (
    <svg
      className="still-ring"
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      width={scene.width}
      aria-hidden="true"
    >
      <rect x={x} y={top} width={width} height={foot - top} rx={4} className="point-ring" />
    </svg>
  )
}

/**
 * Where the values of a period come from that was pressed in the server's drawing, `width` pixels
 * wide, before the chart library is here. The library draws the chart when this has closed.
 */
export function StillPoint({
  chart,
  width,
  press,
  drawing,
  close,
}: {
  chart: Chart
  width: number
  press: Press
  /** What was pressed. */
  drawing: RefObject<HTMLElement | null>
  close: () => void
}) {
  const scene = useMemo(() => layoutChart(toChartModel(chart), width), [chart, width])
  const [point, setPoint] = useState(() => ({ of: press, found: findPoint(scene, press) }))
  if (point.of !== press) setPoint({ of: press, found: findPoint(scene, press) })
  const { found } = point
  const band = found && scene.bands[found.at]
  if (!band) return null
  const { at, nearest, left, shown } = found
  const goTo = (next: number) =>
    scene.bands[next] ? () => setPoint({ of: press, found: { ...found, at: next } }) : undefined
  return (
    <>
      <Ring scene={scene} at={at} />
      <ProvenancePopover
        chart={chart}
        period={band.period}
        nearest={nearest}
        position={positionPopover(band, scene, shown / scene.width, left)}
        move={{ back: goTo(at - 1), on: goTo(at + 1) }}
        close={close}
        drawing={drawing}
      />
    </>
  )
}
