'use client'

import {
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  type RefObject,
  type CSSProperties,
} from 'react'
import { findNearest } from '#app/_figure/nearest-series.ts'
import { ProvenancePopover } from '#app/_figure/provenance/popover.tsx'
import { positionPopover } from '#app/_figure/provenance/position.ts'
import { readPeriod, type Reading } from '#app/_figure/reading/reading.ts'
import type { ReadingRow } from '#app/_figure/reading/rows.ts'
import {
  positionTooltip,
  TOOLTIP_WIDTH,
  type TooltipPosition,
} from '#app/_figure/tooltip-position.ts'
import { LikeForLikeMark, ProvisionalMark } from '#app/_parts/value-marks.tsx'
import type { Chart } from '#lib/charts/chart'
import type { Scene, Band } from '#lib/drawing/scene'

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

/** What a chart says of one period, beside its point. Those who do not see it hear it instead. */
function ReadingTooltip({
  reading,
  position,
  byKey,
}: {
  reading: Reading
  position: TooltipPosition
  byKey: boolean
}) {
  const { name, fiscal, rows, foot } = reading
  return (
    <div className="reading" aria-hidden="true" style={{ ...position, width: TOOLTIP_WIDTH }}>
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

/** What an element of `width` pixels must shrink by to fit where it stands: 1 where there is room. */
function useFit(element: RefObject<HTMLElement | null>, width: number): number {
  const [room, setRoom] = useState(width)
  useEffect(() => {
    if (!element.current || typeof ResizeObserver === 'undefined') return
    // The observer reports the first size before the frame is painted, so nobody sees it shrink.
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom(entry.contentRect.width)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return room > 0 ? Math.min(1, room / width) : 1
}

/** The point being read: its place on the axis, and whether the keyboard led there. */
interface Point {
  at: number
  byKey: boolean
  /** The drawing's left edge in the window. */
  origin: number
  /** True when the popover is open instead of the tooltip. */
  open: boolean
  /** The metric the pointer was nearest to. */
  nearest: string | null
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

/**
 * A drawing in layers that is read period by period: the pointer or the arrow keys open a tooltip
 * beside the point, which is also spoken when the keyboard leads there; Home and End go to the
 * ends. A click, a tap or Enter opens where its values come from, under the axis; Escape closes
 * either. `back` lies under the band of the point, `children` over it.
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

  function find(event: MouseEvent<HTMLElement>, open: boolean): Point | null {
    const { left, top, width } = event.currentTarget.getBoundingClientRect()
    const scale = scene.width / (width || scene.width)
    const x = (event.clientX - left) * scale
    const at = bands.findIndex((candidate) => x >= candidate.x && x < candidate.x + candidate.width)
    const under = bands[at]
    if (!under) return null
    const y = (event.clientY - top) * scale
    const nearest = open ? findNearest(chart, scene, under.period, y) : null
    return { at, byKey: false, origin: left, open, nearest }
  }

  /** The pointer reads as it goes, unless it is a finger or something is open. */
  function hover(event: PointerEvent<HTMLElement>, next: () => Point | null) {
    if (event.pointerType !== 'touch' && !(band && point.open)) setPoint(next())
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const { left: origin } = event.currentTarget.getBoundingClientRect()
    const to = moveTo(event.key, point?.at ?? null, bands.length)
    if (to !== null && bands.length > 0)
      setPoint({ at: to, byKey: true, origin, open: false, nearest: null })
    else if (event.key === 'Escape' && point) setPoint(null)
    else if (event.key === 'Enter' && point) setPoint({ ...point, origin, open: true })
    else return
    event.preventDefault()
  }

  /** To another period with the popover open; undefined if there is none. */
  function goTo(at: number): (() => void) | undefined {
    return point && bands[at] ? () => setPoint({ ...point, at, byKey: true }) : undefined
  }

  function close(toDrawing: boolean) {
    setPoint(toDrawing && point?.byKey ? { ...point, open: false } : null)
    if (toDrawing) root.current?.focus({ preventScroll: true })
  }

  return (
    <div className="readable-place">
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
        onBlur={() => setPoint((last) => (last?.open ? last : null))}
        onPointerMove={(event) => hover(event, () => find(event, false))}
        onPointerLeave={(event) => hover(event, () => null)}
        onClick={(event) => setPoint(find(event, true))}
      >
        <div
          className="readable-layers"
          style={fit < 1 ? { transform: `scale(${fit})` } : undefined}
        >
          {band && <PointBand band={band} scene={scene} ring={point.byKey && !point.open} />}
          {back}
          {children}
        </div>
        {band && reading && !point.open && (
          <ReadingTooltip
            reading={reading}
            byKey={point.byKey}
            position={positionTooltip(band, scene, point.origin)}
          />
        )}
        <p id={hint} className="hidden-text">
          Arrow keys read it period by period; Enter opens where the values come from.
        </p>
        <p className="hidden-text" aria-live="polite">
          {point?.byKey ? reading?.spoken : ''}
        </p>
      </div>
      {band && point.open && (
        <ProvenancePopover
          chart={chart}
          period={band.period}
          nearest={point.nearest}
          position={positionPopover(band, scene, fit, point.origin)}
          move={{ back: goTo(point.at - 1), on: goTo(point.at + 1) }}
          close={close}
          drawing={root}
        />
      )}
    </div>
  )
}
