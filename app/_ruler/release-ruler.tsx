'use client'

import {
  type MouseEvent,
  Suspense,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react'
import { prepareLinked, prepareNext, prepareViews } from '#app/_address/prepare-views.ts'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { asOfChange, findVintageIndex } from '#app/_address/vintage.ts'
import { capturePointer } from '#app/_parts/capture-pointer.ts'
import { Icon } from '#app/_parts/icon.tsx'
import { lazyPart, PartBoundary } from '#app/_parts/part-boundary.tsx'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import { placeByKey } from '#app/_parts/slider-keys.ts'
import { useDebounced } from '#app/_parts/use-debounced.ts'
import { useHydrated } from '#app/_parts/use-hydrated.ts'
import { at, countTicks, ReleaseSteps } from '#app/_ruler/release-steps.tsx'
import type { NamedVintage } from '#app/_ruler/vintage-words.ts'

/** The ticks and the knob: a slider over the days, a tick each. */
function ReleaseTrack({
  vintages,
  ticks,
  place,
  searchOf,
  onMove,
}: {
  vintages: readonly NamedVintage[]
  ticks: ReactNode
  place: number
  /** The query of the page as of a day. */
  searchOf: (place: number) => string
  onMove: (place: number) => void
}) {
  const track = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const current = dragged ?? place
  const last = vintages.length - 1
  const within = (next: number) => Math.min(Math.max(next, 0), last)

  const prepare = (next: number) => prepareViews(searchOf(within(next)))
  useDebounced(dragged, prepare)

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
    prepareNext(searchOf(within(2 * next - place))) // a key pressed once is often pressed again
  }

  return (
    <div
      className="release-track"
      style={countTicks(vintages.length)}
      ref={track}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        capturePointer(event)
        drag(event)
      }}
      onPointerMove={(event) => dragged !== null && drag(event)}
      onPointerUp={() => {
        if (dragged !== null) onMove(dragged)
        setDragged(null)
      }}
      onPointerCancel={() => setDragged(null)}
    >
      {ticks}
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
        onFocus={() => [place - 1, place + 1].forEach(prepare)}
        onKeyDown={press}
      />
    </div>
  )
}

/**
 * The date that a page is seen from; on a phone, which has no room for the slider, a list of every
 * day lies over it, newest first.
 */
function ReleaseChoice({
  vintages,
  place,
  onMove,
}: {
  vintages: readonly NamedVintage[]
  place: number
  onMove: (place: number) => void
}) {
  const hydrated = useHydrated()
  const all = vintages.map((vintage, at) => ({ vintage, at })).reverse()
  return (
    <span className="release-choice">
      <b>{vintages[place]?.label}</b>
      <Icon name="down" />
      {hydrated && (
        <select
          aria-label="As known on"
          value={place}
          onChange={({ currentTarget }) => onMove(Number(currentTarget.value))}
        >
          {all.map(({ vintage, at }) => (
            <option key={at} value={at}>
              {vintage.name}
            </option>
          ))}
        </select>
      )}
    </span>
  )
}

const CompareRuler = lazyPart(
  async () => (await import('#app/_ruler/compare-ruler.tsx')).CompareRuler,
)

/**
 * The vintage that the page is seen from, under the header: warns where it is not the newest. The
 * vintages come oldest first. `figure` names the page's figure where it can be held against an earlier
 * date; empty where the page has several, null where it has none.
 */
export function ReleaseRuler({
  vintages,
  ticks,
  figure = null,
  children,
}: {
  vintages: readonly NamedVintage[]
  /** A tick for each day, from the server. */
  ticks: ReactNode
  figure?: string | null
  /** The server's form of the two dates, which stands until the second knob is there, and answers. */
  children?: ReactNode
}) {
  const url = useUrlQuery()
  const hydrated = useHydrated()
  const place = findVintageIndex(vintages, url.params.get('as-of'))
  const last = vintages.length - 1
  const later = last - place
  const then = figure === null ? null : url.params.get('compare')

  function linkTo(next: number, compared = false) {
    const vintage = vintages[next]
    if (!vintage) return null
    const day = vintage.published
    const change = compared
      ? { compare: day }
      : { ...asOfChange(vintages, next), ...(then && then >= day && { compare: null }) }
    return {
      change,
      href: url.hrefOf(change),
      label: vintage.label,
      filing: vintage.filing,
      onClick: (event: MouseEvent) => onPlainClick(event, () => url.set(change)),
    }
  }
  const latest = linkTo(last)
  const compare = figure !== null && !then && linkTo(place - 1, true)
  const form = (
    <div
      className="compare-served"
      onChange={({ target }) => {
        if (target instanceof HTMLSelectElement) url.set({ compare: target.value })
      }}
    >
      {children}
    </div>
  )
  const move = (next: number) => url.set(linkTo(next)?.change ?? {}, { replace: true })

  return (
    <section
      className={later > 0 ? 'release-ruler looking-back' : 'release-ruler'}
      aria-label="Release"
      onPointerOver={prepareLinked}
      onFocus={prepareLinked}
    >
      <div className="page">
        <p className="known">
          As known on{' '}
          <ReleaseChoice
            vintages={vintages}
            place={place}
            onMove={(next) => url.set(linkTo(next)?.change ?? {})}
          />
          <span className="place">
            {later > 0 ? `${place + 1} of ${vintages.length}` : `latest of ${vintages.length}`}
          </span>
        </p>
        {compare && (
          <a className="link compare-open" href={compare.href} onClick={compare.onClick}>
            Compare with an earlier date
          </a>
        )}
        <ReleaseSteps previous={linkTo(place - 1)} next={linkTo(place + 1)} />
        {later > 0 && latest && (
          <p className="left-out" role="status">
            {vintages[place]?.leftOut}{' '}
            <a className="link" href={latest.href} onClick={latest.onClick}>
              Go to latest
            </a>
          </p>
        )}
        <ReleaseTrack
          vintages={vintages}
          ticks={ticks}
          place={place}
          searchOf={(next) => linkTo(next)?.href ?? ''}
          onMove={move}
        />
        {then && hydrated ? (
          <PartBoundary message={form}>
            <Suspense fallback={form}>
              <CompareRuler vintages={vintages} place={place} figure={figure ?? ''} />
            </Suspense>
          </PartBoundary>
        ) : (
          then && form
        )}
      </div>
    </section>
  )
}
