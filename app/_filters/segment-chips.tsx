'use client'

import { useId, type ReactNode } from 'react'
import type { Color } from '#lib/metrics/metric'
import { onPlainClick } from '#app/_parts/plain-click.ts'

export interface SegmentOption {
  id: string
  /** Ids that mean it in an address, its own among them; only its own where left out. */
  ids?: readonly string[]
  label: string
  color: Color
  /** For a segment that has ended, its last quarter: `Mar Q 2026`. */
  until?: string
}

interface SegmentChipsProps {
  /** `Segments, 2026 structure`. */
  label: string
  options: readonly SegmentOption[]
  /** Ids of the segments that are shown. */
  chosen: readonly string[]
  hrefOf: (chosen: readonly string[]) => string
  onChoose: (chosen: readonly string[]) => void
}

/** The chip that turns all of them on. */
const ALL = 'All'
/** Why the only segment that is on cannot be turned off. */
const LAST = 'one has to stay'

/**
 * Segments to show, each on or off: links that press like buttons. Where all are on, one pressed is
 * shown alone; `All` brings the others back.
 */
export function SegmentChips({ label, options, chosen, hrefOf, onChoose }: SegmentChipsProps) {
  const heading = useId()
  const isOn = ({ id, ids = [id] }: SegmentOption) =>
    ids.some((segment) => chosen.includes(segment))
  const on = options.filter(isOn).map(({ id }) => id)
  const all = options.map(({ id }) => id)
  const isAll = on.length === all.length
  /** Where all are on the first is shown alone: to see one is what a reader wants most. */
  const toggled = (id: string) =>
    isAll && all.length > 1 ? [id] : all.filter((other) => (other === id) !== on.includes(other))
  /** A link that presses like a button, with a key of its own. */
  const press = (key: string, next: readonly string[], pressed: boolean, inside: ReactNode) => {
    const isLast = key !== ALL && on.length === 1 && pressed
    const choose = () => !isLast && onChoose(next)
    return (
      <a
        key={key}
        className="segment-chip"
        role="button"
        aria-pressed={pressed}
        aria-disabled={isLast || undefined}
        title={isLast ? LAST : undefined}
        href={hrefOf(isLast ? on : next)}
        onClick={(event) => onPlainClick(event, choose)}
        onKeyDown={(event) => {
          if (event.key !== ' ') return
          event.preventDefault()
          choose()
        }}
      >
        {inside}
      </a>
    )
  }
  const chip = ({ id, label: name, color, until }: SegmentOption) =>
    press(
      id,
      toggled(id),
      on.includes(id),
      <>
        <span className="swatch" data-color={color} />
        {until ? `${name}, to ${until}` : name}
      </>,
    )
  return (
    <div className="filter-segments" role="group" aria-labelledby={heading}>
      <span className="control-label" id={heading}>
        {label}
        {on.length === 1 && ` · ${LAST}`}
      </span>
      <div className="segment-chips">
        {options.map(chip)}
        {press(ALL, all, isAll, ALL)}
      </div>
    </div>
  )
}
