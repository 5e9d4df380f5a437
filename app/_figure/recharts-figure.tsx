'use client'

import {
  memo,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  type SyntheticEvent,
} from 'react'
import { ComposedChart, getRelativeCoordinate, Tooltip } from 'recharts'
import { drawInTurn, type Nearness } from '#app/_figure/draw-queue.ts'
import { Hatches } from '#app/_figure/drawn.tsx'
import { findNearest } from '#app/_figure/nearest-series.ts'
import { listRows, measureMargin, PlotItems } from '#app/_figure/plot-items.tsx'
import {
  PointBand,
  PointCursor,
  PointReading,
  ReadingProvider,
  type ReadPoint,
} from '#app/_figure/point-reading.tsx'
import { ProvenancePopover } from '#app/_figure/provenance/popover.tsx'
import { positionPopover } from '#app/_figure/provenance/position.ts'
import { readPeriod } from '#app/_figure/reading/reading.ts'
import { useBrush } from '#app/_figure/use-brush.tsx'
import { useWalk } from '#app/_figure/use-walk.ts'
import type { Chart } from '#lib/charts/chart'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { toChartModel } from '#lib/drawing/model/model-chart'
import type { Scene } from '#lib/drawing/scene'

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

/** As in chart.css. */
const TOOLTIP_WIDTH = 236
const AWAY = 8

/** A value when it is this figure's turn to be drawn; until then the one before it. */
function useInTurn<Value>(value: Value, nearness: Nearness): Value {
  const [last, setLast] = useState(value)
  useEffect(() => {
    if (last !== value) return drawInTurn(nearness, () => setLast(value))
  }, [value, last, nearness])
  return last
}

/** Beside the point where there is room on one side of every point, else under the axis. */
function placeTooltip({ plots, bands, height }: Scene) {
  const [plot] = plots
  const step = (plot?.width ?? 0) / Math.max(bands.length, 1)
  const aside = step / 2 + AWAY
  const hasRoom = (plot?.width ?? 0) / 2 >= aside + TOOLTIP_WIDTH
  const top = Math.min(...plots.map(({ y }) => y)) + AWAY
  return hasRoom
    ? { position: { y: top }, offset: { x: aside, y: 0 } }
    : { position: { y: height }, offset: { x: 0, y: 0 } }
}

/** Everything that the library draws of a scene; `open` is the point that a popover stands under. */
const Plots = memo(function Plots({
  scene,
  prefix,
  open,
}: {
  scene: Scene
  prefix: string
  open: number | null
}) {
  return (
    <>
      <Hatches scene={scene} prefix={prefix} />
      {open !== null && <PointBand at={open} ring={false} />}
      <PlotItems scene={scene} prefix={prefix} />
      <Tooltip
        {...placeTooltip(scene)}
        active={open === null ? undefined : false}
        axisId="main"
        content={PointReading}
        cursor={<PointCursor />}
        filterNull={false}
        isAnimationActive={false}
        wrapperStyle={SHOWN}
      />
    </>
  )
})

/** The library would hide what Escape closed once, even where the reader comes back to it. */
const SHOWN = { visibility: 'visible' } as const

const stop = (event: SyntheticEvent) => event.stopPropagation()

/** The library acts at once: what it put off to the next frame would outlast the pointer's leaving. */
const UNTHROTTLED = [] as const

/** The point whose popover is open. */
interface OpenPoint {
  at: number
  byKey: boolean
  /** The drawing's left edge in the window. */
  origin: number
  /** The metric the pointer was nearest to. */
  nearest: string | null
}

/**
 * A chart drawn and read by the library, at a width in pixels; it looks as the server's drawing does.
 * Pointer and arrow keys go from point to point, which is told beside it and, where the keyboard
 * leads, spoken; Home and End go to the ends. A click, a tap or Enter opens where the values come
 * from, under the axis; Escape closes either. A drag, or Shift with arrows and Enter, chooses the
 * periods that the page shows. All charts of a page mark the period that one reads.
 */
export const RechartsFigure = memo(function RechartsFigure({
  chart: newest,
  width,
  nearness = 'seen',
}: {
  chart: Chart
  width: number
  /** Of figures that change together, those nearest to the reader are drawn first. */
  nearness?: Nearness
}) {
  const chart = useInTurn(newest, nearness)
  const [prefix, hint] = [useId(), useId()]
  const scene = useMemo(() => layoutChart(toChartModel(chart), width), [chart, width])
  const [rows, margin] = useMemo(() => [listRows(scene), measureMargin(scene)], [scene])
  const root = useRef<HTMLDivElement>(null)
  const surface = useRef<SVGSVGElement>(null)
  const walk = useWalk(surface)
  const fit = useFit(root, scene.width)
  const [by, setBy] = useState<'pointer' | 'key' | null>(null)
  const [read, setRead] = useState<ReadPoint | null>(null)
  const [open, setOpen] = useState<OpenPoint | null>(null)
  const { bands } = scene
  const brush = useBrush(root, { scene, fit }, by === 'key' && read?.byKey ? read.at : null)
  const report = useCallback(
    (point: ReadPoint | null) => {
      if (point?.byKey) walk.stand(point.at)
      setRead(point)
    },
    [walk],
  )
  const context = useMemo(() => ({ chart, scene, by, report }), [chart, scene, by, report])
  const opened = open && bands[open.at]
  const spoken = open?.byKey && opened ? readPeriod(chart, opened.period).spoken : read?.spoken
  const originOf = () => root.current?.getBoundingClientRect().left ?? 0

  const openAt: ComponentProps<typeof ComposedChart>['onClick'] = (_, event) => {
    if (brush.wasDragged()) return
    const { relativeX: x, relativeY: y } = getRelativeCoordinate(event)
    const at = bands.findIndex((band) => x >= band.x && x < band.x + band.width)
    if (at < 0) setOpen(null)
    else setOpen({ at, byKey: false, origin: originOf(), nearest: findNearest(scene, at, y) })
  }

  /** What the reader's keys do beside leading the library from point to point. */
  function press(event: KeyboardEvent) {
    if (walk.isOn() || event.altKey || event.ctrlKey || event.metaKey) return
    const { key } = event
    if (brush.press(event)) {
      event.stopPropagation() // or the library would end reading
      event.preventDefault()
      return
    }
    const to = { Home: 0, End: bands.length - 1 }[key]
    if (key.startsWith('Arrow') || to !== undefined) {
      if (by === 'pointer') walk.leave()
      setBy('key')
      if (to !== undefined) walk.goTo(to, bands.length, read?.byKey === true)
    } else if (key === 'Escape' && read?.byKey) walk.rest()
    else if (key === 'Enter') {
      event.stopPropagation() // or the library would end reading
      if (read) setOpen({ at: read.at, byKey: true, origin: originOf(), nearest: null })
    } else return
    event.preventDefault()
  }

  /** The pointer reads as it goes, unless it is a finger. */
  function point(event: PointerEvent) {
    brush.move(event)
    if (read?.byKey) walk.rest()
    setBy(event.pointerType === 'touch' ? null : 'pointer')
  }

  /** To another period with the popover open; undefined if there is none. */
  function goTo(at: number): (() => void) | undefined {
    return open && bands[at] ? () => setOpen({ ...open, at, byKey: true }) : undefined
  }

  function close(toDrawing: boolean) {
    setOpen(null)
    if (!toDrawing) return
    surface.current?.focus({ preventScroll: true })
    if (!open?.byKey) return
    setBy('key')
    walk.goTo(open.at, bands.length, false)
  }

  return (
    <div className="readable-place">
      <div
        ref={root}
        className="drawing readable"
        style={{ width: scene.width, height: scene.height * fit }}
        onKeyDownCapture={press}
        onPointerDown={brush.down}
        onPointerMove={point}
        onPointerUp={brush.up}
        onPointerCancel={brush.cancel}
        onPointerLeave={() => setBy((last) => (last === 'pointer' ? null : last))}
        onBlur={() => setBy((last) => (last === 'key' ? null : last))}
        onFocusCapture={stop} // the library would read the first point, at a click too
        onTouchMoveCapture={stop} // or a finger that scrolls the page would read
      >
        <ReadingProvider value={context}>
          <ComposedChart
            ref={surface}
            className="plot-marks"
            width={scene.width}
            height={scene.height}
            margin={margin}
            data={rows}
            stackOffset="sign"
            syncId="period"
            syncMethod="value"
            throttledEvents={UNTHROTTLED}
            style={fit < 1 ? { transform: `scale(${fit})` } : undefined}
            aria-roledescription="chart"
            aria-label={scene.words.alt}
            aria-describedby={hint}
            onClick={openAt}
          >
            <Plots scene={scene} prefix={prefix} open={open?.at ?? null} />
          </ComposedChart>
        </ReadingProvider>
        {brush.drawn}
        <p id={hint} className="hidden-text">
          Arrow keys read it period by period; Enter opens where the values come from. Shift with
          arrow keys chooses periods; Enter then shows them alone.
        </p>
        <p className="hidden-text" aria-live="polite">
          {brush.spoken ?? (by === 'key' || open?.byKey ? spoken : '')}
        </p>
      </div>
      {opened && (
        <ProvenancePopover
          chart={chart}
          period={opened.period}
          nearest={open.nearest}
          position={positionPopover(opened, scene, fit, open.origin)}
          move={{ back: goTo(open.at - 1), on: goTo(open.at + 1) }}
          close={close}
          drawing={root}
        />
      )}
    </div>
  )
})
