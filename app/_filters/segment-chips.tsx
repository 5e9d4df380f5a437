'use client'

import { useId } from 'react'
import type { Color } from '#lib/metrics/metric'
import { takeClick } from '#app/_parts/take-click.ts'

export interface SegmentOption {
  id: string
  /** Ids that mean it in an address, its own among them; only its own where left out. */
  ids?: readonly string[]
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

/** Why the only segment that is on cannot be turned off. */
const LAST = 'one has to stay'

/** Segments to show, each on or off: links that press like buttons. */
export function SegmentChips({ label, options, chosen, hrefOf, onChoose }: SegmentChipsProps) {
  const heading = useId()
  const isOn = ({ id, ids = [id] }: SegmentOption) => ids.some((one) => chosen.includes(one))
  const shown = options.filter(isOn).map(({ id }) => id)
  const toggled = (id: string) =>
    options.map((option) => option.id).filter((other) => (other === id) !== shown.includes(other))
  const chip = ({ id, label: name, color, until }: SegmentOption) => {
    const held = shown.length === 1 && shown[0] === id
    const choose = () => !held && onChoose(toggled(id))
    return (
      <a
        key={id}
        className="segment-chip"
        role="button"
        aria-pressed={shown.includes(id)}
        aria-disabled={held || undefined}
        title={held ? LAST : undefined}
        href={hrefOf(held ? shown : toggled(id))}
        onClick={(event) => takeClick(event, choose)}
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
        {shown.length === 1 && ` · ${LAST}`}
      </span>
      <div className="segment-chips">{options.map(chip)}</div>
    </div>
  )
}
