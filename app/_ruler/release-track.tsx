'use client'

import { memo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { placeByKey } from '#app/_parts/slider-keys.ts'
import { useRested } from '#app/_parts/use-rested.ts'
import { at, countTicks, ReleaseTicks } from '#app/_ruler/release-ticks.tsx'
import type { Vintage } from '#app/_address/vintage-place.ts'

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
  const [held, setHeld] = useState<number | null>(null)
  const shown = held ?? place
  const last = vintages.length - 1
  const within = (next: number) => Math.min(Math.max(next, 0), last)

  useRested(held, onNear)
  const nearBoth = () => [place - 1, place + 1].forEach((next) => onNear(within(next)))

  function hold(event: PointerEvent) {
    const box = track.current?.getBoundingClientRect()
    if (!box) return
    const step = (box.width - 12) / Math.max(last, 1)
    setHeld(within(Math.round((event.clientX - box.left) / step)))
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
        hold(event)
      }}
      onPointerMove={(event) => held !== null && hold(event)}
      onPointerUp={() => {
        if (held !== null) onMove(held)
        setHeld(null)
      }}
      onPointerCancel={() => setHeld(null)}
    >
      <Ticks vintages={vintages} />
      <span
        className="release-knob"
        role="slider"
        tabIndex={0}
        aria-label="As known on"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={shown}
        aria-valuetext={vintages[shown]?.label}
        style={at(shown)}
        onFocus={nearBoth}
        onKeyDown={press}
      />
    </div>
  )
}
