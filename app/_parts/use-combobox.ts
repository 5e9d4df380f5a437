'use client'

import { useMemo, useState, type KeyboardEvent } from 'react'

/** The choices that answer a text, best first. */
export type Find<Choice> = (text: string, choices: readonly Choice[]) => Choice[]

/**
 * An input with the choices that answer it in a list under it: arrows move through the list, Enter
 * takes, Escape first closes and then empties, as the pattern of the ARIA practices has it. `active`
 * is the place of the choice that Enter takes, -1 for none.
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
