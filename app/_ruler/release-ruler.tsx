'use client'

import type { MouseEvent } from 'react'
import { prepareLinked, prepareViews } from '#app/_address/prepare-views.ts'
import { ReleaseChoice } from '#app/_ruler/release-choice.tsx'
import { ReleaseSteps } from '#app/_ruler/release-steps.tsx'
import { ReleaseTrack } from '#app/_ruler/release-track.tsx'
import { takeClick } from '#app/_parts/take-click.ts'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { asOfChange, placeVintage, type Vintage } from '#app/_address/vintage-place.ts'

export interface ReleaseRulerProps {
  /** All releases, oldest first. */
  vintages: readonly Vintage[]
  /** The query the server rendered for, `?` included or empty. */
  search: string
}

/** The vintage that the page is seen from, under the header: warns where it is not the newest. */
export function ReleaseRuler({ vintages, search }: ReleaseRulerProps) {
  const url = useUrlQuery(search)
  const place = placeVintage(vintages, url.params.get('as-of'))
  const last = vintages.length - 1
  const later = last - place

  function linkTo(next: number) {
    const vintage = vintages[next]
    if (!vintage) return null
    const change = asOfChange(vintages, next)
    return {
      href: url.hrefOf(change),
      label: vintage.label,
      onClick: (event: MouseEvent) => takeClick(event, () => url.set(change)),
    }
  }
  const latest = linkTo(last)

  return (
    <section
      className={later > 0 ? 'release-ruler looking-back' : 'release-ruler'}
      aria-label="Release"
      onPointerOver={prepareLinked}
      onFocus={prepareLinked}
    >
      <div className="page">
        <p className="known">
          As known on{' '}
          <ReleaseChoice
            vintages={vintages}
            place={place}
            onMove={(next) => url.set(asOfChange(vintages, next))}
          />
          <span className="place">
            {later > 0 ? `${place + 1} of ${vintages.length}` : `latest of ${vintages.length}`}
          </span>
        </p>
        <ReleaseSteps previous={linkTo(place - 1)} next={linkTo(place + 1)} />
        {later > 0 && latest && (
          <p className="left-out" role="status">
            {later === 1 ? '1 later release is left out.' : `${later} later releases are left out.`}{' '}
            <a className="link" href={latest.href} onClick={latest.onClick}>
              Go to latest
            </a>
          </p>
        )}
        <ReleaseTrack
          vintages={vintages}
          place={place}
          onNear={(next) => prepareViews(url.hrefOf(asOfChange(vintages, next)))}
          onMove={(next) => url.set(asOfChange(vintages, next), { replace: true })}
        />
      </div>
    </section>
  )
}
