'use client'

import { memo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { placeByKey } from '#app/_parts/slider-keys.ts'
import { useDebounced } from '#app/_parts/use-debounced.ts'
import { at, countTicks, ReleaseTicks } from '#app/_ruler/release-ticks.tsx'
import type { Vintage } from '#app/_address/vintage.ts'

/** The same for every place of the knob. */
const Ticks = memo(ReleaseTicks)

/** The ticks and the knob: a slider over the releases, a tick each. */
export function ReleaseTrack({
  vintages,
  place,
  onNear,
  onMove,
}: {
  vintages: readonly Vintage[]
  place: number
  /** Told of a release that the reader may be about to choose. */
  onNear: (place: number) => void
  onMove: (place: number) => void
}) {
  const track = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const current = dragged ?? place
  const last = vintages.length - 1
  const within = (next: number) => Math.min(Math.max(next, 0), last)

  useDebounced(dragged, onNear)
  const nearBoth = () => [place - 1, place + 1].forEach((next) => onNear(within(next)))

  function drag(event: PointerEvent) {
    const box = track.current?.getBoundingClientRect()
    if (!box) return
    const step = (box.width - 12) / Math.max(last, 1)
    setDragged(within(Math.round((event.clientX - box.left) / step)))
  }
  function press(event: KeyboardEvent) {
    const next = placeByKey(event.key, place, last)
    if (next === null) return
    event.preventDefault()
    onMove(within(next))
    onNear(within(2 * next - place)) // a key pressed once is often pressed again
  }

  return (
    <div
      className="release-track"
      style={countTicks(vintages.length)}
      ref={track}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        drag(event)
      }}
      onPointerMove={(event) => dragged !== null && drag(event)}
      onPointerUp={() => {
        if (dragged !== null) onMove(dragged)
        setDragged(null)
      }}
      onPointerCancel={() => setDragged(null)}
    >
      <Ticks vintages={vintages} />
      <span
        className="release-knob"
        role="slider"
        tabIndex={0}
        aria-label="As known on"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={current}
        aria-valuetext={vintages[current]?.label}
        style={at(current)}
        onFocus={nearBoth}
        onKeyDown={press}
      />
    </div>
  )
}
