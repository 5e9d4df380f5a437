'use client'

import {
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react'
import { placeTooltip } from '#app/_charts/place-tooltip.ts'
import { readPeriod } from '#app/_charts/reading.ts'
import { ReadingTooltip } from '#app/_charts/reading-tooltip.tsx'
import { useFit } from '#app/_charts/use-fit.ts'
import type { Chart } from '#lib/chart'
import type { Band, Scene } from '#lib/scene'

/** The point being read: its place on the axis, and whether the keyboard led there. */
interface Point {
  at: number
  byKey: boolean
  /** The drawing's left edge in the window. */
  origin: number
}

/** Where a key leads from a point, or from none. */
function moveTo(key: string, from: number | null, count: number): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowLeft':
      return from === null ? last : Math.max(from - 1, 0)
    case 'ArrowRight':
      return from === null ? 0 : Math.min(from + 1, last)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/** The band behind a point, and a ring around it for the keyboard. */
function PointBand({ band, scene, ring }: { band: Band; scene: Scene; ring: boolean }) {
  const top = Math.min(...scene.plots.map(({ y }) => y)) - 4
  const foot = Math.max(...scene.plots.map(({ y, height }) => y + height))
  return (
    <svg width={scene.width} height={scene.height} aria-hidden="true">
      <rect x={band.x} y={top} width={band.width} height={scene.height - top} fill="var(--fog-2)" />
      {ring && (
        <rect
          x={band.x}
          y={top}
          width={band.width}
          height={foot - top + 2}
          rx={4}
          fill="none"
          stroke="var(--accent)"
          strokeWidth={2}
        />
      )}
    </svg>
  )
}

/**
 * A drawing in layers that is read period by period: the pointer, a tap or the arrow keys open a
 * tooltip beside the point, which is also spoken when the keyboard leads there. Home and End go to
 * the ends, Escape closes, Enter opens the document. `back` lies under the band of the point,
 * `children` over it.
 */
export function ReadableDrawing({
  chart,
  scene,
  back,
  children,
}: {
  chart: Chart
  scene: Scene
  back: ReactNode
  children: ReactNode
}) {
  const root = useRef<HTMLDivElement>(null)
  const hint = useId()
  const fit = useFit(root, scene.width)
  const [point, setPoint] = useState<Point | null>(null)
  const { bands } = scene
  const band = point && bands[point.at]
  const reading = band ? readPeriod(chart, band.period) : null

  function find({ clientX, currentTarget }: PointerEvent<HTMLElement>): Point | null {
    const { left, width } = currentTarget.getBoundingClientRect()
    const x = ((clientX - left) * scene.width) / (width || scene.width)
    const at = bands.findIndex((one) => x >= one.x && x < one.x + one.width)
    return at < 0 ? null : { at, byKey: false, origin: left }
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    const origin = event.currentTarget.getBoundingClientRect().left
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const to = moveTo(event.key, point?.at ?? null, bands.length)
    if (to !== null && bands.length > 0) setPoint({ at: to, byKey: true, origin })
    else if (event.key === 'Escape' && point) setPoint(null)
    else if (event.key === 'Enter' && reading?.url) window.open(reading.url, '_blank', 'noopener')
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={root}
      className="drawing readable"
      role="group"
      aria-roledescription="chart"
      aria-label={scene.words.alt}
      aria-describedby={hint}
      tabIndex={0}
      style={{ width: scene.width, height: scene.height * fit }}
      onKeyDown={press}
      onBlur={() => setPoint(null)}
      onPointerMove={(event) => event.pointerType !== 'touch' && setPoint(find(event))}
      onPointerLeave={(event) => event.pointerType !== 'touch' && setPoint(null)}
      onPointerUp={(event) => event.pointerType === 'touch' && setPoint(find(event))}
    >
      <div className="readable-layers" style={fit < 1 ? { transform: `scale(${fit})` } : undefined}>
        {band && <PointBand band={band} scene={scene} ring={point.byKey} />}
        {back}
        {children}
      </div>
      {band && reading && (
        <ReadingTooltip
          reading={reading}
          byKey={point.byKey}
          place={placeTooltip(band, scene, point.origin)}
        />
      )}
      <p id={hint} className="hidden-text">
        Arrow keys read it period by period.
      </p>
      <p className="hidden-text" aria-live="polite">
        {point?.byKey ? reading?.spoken : ''}
      </p>
    </div>
  )
}
