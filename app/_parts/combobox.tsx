'use client'

import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'

/** The choices that answer a text, best first. */
export type Find<Choice> = (text: string, choices: readonly Choice[]) => Choice[]

/**
 * An input with the choices that answer it in a list under it: arrows move through the list, Enter
 * takes, Escape first closes and then empties, as the ARIA practices describe it. `active`
 * is the index of the choice that Enter takes, -1 for none.
 */
export function useCombobox<Choice>(
  choices: readonly Choice[],
  find: Find<Choice>,
  sentText: string,
) {
  const [text, setText] = useState(sentText)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const matches = useMemo(() => find(text, choices), [find, text, choices])

  function show(at: number) {
    setOpen(true)
    setActive(at)
  }

  function close() {
    setOpen(false)
    setActive(-1)
  }

  function move(step: 1 | -1) {
    const count = matches.length
    if (!open || active < 0) show(step === 1 ? 0 : count - 1)
    else show((active + step + count) % count)
  }

  /** Takes the active choice, or the best answer to what was typed. */
  function accept(take: (choice: Choice) => void) {
    const best = text.trim() ? matches[0] : undefined
    const choice = (open ? matches[active] : undefined) ?? best
    if (choice) take(choice)
  }

  function press(event: KeyboardEvent, take: (choice: Choice) => void) {
    if (event.ctrlKey || event.metaKey) return
    switch (event.key) {
      case 'ArrowDown':
        if (event.altKey) setOpen(true)
        else move(1)
        break
      case 'ArrowUp':
        if (event.altKey) close()
        else move(-1)
        break
      case 'Enter':
        accept(take)
        break
      case 'Escape':
        if (open) close()
        else setText('')
        break
      default:
        return
    }
    event.preventDefault()
  }

  return {
    text,
    matches,
    open: open && matches.length > 0,
    active,
    type(next: string) {
      setText(next)
      show(next.trim() ? 0 : -1)
    },
    expand: () => setOpen(true),
    close,
    /** Empty and closed, as after a choice. */
    clear() {
      setText('')
      close()
    },
    accept,
    press,
  }
}

/** A choice as the list shows it. */
export interface ListedOption {
  key: string
  content: ReactNode
  /** Whether it is chosen; left out where choosing leaves the list. */
  selected?: boolean
  disabled?: boolean
}

function ComboboxOption({
  id,
  option: { content, selected, disabled },
  active,
  onTake,
}: {
  id: string
  option: ListedOption
  active: boolean
  onTake: () => void
}) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (active) item.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <li
      ref={item}
      id={id}
      role="option"
      aria-selected={selected ?? active}
      aria-disabled={disabled}
      className={active ? 'active' : undefined}
      onClick={onTake}
    >
      {content}
    </li>
  )
}

/** The list of a combobox. Its options have the ids `id-0`, `id-1` and so on. */
export function ComboboxList<Choice>({
  id,
  label,
  className,
  choices,
  active,
  optionOf,
  onTake,
}: {
  id: string
  label: string
  className?: string
  choices: readonly Choice[]
  active: number
  optionOf: (choice: Choice) => ListedOption
  onTake: (choice: Choice) => void
}) {
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={label}
      className={className}
      tabIndex={-1} // browsers let Tab stop at what scrolls; here the arrows of the input do it
      onMouseDown={(event) => event.preventDefault()} // the focus stays in the input
    >
      {choices.map((choice, at) => {
        const option = optionOf(choice)
        return (
          <ComboboxOption
            key={option.key}
            id={`${id}-${at}`}
            option={option}
            active={at === active}
            onTake={() => onTake(choice)}
          />
        )
      })}
    </ul>
  )
}
