'use client'

import { useId, useState } from 'react'
import { ComboboxList, useCombobox, type ListedOption } from '#app/_parts/combobox.tsx'
import { Icon } from '#app/_parts/icon.tsx'
import { useHydrated } from '#app/_parts/use-hydrated.ts'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { findAlias, findByName } from '#lib/words/find-by-name'
import type { PickChoice } from '#lib/charts/list-picks'
import { METRIC_CAP } from '#lib/query/params'

interface MetricPickerProps {
  choices: readonly PickChoice[]
  /** What the form was sent with, where that named no one metric. */
  sentText: string
}

/**
 * Adds a metric by any of its names. With scripts, a list follows what is typed; without, it is a form
 * that loads the page again.
 */
export function MetricPicker({ choices, sentText }: MetricPickerProps) {
  const list = useId()
  const url = useUrlQuery()
  const hydrated = useHydrated()
  const box = useCombobox(choices, findByName, sentText)
  const [said, setSaid] = useState('')
  const picked = (url.params.get('metrics') ?? '')
    .split(',')
    .filter((id) => choices.some((choice) => choice.id === id))
  const full = picked.length >= METRIC_CAP

  function take({ id, shortLabel }: PickChoice) {
    const has = picked.includes(id)
    if (!has && full) {
      setSaid(`${METRIC_CAP} metrics at most. Remove one first.`)
      return
    }
    const next = has ? picked.filter((other) => other !== id) : [...picked, id]
    url.set({ metrics: next.length > 0 ? next.join(',') : null, add: null })
    setSaid(`${shortLabel} ${has ? 'removed' : 'added'}`)
    box.clear()
  }

  /** A metric as the list shows it: ticked if it is picked, and with its last period if it ended. */
  function optionOf(choice: PickChoice): ListedOption {
    const { id, label, unit, until } = choice
    const selected = picked.includes(id)
    const alias = findAlias(box.text, choice)
    return {
      key: id,
      selected,
      disabled: full && !selected,
      content: (
        <>
          <span className="pick-check">{selected && <Icon name="check" size={12} />}</span>
          <span className="pick-name">
            {label}
            {alias !== null && <span className="note"> {alias}</span>}
          </span>
          <span className="note">{until ? `to ${until}` : unit}</span>
        </>
      ),
    }
  }

  const nothing = box.text.trim() !== '' && box.matches.length === 0
  const counted = box.open && box.text ? `${box.matches.length} found` : ''
  const state = counted || `${picked.length} of ${METRIC_CAP} at most`
  const roles = {
    role: 'combobox',
    'aria-expanded': box.open,
    'aria-autocomplete': 'list',
    'aria-controls': list,
    'aria-activedescendant': box.open && box.active >= 0 ? `${list}-${box.active}` : undefined,
  } as const

  return (
    <form
      method="get"
      action="/explore"
      role="search"
      className="find-form pick-form"
      onSubmit={(event) => {
        event.preventDefault()
        box.accept(take)
      }}
    >
      {[...url.params].map(
        ([name, value]) =>
          name !== 'add' && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <label htmlFor={`${list}-input`}>Add a metric</label>
      <div className="combobox">
        <input
          id={`${list}-input`}
          type="text"
          name="add"
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          placeholder="Name or alias"
          {...(hydrated ? roles : {})}
          value={box.text}
          onChange={({ target }) => {
            setSaid('')
            box.type(target.value)
          }}
          onKeyDown={(event) => box.press(event, take)}
          onClick={box.expand}
          onBlur={box.close}
        />
        {box.open && (
          <ComboboxList
            id={list}
            label="Metrics"
            className="pick-options"
            choices={box.matches}
            active={box.active}
            optionOf={optionOf}
            onTake={take}
          />
        )}
      </div>
      <button className="button">Add</button>
      <p className="note" role="status">
        {nothing ? `No metric is called “${box.text}”` : said || state}
      </p>
    </form>
  )
}
