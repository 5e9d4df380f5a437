'use client'

import { useRef } from 'react'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { Icon } from '#app/_parts/icon.tsx'
import type { Color } from '#lib/metrics/metric'

/** A metric that is shown. */
export interface Pick {
  id: string
  label: string
  /** Null if it has nothing to draw. */
  color: Color | null
  /** The last period of a metric that is no longer printed. */
  until: string | null
}

/** What is shown, in the order of the picks, each with a link that leaves it out. */
export function PickedList({ picks }: { picks: readonly Pick[] }) {
  const url = useUrlQuery()
  const list = useRef<HTMLUListElement>(null)
  const without = (id: string) => {
    const named = (url.params.get('metrics') ?? '').split(',')
    const left = picks
      .map((pick) => pick.id)
      .filter((other) => other !== id && named.includes(other))
    return { metrics: left.length > 0 ? left.join(',') : null }
  }
  return (
    <ul className="picked" aria-label="Metrics shown" ref={list} tabIndex={-1}>
      {picks.map(({ id, label, color, until }) => (
        <li key={id}>
          {color && <span className="swatch" data-color={color} />}
          <a className="link" href={`/metrics/${id}`}>
            {label}
          </a>
          {until !== null && <span className="note">to {until}</span>}
          <a
            className="remove"
            href={url.hrefOf(without(id))}
            aria-label={`Remove ${label}`}
            onClick={(event) =>
              onPlainClick(event, () => {
                list.current?.focus() // the focused link is about to disappear
                url.set(without(id))
              })
            }
          >
            <Icon name="close" size={12} />
          </a>
        </li>
      ))}
    </ul>
  )
}
