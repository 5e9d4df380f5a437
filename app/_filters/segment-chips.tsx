'use client'

import { useId } from 'react'
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
  const chip = ({ id, label: name, color, until }: SegmentOption) => {
    const isLast = on.length === 1 && on[0] === id
    const choose = () => !isLast && onChoose(toggled(id))
    return (
      <a
        key={id}
        className="segment-chip"
        role="button"
        aria-pressed={on.includes(id)}
        aria-disabled={isLast || undefined}
        title={isLast ? LAST : isAll ? `Only ${name}` : undefined}
        href={hrefOf(isLast ? on : toggled(id))}
        onClick={(event) => onPlainClick(event, choose)}
        onKeyDown={(event) => {
          if (event.key !== ' ') return
          event.preventDefault()
          choose()
        }}
      >
        <span className="swatch" data-color={color} />
        {until ? `${name}, to ${until}` : name}
      </a>
    )
  }
  return (
    <div className="filter-segments" role="group" aria-labelledby={heading}>
      <span className="control-label" id={heading}>
        {label}
        {on.length === 1 && ` · ${LAST}`}
      </span>
      <div className="segment-chips">
        {options.map(chip)}
        <a
          className="segment-chip"
          role="button"
          aria-pressed={isAll}
          href={hrefOf(all)}
          onClick={(event) => onPlainClick(event, () => onChoose(all))}
          onKeyDown={(event) => {
            if (event.key !== ' ') return
            event.preventDefault()
            onChoose(all)
          }}
        >
          All
        </a>
      </div>
    </div>
  )
}
