'use client'

import { useId } from 'react'
import type { Color } from '#lib/metrics/metric'
import { takeClick } from '#app/_controls/take-click.ts'

export interface SegmentOption {
  id: string
  label: string
  color: Color
  /** For a segment that has ended, its last quarter: `Mar Q 2026`. */
  until?: string
}

export interface SegmentChipsProps {
  /** `Segments, 2026 structure`. */
  label: string
  options: readonly SegmentOption[]
  /** Ids of the segments that are shown. */
  chosen: readonly string[]
  hrefOf: (chosen: readonly string[]) => string
  onChoose: (chosen: readonly string[]) => void
}

/** Segments to show, each on or off: links that press like buttons. */
export function SegmentChips({ label, options, chosen, hrefOf, onChoose }: SegmentChipsProps) {
  const heading = useId()
  const toggled = (id: string) =>
    options.map((option) => option.id).filter((other) => (other === id) !== chosen.includes(other))
  return (
    <div className="filter-segments" role="group" aria-labelledby={heading}>
      <span className="control-label" id={heading}>
        {label}
      </span>
      <div className="segment-chips">
        {options.map(({ id, label: name, color, until }) => (
          <a
            key={id}
            className="segment-chip"
            role="button"
            aria-pressed={chosen.includes(id)}
            href={hrefOf(toggled(id))}
            onClick={(event) => takeClick(event, () => onChoose(toggled(id)))}
            onKeyDown={(event) => {
              if (event.key !== ' ') return
              event.preventDefault()
              onChoose(toggled(id))
            }}
          >
            <span className="swatch" data-color={color} />
            {until ? `${name}, to ${until}` : name}
          </a>
        ))}
      </div>
    </div>
  )
}
