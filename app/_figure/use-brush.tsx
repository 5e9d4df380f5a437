'use client'

import {
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import { changeAddress } from '#app/_address/use-url-query.ts'
import { capturePointer } from '#app/_parts/capture-pointer.ts'
import type { Band, Scene } from '#lib/drawing/scene'
import { firstQuarterOf, lastQuarterOf, quarterIndex } from '#lib/period/period'

/** The first and last place of the periods that a reader is choosing. */
interface Range {
  from: number
  to: number
}

const order = (one: number, other: number): Range => ({
  from: Math.min(one, other),
  to: Math.max(one, other),
})

/** A shorter drag is a click, in pixels. */
const LEAST = 8

/** The place of the band at a point; beside the bands, of the nearest. */
function placeOf(bands: readonly Band[], x: number): number {
  const at = bands.findIndex((band) => x < band.x + band.width)
  return at < 0 ? bands.length - 1 : at
}

/** Whether periods follow each other from left to right; only such a stretch is a range. */
function isInTime(bands: readonly Band[]): boolean {
  const ends = bands.map(({ period }) => quarterIndex(lastQuarterOf(period)))
  return ends.every((end, at) => at === 0 || end > (ends[at - 1] ?? end))
}

/** Has the page show a range; an end at the newest period stays open where it was. */
function showPeriods(bands: readonly Band[], { from, to }: Range) {
  const [first, last] = [bands[from], bands[to]]
  if (!first || !last) return
  const isOpen = to === bands.length - 1 && !new URLSearchParams(location.search).has('to')
  const end = isOpen ? null : lastQuarterOf(last.period)
  changeAddress({ from: firstQuarterOf(first.period), to: end, last: null })
}

const sayRange = (bands: readonly Band[], { from, to }: Range) =>
  `${bands[from]?.label} to ${bands[to]?.label}`

/** The periods that are being chosen, over the drawing. */
function Chosen({ scene: { bands, plots }, range, fit }: BrushOf & { range: Range }) {
  const [first, last] = [bands[range.from], bands[range.to]]
  if (!first || !last) return null
  const top = Math.min(...plots.map(({ y }) => y))
  const foot = Math.max(...plots.map(({ y, height }) => y + height))
  const style = {
    left: first.x * fit,
    top: top * fit,
    width: (last.x + last.width - first.x) * fit,
    height: (foot - top) * fit,
  } satisfies CSSProperties
  return (
    <div className="brush" style={style} aria-hidden="true">
      <span>{sayRange(bands, range)}</span>
    </div>
  )
}

interface BrushOf {
  scene: Scene
  /** What the drawing has shrunk by. */
  fit: number
}

interface Brush {
  /** What is chosen, for the eye and for the ear; null where nothing is being chosen. */
  drawn: ReactNode
  spoken: string | null
  /** True for the click that ends a drag. */
  wasDragged: () => boolean
  /** Hears the reader's keys first; true for one that it took. */
  press: (event: KeyboardEvent) => boolean
  down: (event: PointerEvent) => void
  move: (event: PointerEvent) => void
  up: () => void
  cancel: () => void
}

/**
 * Choosing the periods that the page shows on a drawing: by a drag with a mouse, or by Shift with
 * arrows and Enter from `standing`, the place that the keyboard reads. A finger scrolls the page.
 * Escape chooses nothing.
 */
export function useBrush(
  root: RefObject<HTMLElement | null>,
  { scene, fit }: BrushOf,
  standing: number | null,
): Brush {
  const { bands } = scene
  const [dragged, setDragged] = useState<Range | null>(null)
  const [anchor, setAnchor] = useState<number | null>(null)
  const begun = useRef<{ x: number; at: number } | null>(null)
  const moved = useRef(false)
  const byKeys =
    anchor === null || standing === null || anchor === standing ? null : order(anchor, standing)
  const range = dragged ?? byKeys
  const isDragged = dragged !== null

  function end() {
    begun.current = null
    setDragged(null)
  }

  useEffect(() => {
    if (!isDragged) return
    const stop = ({ key }: globalThis.KeyboardEvent) => {
      if (key === 'Escape') end()
    }
    addEventListener('keydown', stop)
    return () => removeEventListener('keydown', stop)
  }, [isDragged])

  const toX = ({ clientX }: PointerEvent) =>
    (clientX - (root.current?.getBoundingClientRect().left ?? 0)) / fit

  return {
    drawn: range && <Chosen scene={scene} fit={fit} range={range} />,
    spoken: byKeys && sayRange(bands, byKeys),
    wasDragged: () => moved.current,
    press({ key, shiftKey }) {
      if (key.startsWith('Arrow') || key === 'Home' || key === 'End')
        setAnchor(shiftKey && isInTime(bands) ? (anchor ?? standing) : null)
      if (!byKeys || (key !== 'Escape' && key !== 'Enter')) return false
      setAnchor(null)
      if (key === 'Enter') showPeriods(bands, byKeys)
      return true
    },
    down(event) {
      moved.current = false
      setAnchor(null)
      const x = toX(event)
      const [first, last] = [bands[0], bands.at(-1)]
      const isOver = first && last && x >= first.x && x < last.x + last.width
      if (event.button !== 0 || event.pointerType !== 'mouse' || !isOver || !isInTime(bands)) return
      begun.current = { x, at: placeOf(bands, x) }
    },
    move(event) {
      const from = begun.current
      if (!from) return
      if (event.buttons === 0) return end() // it was let go where nothing heard it
      const x = toX(event)
      const next = order(from.at, placeOf(bands, x))
      if (!dragged) {
        if (Math.abs(x - from.x) < LEAST || next.from === next.to) return
        capturePointer(event)
        getSelection()?.removeAllRanges() // the drag began to select the words of the drawing
        moved.current = true
      }
      setDragged(next)
    },
    up() {
      if (dragged && dragged.to > dragged.from) showPeriods(bands, dragged)
      end()
    },
    cancel: end,
  }
}
