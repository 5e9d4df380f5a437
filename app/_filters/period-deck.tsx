'use client'

import type { Changes } from '#app/_address/change-search.ts'
import { prepareViews } from '#app/_address/prepare-views.ts'
import type { UrlQuery } from '#app/_address/use-url-query.ts'
import { moveHandle, type Handle } from '#app/_filters/deck-move.ts'
import { DeckPlanks, edgeOf } from '#app/_filters/deck-planks.tsx'
import { TypedPeriods } from '#app/_filters/typed-periods.tsx'
import { useDeckDrag } from '#app/_filters/use-deck-drag.ts'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import { placeByKey } from '#app/_parts/slider-keys.ts'
import { useDebounced } from '#app/_parts/use-debounced.ts'
import {
  joinWords,
  nameWindow,
  readWindow,
  stepOf,
  writeWindow,
  type DeckView,
  type DeckWindow,
} from '#lib/period/deck-window'
import { labelPeriod, type Quarter } from '#lib/period/period'

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
      {kept.map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
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

export interface PeriodDeckProps {
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
  const near = (next: DeckWindow) => prepareViews(url.hrefOf(writeWindow(next, view)))
  useDebounced(dragged, (moved) => near(moved.window))
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
          near(moveHandle(window, which, 2 * place - at, view)) // often pressed again
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
          <TypedPeriods view={view} shown={joinWords(words)} url={url} />
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
