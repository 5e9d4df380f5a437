'use client'

import { useQuery, type QueryStatus } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { jsonQuery } from '#app/_address/answer-query.ts'
import { changeSearch } from '#app/_address/change-search.ts'
import { ComboboxList, useCombobox, type ListedOption } from '#app/_parts/combobox.tsx'
import { Modal } from '#app/_parts/modal.tsx'
import '#app/_shell/find.css'
import { findPlaces, listPlaces, type CatalogueNames, type SitePlace } from '#lib/site/find-places'
import { findAlias } from '#lib/words/find-by-name'
import { formatExact } from '#lib/words/format'

/** A results page always shows its own release, a file all of them; pages keep the reader's vintage. */
function addressOf({ kind, href }: SitePlace): string {
  const asOf = new URLSearchParams(location.search).get('as-of')
  return kind === 'results' || kind === 'file' ? href : href + changeSearch('', { 'as-of': asOf })
}

const NONE: readonly SitePlace[] = []

function describeState(status: QueryStatus, text: string, count: number): string {
  if (status === 'error') return 'Could not load the list. The pages above still work.'
  if (status === 'pending') return 'Loading names'
  if (count === 0) return `Nothing is called “${text.trim()}”`
  return `${count} ${text.trim() ? 'found' : 'places'}; arrows choose, Enter opens`
}

/** The newest value of a metric, or what else the place is. */
function sayKind({ kind, newest }: SitePlace): string {
  if (!newest || newest.value === null) return kind
  return `${formatExact(newest.value, newest.unit)} ${newest.unit}, ${newest.label}`
}

/** A place with the alias that matches the text, and its kind. */
function showPlace(place: SitePlace, text: string): ListedOption {
  const alias = findAlias(text, place)
  const content = (
    <>
      <span>
        {place.label}
        {alias !== null && <span className="note"> {alias}</span>}
      </span>
      <span className="note">{sayKind(place)}</span>
    </>
  )
  return { key: place.href, content }
}

/** Shows the keys of the site; a failure is not shown, as they are asked for by a key. */
export function showKeys(): void {
  import('#app/_shell/keys-dialog.tsx').then(
    (code) => code.showKeys(),
    () => {},
  )
}

/** Finds a page of the site by any of its names, or by a period such as `2QFY26`. */
export function FindDialog({ close }: { close: () => void }) {
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), []) // once the dialog is shown
  const catalogue = jsonQuery<CatalogueNames>('/api/v1')
  const { data: places = NONE, status } = useQuery({ ...catalogue, select: listPlaces })
  const box = useCombobox(places, findPlaces, '')
  const go = (place: SitePlace) => location.assign(addressOf(place))
  const active = box.active < box.matches.length ? box.active : -1
  return (
    <Modal title="Find a figure" className="find" close={close}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          box.accept(go)
        }}
      >
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label="Metric, chart, page or quarter"
          aria-expanded={box.matches.length > 0}
          aria-autocomplete="list"
          aria-controls={list}
          aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          placeholder="Metric, chart, page or quarter: cloud, CMR, 2QFY26"
          value={box.text}
          onChange={({ target }) => box.type(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') box.press(event, go)
          }}
        />
      </form>
      <ComboboxList
        id={list}
        label="Places"
        choices={box.matches}
        active={active}
        optionOf={(place) => showPlace(place, box.text)}
        onTake={go}
      />
      <p className="note" role="status">
        {describeState(status, box.text, box.matches.length)}
      </p>
    </Modal>
  )
}
