'use client'

import { prepareViews } from '#app/_address/prepare-views.ts'
import type { Changes, UrlQuery } from '#app/_address/use-url-query.ts'
import { DeckForm } from '#app/_filters/deck-form.tsx'
import { moveHandle, placeByKey, type Handle } from '#app/_filters/deck-move.ts'
import { DeckPlanks, edgeOf } from '#app/_filters/deck-planks.tsx'
import { TypedPeriods } from '#app/_filters/typed-periods.tsx'
import { useDeckDrag } from '#app/_filters/use-deck-drag.ts'
import { takeClick } from '#app/_parts/take-click.ts'
import { useRested } from '#app/_parts/use-rested.ts'
import {
  joinWords,
  nameWindow,
  readWindow,
  writeWindow,
  type DeckView,
  type DeckWindow,
} from '#lib/period/deck-window'
import { labelPeriod, type Quarter } from '#lib/period/period'

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
  const { held, ...pointer } = useDeckDrag(asked, view, move)
  const near = (next: DeckWindow) => prepareViews(url.hrefOf(writeWindow(next, view)))
  useRested(held, (one) => near(one.window))
  const window = held?.window ?? asked
  const words = nameWindow(window, view)
  const changesOf = ({ from, last }: DeckPreset): Changes => ({ from, to: null, last })

  function handle(which: Handle) {
    const at = window[which]
    const quarter = view.quarters[at]
    const name = quarter ? labelPeriod(quarter, view.labels) : ''
    return (
      <span
        key={which}
        className={held?.handle === which ? 'deck-handle held' : 'deck-handle'}
        role="slider"
        tabIndex={0}
        aria-label={HANDLES[which]}
        aria-valuemin={0}
        aria-valuemax={view.quarters.length - 1}
        aria-valuenow={at}
        aria-valuetext={name}
        style={{
          left: which === 'from' ? edgeOf(view.quarters, at) : edgeOf(view.quarters, at + 1, true),
        }}
        onKeyDown={(event) => {
          const place = placeByKey(event.key, window, which, view)
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
              onClick={(event) => takeClick(event, () => url.set(changesOf(preset)))}
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
