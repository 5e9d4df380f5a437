'use client'

import { useId, useRef, type ReactNode } from 'react'
import { prepareLinked } from '#app/_address/prepare-views.ts'
import { useUrlQuery, type UrlQuery } from '#app/_address/use-url-query.ts'
import type { Filter } from '#app/_filters/filters.ts'
import { PeriodDeck, type DeckPreset } from '#app/_filters/period-deck.tsx'
import { SegmentChips, type SegmentOption } from '#app/_filters/segment-chips.tsx'
import { Choice, type ChoiceProps } from '#app/_parts/choice.tsx'
import { Icon } from '#app/_parts/icon.tsx'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import { useDismiss } from '#app/_parts/use-dismiss.ts'
import { nameWindow, readWindow } from '#lib/period/deck-window'
import { FREQUENCIES, type Frequency, LABELS, type Labels, type Quarter } from '#lib/period/period'
import { QUERY_NAMES } from '#lib/query/query-names'

/** Choices that are rarely changed, behind a button that states them. */
function MoreMenu({ words, choices }: { words: string; choices: readonly ChoiceProps[] }) {
  const id = useId()
  const details = useRef<HTMLDetailsElement>(null)
  useDismiss(details)
  return (
    <div>
      <span className="control-label" id={id}>
        More
      </span>
      <details className="menu" ref={details}>
        <summary className="button" aria-describedby={id}>
          <span className="words">{words}</span>
          <Icon name="down" />
        </summary>
        <div className="menu-panel from-left">
          {choices.map((choice) => (
            <Choice key={choice.label} {...choice} />
          ))}
        </div>
      </details>
    </div>
  )
}

/** Drops the given parameters, so that every default holds again. */
function ResetLink({ parameters, url }: { parameters: readonly string[]; url: UrlQuery }) {
  const changes = Object.fromEntries(parameters.map((name) => [name, null]))
  return (
    <a
      className="filter-reset"
      href={url.hrefOf(changes)}
      onClick={(event) => onPlainClick(event, () => url.set(changes))}
    >
      <Icon name="reset" />
      Reset
    </a>
  )
}

export interface FilterBandProps {
  segments: { label: string; options: readonly SegmentOption[]; standard: readonly string[] } | null
  /** Quarters of the deck, oldest first, and those of them that are provisional. */
  quarters: readonly Quarter[]
  provisional: readonly Quarter[]
  presets: readonly DeckPreset[]
  /** Newest periods shown by default, quarters and years. */
  newest: { quarters: number; years: number }
  filters: readonly Filter[]
  /** Those behind the button `More`. */
  more: readonly Filter[]
  /** The head of the sheet that they are on a phone. */
  head?: ReactNode
  /** What opens them from the line that stays in reach while the page scrolls. */
  openers?: ReactNode
}

/** A filter less what needs quarters, where the page has longer periods. */
function fitTo(frequency: Frequency, filter: Filter): Filter {
  if (frequency === 'quarter') return filter
  const options = filter.options.map((option) =>
    option.ofQuarters ? { ...option, off: option.ofQuarters } : option,
  )
  return { ...filter, options }
}

/** Lets go of the band that follows the page. */
function shut(band: Element) {
  const opener = band.querySelector<HTMLInputElement>('.filter-line :checked')
  if (opener) opener.checked = false
}

/** Every filter of a page, in a band on a wide screen and in a sheet on a phone. */
export function FilterBand(props: FilterBandProps) {
  const { segments } = props
  const url = useUrlQuery()
  const all = [...props.filters, ...props.more]

  const valueOf = (filter: Filter) => url.params.get(filter.parameter) ?? filter.standard
  const optionOf = (filter: Filter) =>
    filter.options.find(({ value }) => value === valueOf(filter)) ?? filter.options[0]
  const changeTo = (filter: Filter, value: string) => ({
    [filter.parameter]: value === filter.standard ? null : value,
  })
  const choiceOf = (filter: Filter): ChoiceProps => ({
    label: filter.label,
    options: filter.options,
    value: valueOf(filter),
    hrefOf: (value) => url.hrefOf(changeTo(filter, value)),
    onChoose: (value) => url.set(changeTo(filter, value)),
  })

  const textOf = (parameter: string) => {
    const filter = all.find((candidate) => candidate.parameter === parameter)
    return filter ? valueOf(filter) : null
  }
  const frequency: Frequency = FREQUENCIES.find((id) => id === textOf('frequency')) ?? 'quarter'
  const fit = (filter: Filter) => fitTo(frequency, filter)
  const [filters, more] = [props.filters.map(fit), props.more.map(fit)]
  const labels: Labels = LABELS.find((id) => id === textOf('labels')) ?? 'release'
  const { quarters, years } = props.newest
  const newest = frequency === 'quarter' || frequency === 'ttm' ? quarters : years
  const view = { quarters: props.quarters, frequency, labels, newest }
  const words = nameWindow(readWindow(url.params, view), view)
  const bounded = url.params.has('to')

  const segmentChanges = (chosen: readonly string[]) => {
    const standard = segments?.standard ?? []
    const same = chosen.length === standard.length && chosen.every((id) => standard.includes(id))
    return { segments: same ? null : chosen.join(',') }
  }

  return (
    <section
      className="filter-band"
      aria-label="Filters"
      onPointerOver={prepareLinked}
      onFocus={prepareLinked}
      onKeyDown={({ key, currentTarget }) => key === 'Escape' && shut(currentTarget)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) shut(currentTarget)
      }}
    >
      <div className="filter-room band" tabIndex={-1}>
        <div className="page">
          <div className="filter-panel" id="filters" popover="auto">
            {props.head}
            <div className="filter-groups">
              {segments && (
                <SegmentChips
                  label={segments.label}
                  options={segments.options}
                  chosen={url.params.get('segments')?.split(',') ?? segments.standard}
                  hrefOf={(chosen) => url.hrefOf(segmentChanges(chosen))}
                  onChoose={(chosen) => url.set(segmentChanges(chosen))}
                />
              )}
              <PeriodDeck
                view={view}
                provisional={props.provisional}
                presets={props.presets}
                url={url}
              />
              {filters.map((filter) => (
                <Choice key={filter.parameter} {...choiceOf(filter)} />
              ))}
              <div className="filter-end">
                {more.length > 0 && (
                  <MoreMenu
                    words={more.flatMap((filter) => optionOf(filter)?.short ?? []).join(', ')}
                    choices={more.map(choiceOf)}
                  />
                )}
                <ResetLink parameters={[...QUERY_NAMES, 'as-of']} url={url} />
              </div>
            </div>
          </div>
        </div>
      </div>
      <div className="filter-bar">
        <div className="filter-line">
          <div className="page">
            <p>
              <b>
                {words.from
                  ? `${words.count}, ${words.from} ${bounded ? `to ${words.to}` : 'on'}`
                  : words.count}
              </b>{' '}
              {all.flatMap((filter) => optionOf(filter)?.bar ?? []).join(' · ')}
            </p>
            {props.openers}
          </div>
        </div>
      </div>
    </section>
  )
}
