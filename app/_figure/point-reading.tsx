'use client'

import { createContext, use, useEffect, type CSSProperties } from 'react'
import { ZIndexLayer, type TooltipContentProps } from 'recharts'
import { readPeriod } from '#app/_figure/reading/reading.ts'
import type { ReadingRow } from '#app/_figure/reading/rows.ts'
import { LikeForLikeMark, ProvisionalMark } from '#app/_parts/value-marks.tsx'
import type { Chart } from '#lib/charts/chart'
import type { Scene } from '#lib/drawing/scene'

/** The point of a chart that is read: its place on the axis, and what is said of it. */
export interface ReadPoint {
  at: number
  byKey: boolean
  spoken: string
}

interface ReadingValue {
  chart: Chart
  scene: Scene
  /** What reads this chart; null while another of the page is read. */
  by: 'pointer' | 'key' | null
  /** Hears of every point that is read here, and of null when none is. */
  report: (point: ReadPoint | null) => void
}

/** What the library's tooltip and cursor need to know of their chart. */
const ReadingContext = createContext<ReadingValue | null>(null)

export const ReadingProvider = ReadingContext.Provider

function useReading(): ReadingValue {
  const value = use(ReadingContext)
  if (!value) throw new Error('a point is read outside a chart')
  return value
}

function Row({ row }: { row: ReadingRow }) {
  const { sign, quality } = row
  const color = { background: `var(--${row.color})` } satisfies CSSProperties
  return (
    <li className={row.main ? 'reading-row main' : 'reading-row'}>
      {sign === 'swatch' && <i style={color} />}
      {sign === 'diamond' && <LikeForLikeMark />}
      <span>{row.label}</span>
      <ProvisionalMark quality={quality} />
      <b>{row.value}</b>
    </li>
  )
}

/**
 * What a chart says of one period, inside the library's tooltip. Those who do not see it hear it
 * instead. In charts that only show which period is read elsewhere it stays away.
 */
export function PointReading({ active, label }: TooltipContentProps) {
  const { chart, scene, by, report } = useReading()
  const at = active && by ? scene.bands.findIndex(({ period }) => period === label) : -1
  const band = scene.bands[at]
  const reading = band ? readPeriod(chart, band.period) : null
  const spoken = reading?.spoken
  const byKey = by === 'key'
  useEffect(() => {
    report(spoken === undefined ? null : { at, byKey, spoken })
  }, [report, at, byKey, spoken])
  if (!reading) return null
  const { name, fiscal, rows, foot } = reading
  return (
    <div className="reading" aria-hidden="true">
      <p className="reading-head">
        <b>{name}</b> <span>{fiscal}</span>
      </p>
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </ul>
      )}
      <p className="reading-foot">{byKey ? `${foot} · Enter for its sources` : foot}</p>
    </div>
  )
}

/** Under everything else in a chart. */
const UNDER = -200

/** The band behind a point, and a ring around it for the keyboard. */
export function PointBand({ at, ring }: { at: number; ring: boolean }) {
  const { scene } = useReading()
  const band = scene.bands[at]
  const top = Math.min(...scene.plots.map(({ y }) => y)) - 4
  const foot = Math.max(...scene.plots.map(({ y, height }) => y + height))
  if (!band) return null
  const { x, width } = band
  return (
    <ZIndexLayer zIndex={UNDER}>
      <rect x={x} y={top} width={width} height={scene.height - top} className="point-band" />
      {ring && (
        <rect x={x} y={top} width={width} height={foot - top + 2} rx={4} className="point-ring" />
      )}
    </ZIndexLayer>
  )
}

/** The library's cursor: the band of the point that it reads, here or in another chart of the page. */
export function PointCursor({ payloadIndex }: { payloadIndex?: string }) {
  const { by } = useReading()
  return <PointBand at={Number(payloadIndex)} ring={by === 'key'} />
}
