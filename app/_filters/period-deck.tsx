'use client'

import { memo, useRef, useState, type PointerEvent } from 'react'
import type { Changes } from '#app/_address/change-search.ts'
import { prepareNext, prepareViews } from '#app/_address/prepare-views.ts'
import type { UrlQuery } from '#app/_address/use-url-query.ts'
import { TypedPeriods } from '#app/_filters/typed-periods.tsx'
import { capturePointer } from '#app/_parts/capture-pointer.ts'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import { placeByKey } from '#app/_parts/slider-keys.ts'
import { KeptParams } from '#app/_parts/kept-params.tsx'
import { useDebounced } from '#app/_parts/use-debounced.ts'
import {
  joinWords,
  nameWindow,
  readWindow,
  stepOf,
  writeWindow,
  type DeckView,
  type DeckWindow,
  snapEnd,
} from '#lib/period/deck-window'
import { labelPeriod, type Quarter, yearOf } from '#lib/period/period'

type Handle = keyof DeckWindow

/** The window after a handle has moved: on whole periods, and never past the other handle. */
export function moveHandle(
  window: DeckWindow,
  handle: Handle,
  place: number,
  view: DeckView,
): DeckWindow {
  const step = stepOf(view.frequency)
  const first = snapEnd(view, step - 1) - step + 1
  if (handle === 'from') {
    const start = snapEnd(view, place + step - 1) - step + 1
    return { ...window, from: Math.max(Math.min(start, window.to - step + 1), first, 0) }
  }
  const end = snapEnd(view, place)
  return { ...window, to: Math.max(end, window.from + step - 1) }
}

interface Drag {
  handle: Handle
  window: DeckWindow
}

/** The plank whose edge for a handle is nearest to a point on the screen. */
function placeAt(track: Element, handle: Handle, x: number): number {
  const side = handle === 'from' ? 'left' : 'right'
  const planks = track.querySelectorAll('.deck-planks > *')
  const off = Array.from(planks, (plank) => Math.abs(plank.getBoundingClientRect()[side] - x))
  return off.indexOf(Math.min(...off))
}

/**
 * Moves the nearer handle with the pointer. The move shows at once, but is only reported when the
 * pointer lets go, so that one drag is one change.
 */
function useDeckDrag(window: DeckWindow, view: DeckView, onMove: (window: DeckWindow) => void) {
  const [dragged, setDragged] = useState<Drag | null>(null)
  const latest = useRef<Drag | null>(null)
  const keep = (next: Drag | null) => {
    latest.current = next
    setDragged(next)
  }

  function drag(event: PointerEvent, from: Drag) {
    const place = placeAt(event.currentTarget, from.handle, event.clientX)
    keep({ ...from, window: moveHandle(from.window, from.handle, place, view) })
  }

  return {
    dragged,
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return
      capturePointer(event)
      const [start, end] = (['from', 'to'] as const).map((handle) =>
        Math.abs(placeAt(event.currentTarget, handle, event.clientX) - window[handle]),
      )
      drag(event, { handle: (start ?? 0) <= (end ?? 0) ? 'from' : 'to', window })
    },
    onPointerMove(event: PointerEvent) {
      if (latest.current) drag(event, latest.current)
    },
    onPointerUp() {
      if (latest.current) onMove(latest.current.window)
      keep(null)
    },
    onPointerCancel() {
      keep(null)
    },
  }
}

/** Whether a quarter begins a fiscal year inside the deck, where a wider gap stands. */
function beginsYear(quarter: Quarter, at: number): boolean {
  return at > 0 && quarter.endsWith('Q1')
}

/**
 * Where the left edge of a plank lies, or with `past` the right edge of the one before: planks
 * share what the gaps leave, 2 px apart and 5 between fiscal years.
 */
function edgeOf(quarters: readonly Quarter[], at: number, past = false): string {
  const years = (until: number) => quarters.slice(0, until + 1).filter(beginsYear).length
  const count = quarters.length
  const gaps = 2 * (count - 1) + 3 * years(count - 1)
  const before = past ? 2 * (at - 1) + 3 * years(at - 1) : 2 * at + 3 * years(at)
  return `calc(${at} * (100% - ${gaps}px) / ${count} + ${before}px)`
}

/** A year's name begins under its first plank, but ends with the deck where little of it follows. */
function placeYear(quarters: readonly Quarter[], at: number) {
  return quarters.length - at < 3 ? { right: 0 } : { left: edgeOf(quarters, at) }
}

/**
 * A plank a quarter: those from one place to another chosen, in ink, provisional ones hatched; the
 * odd fiscal years named below.
 */
const DeckPlanks = memo(function DeckPlanks({
  quarters,
  provisional,
  from,
  to,
}: {
  quarters: readonly Quarter[]
  provisional: readonly Quarter[]
  from: number
  to: number
}) {
  const named = quarters.filter((quarter) => quarter.endsWith('Q1') && yearOf(quarter) % 2 === 1)
  return (
    <>
      <div className="deck-planks" aria-hidden="true">
        {quarters.map((quarter, at) => {
          const classes = [
            at >= from && at <= to && 'chosen',
            provisional.includes(quarter) && 'provisional',
            beginsYear(quarter, at) && 'year-start',
          ]
          return <span key={quarter} className={classes.filter(Boolean).join(' ') || undefined} />
        })}
      </div>
      <div className="deck-years" aria-hidden="true">
        {named.map((quarter, index) => (
          <span key={quarter} style={placeYear(quarters, quarters.indexOf(quarter))}>
            {index === 0 ? `FY${yearOf(quarter)}` : `’${String(yearOf(quarter)).slice(2)}`}
          </span>
        ))}
      </div>
    </>
  )
})

/** The deck with no script: two lists and a button, which keep the rest of the query. */
function DeckForm({
  view,
  window,
  search,
}: {
  view: DeckView
  window: DeckWindow
  search: string
}) {
  const kept = [...new URLSearchParams(search)].filter(
    ([name]) => name !== 'from' && name !== 'to' && name !== 'last',
  )
  const ends = { from: 'From', to: 'to' } as const
  return (
    <form method="get" className="deck-form">
      <KeptParams params={kept} />
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {ends[end]}{' '}
          <select name={end} defaultValue={view.quarters[window[end]]}>
            {view.quarters.map((quarter) => (
              <option key={quarter} value={quarter}>
                {labelPeriod(quarter, view.labels)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button className="button">Show</button>
    </form>
  )
}

export interface DeckPreset {
  /** `Last 8`, `FY2024 on`, `All`. */
  label: string
  from: string | null
  last: string | null
}

interface PeriodDeckProps {
  view: DeckView
  /** Quarters that hold figures below primary quality. */
  provisional: readonly Quarter[]
  presets: readonly DeckPreset[]
  url: UrlQuery
}

const HANDLES = { from: 'First period', to: 'Last period' } as const

/** Periods to show: a plank a quarter between two sliders. */
export function PeriodDeck({ view, provisional, presets, url }: PeriodDeckProps) {
  const asked = readWindow(url.params, view)
  const move = (next: DeckWindow) => url.set(writeWindow(next, view), { replace: true })
  const { dragged, ...pointer } = useDeckDrag(asked, view, move)
  const searchOf = (next: DeckWindow) => url.hrefOf(writeWindow(next, view))
  useDebounced(dragged, (moved) => prepareViews(searchOf(moved.window)))
  const window = dragged?.window ?? asked
  const words = nameWindow(window, view)
  const last = view.quarters.length - 1
  const changesOf = (preset: DeckPreset): Changes => ({
    from: preset.from,
    to: null,
    last: preset.last,
  })

  function handle(which: Handle) {
    const at = window[which]
    const quarter = view.quarters[at]
    const name = quarter ? labelPeriod(quarter, view.labels) : ''
    return (
      <span
        key={which}
        className={dragged?.handle === which ? 'deck-handle held' : 'deck-handle'}
        role="slider"
        tabIndex={0}
        aria-label={HANDLES[which]}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={name}
        style={{
          left: which === 'from' ? edgeOf(view.quarters, at) : edgeOf(view.quarters, at + 1, true),
        }}
        onKeyDown={(event) => {
          const place = placeByKey(event.key, at, last, stepOf(view.frequency))
          if (place === null) return
          event.preventDefault()
          move(moveHandle(window, which, place, view))
          prepareNext(searchOf(moveHandle(window, which, 2 * place - at, view))) // often pressed again
        }}
      >
        <span>{name}</span>
      </span>
    )
  }

  return (
    <div className="period-deck" role="group" aria-label="Periods">
      <div className="deck-head">
        <output className="hidden-text">
          Periods: {joinWords(words)}, {words.count}
        </output>
        <div className="deck-periods">
          <span aria-hidden="true">Periods</span>
          <TypedPeriods view={view} periods={joinWords(words)} url={url} />
          <span aria-hidden="true">{words.count}</span>
        </div>
        <div className="deck-presets">
          {presets.map((preset) => (
            <a
              key={preset.label}
              className="link"
              href={url.hrefOf(changesOf(preset))}
              onClick={(event) => onPlainClick(event, () => url.set(changesOf(preset)))}
            >
              {preset.label}
            </a>
          ))}
        </div>
      </div>
      <div className="deck-track" {...pointer}>
        <DeckPlanks quarters={view.quarters} provisional={provisional} {...window} />
        {handle('from')}
        {handle('to')}
      </div>
      <noscript>
        <DeckForm view={view} window={asked} search={url.search} />
      </noscript>
    </div>
  )
}
