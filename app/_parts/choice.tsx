'use client'

import { useId, useRef, type KeyboardEvent } from 'react'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import { useHydrated } from '#app/_parts/use-hydrated.ts'

export interface Option {
  value: string
  label: string
  /** Why it cannot be chosen here. */
  off?: string
}

export interface ChoiceProps {
  label: string
  options: readonly Option[]
  value: string
  hrefOf: (value: string) => string
  onChoose: (value: string) => void
}

const STEPS: { readonly [key: string]: number } = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
}

/** One of a few, as a radio group of links: arrows move and choose, and it works with no script. */
export function Choice({ label, options, value, hrefOf, onChoose }: ChoiceProps) {
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  const hydrated = useHydrated()
  const open = options.filter(({ off }) => off === undefined)
  const entry = open.some((option) => option.value === value) ? value : open[0]?.value

  function move(event: KeyboardEvent, from: string) {
    const step = event.key === ' ' ? 0 : STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = open.findIndex((option) => option.value === from)
    const to = open[(at + step + open.length) % open.length]
    if (!to) return
    onChoose(to.value)
    group.current?.querySelector<HTMLElement>(`[data-value="${to.value}"]`)?.focus()
  }

  return (
    <div>
      <span className="control-label" id={id}>
        {label}
      </span>
      <div className="choice" role="radiogroup" aria-labelledby={id} ref={group}>
        {options.map((option) =>
          option.off === undefined ? (
            <a
              key={option.value}
              role="radio"
              aria-checked={option.value === value}
              data-value={option.value}
              tabIndex={hydrated && option.value !== entry ? -1 : undefined}
              href={hrefOf(option.value)}
              onClick={(event) => onPlainClick(event, () => onChoose(option.value))}
              onKeyDown={(event) => move(event, option.value)}
            >
              {option.label}
            </a>
          ) : (
            <span
              key={option.value}
              role="radio"
              aria-checked={option.value === value}
              aria-disabled="true"
              title={option.off}
            >
              {option.label}
            </span>
          ),
        )}
      </div>
    </div>
  )
}
