'use client'

import { useState, type PointerEvent } from 'react'
import { createPortal } from 'react-dom'
import { prepareViews } from '#app/_address/prepare-views.ts'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { findVintageIndex, type Vintage } from '#app/_address/vintage.ts'
import { capturePointer } from '#app/_parts/capture-pointer.ts'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import { placeByKey } from '#app/_parts/slider-keys.ts'
import { useDebounced } from '#app/_parts/use-debounced.ts'
import { KeptParams } from '#app/_parts/kept-params.tsx'
import { listOtherParams, writeChangesLink } from '#app/_ruler/compare-links.ts'
import { EarlierDays } from '#app/_ruler/earlier-days.tsx'
import { at } from '#app/_ruler/release-steps.tsx'

interface CompareProps {
  /** Every day of the ruler, oldest first. */
  vintages: readonly Vintage[]
  /** The place of the day that the page is seen from: those before it can be compared with. */
  place: number
}

/** The day compared with, and how to choose another. */
function useCompare({ vintages, place }: CompareProps) {
  const url = useUrlQuery()
  const last = place - 1
  const changeTo = (next: number) => {
    const within = Math.min(Math.max(next, 0), last)
    return { compare: vintages[within]?.published ?? null }
  }
  return {
    ...{ url, last, changeTo },
    then: Math.min(findVintageIndex(vintages, url.params.get('compare')), last),
  }
}

/** The second knob of the ruler, `Then`: keys and drags move it among the days before the first. */
function CompareKnob(props: CompareProps) {
  const { url, last, then, changeTo } = useCompare(props)
  const { vintages } = props
  const [dragged, setDragged] = useState<number | null>(null)
  const current = dragged ?? then
  const prepare = (next: number) => prepareViews(url.hrefOf(changeTo(next)))
  const move = (next: number) => url.set(changeTo(next), { replace: true })
  useDebounced(dragged, prepare)

  function drag({ currentTarget, clientX }: PointerEvent<HTMLElement>) {
    const box = currentTarget.parentElement?.getBoundingClientRect()
    if (!box) return
    const step = (box.width - 12) / Math.max(vintages.length - 1, 1)
    setDragged(Math.min(Math.max(Math.round((clientX - box.left) / step), 0), last))
  }

  return (
    <span
      className="release-knob then"
      role="slider"
      tabIndex={0}
      aria-label="Then"
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={current}
      aria-valuetext={vintages[current]?.label}
      style={at(current)}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        capturePointer(event)
        setDragged(current)
      }}
      onPointerMove={(event) => dragged !== null && drag(event)}
      onPointerUp={() => {
        if (dragged !== null) move(dragged)
        setDragged(null)
      }}
      onPointerCancel={() => setDragged(null)}
      onKeyDown={(event) => {
        const next = placeByKey(event.key, then, last)
        if (next === null) return
        event.preventDefault()
        move(next)
      }}
    />
  )
}

/**
 * The second knob, on the track of the first, and under both the two dates in words, a list of days
 * and the way back: the server's form, following the address.
 */
export function CompareRuler({ figure, ...props }: CompareProps & { figure: string }) {
  const { url, then, changeTo } = useCompare(props)
  const { vintages, place } = props
  const [track, setTrack] = useState<Element | null>(null)
  const off = { compare: null }
  return (
    <form
      method="get"
      className="compare-line"
      ref={(form) => setTrack(form?.parentElement?.querySelector('.release-track') ?? null)}
    >
      {track && createPortal(<CompareKnob {...props} />, track)}
      <KeptParams params={listOtherParams(url.params)} />
      <label>
        <i aria-hidden="true" /> Then, as of{' '}
        <select
          name="compare"
          value={vintages[then]?.published}
          onChange={({ currentTarget }) => url.set({ compare: currentTarget.value })}
        >
          <EarlierDays vintages={vintages} place={place} />
        </select>
      </label>
      <span>Now, as of {vintages[place]?.label}</span>
      {figure !== '' && (
        <a className="link" href={writeChangesLink(figure, url.params, vintages[then]?.published)}>
          List of changes
        </a>
      )}
      <a
        className="link"
        href={url.hrefOf(off)}
        onClick={(event) => onPlainClick(event, () => url.set(off))}
        onFocus={() => prepareViews(url.hrefOf(changeTo(then - 1)))}
      >
        Stop comparing
      </a>
    </form>
  )
}
