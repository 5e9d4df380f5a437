'use client'

import {
  memo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
} from 'react'
import { useRested } from '#app/_parts/use-rested.ts'
import type { Vintage } from '#app/_address/vintage-place.ts'

/** A custom property, which React's type for styles does not know. */
function at(place: number): CSSProperties {
  return { '--at': place } as CSSProperties
}

/** How far a key moves the knob, or where to. */
function placeByKey(key: string, place: number, last: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowUp') return place + 1
  if (key === 'ArrowLeft' || key === 'ArrowDown') return place - 1
  if (key === 'PageUp') return place + 4
  if (key === 'PageDown') return place - 4
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

/** A tick a release, with its year where one begins; the same for every place of the knob. */
const Ticks = memo(function Ticks({ vintages }: { vintages: readonly Vintage[] }) {
  const years = new Set<string>()
  return vintages.map(({ published, release, label }, index) => {
    const year = published.slice(0, 4)
    const named = index > 0 && !years.has(year)
    years.add(year)
    return (
      <span
        key={published}
        className={release.endsWith('Q4') ? 'tick year-end' : 'tick'}
        style={at(index)}
        title={label}
      >
        {named && <span className={Number(year) % 2 ? 'year odd' : 'year'}>{year}</span>}
      </span>
    )
  })
})

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
      style={{ '--count': vintages.length } as CSSProperties} // a custom property, as above
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
