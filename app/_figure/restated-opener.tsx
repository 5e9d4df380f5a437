'use client'

import { Suspense, useRef, useState } from 'react'
import { lazyPart, PartBoundary } from '#app/_parts/part-boundary.tsx'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import { RestatedMark } from '#app/_parts/restated-mark.tsx'
import type { ChartParams } from '#lib/charts/chart-search'

const load = () => import('#app/_figure/restated-popover.tsx')
/** A failure here is not shown: the code is asked for again when the chip is pressed. */
const loadAhead = () => void load().catch(() => {})
const Popover = lazyPart(() => load().then(({ RestatedPopover }) => RestatedPopover))

/**
 * How many values in a figure were restated; pressed, it opens the list of them. Without scripts it
 * is a link to the list on the chart's own page. Draws nothing for none.
 */
export function RestatedOpener({
  chartParams,
  count,
  href,
}: {
  chartParams: ChartParams
  count: number
  href: string
}) {
  const [open, setOpen] = useState(false)
  const link = useRef<HTMLAnchorElement>(null)
  if (count === 0) return null
  const close = (toLink: boolean) => {
    setOpen(false)
    if (toLink) link.current?.focus()
  }
  return (
    <div className="restated-place">
      <a
        ref={link}
        className="chip"
        href={href}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={loadAhead}
        onFocus={loadAhead}
        onClick={(event) => onPlainClick(event, () => setOpen(!open))}
      >
        <RestatedMark />
        Restated ({count})
      </a>
      {open && (
        <PartBoundary
          message={
            <p className="note" role="alert">
              Could not show the list
            </p>
          }
        >
          <Suspense>
            <Popover chartParams={chartParams} href={href} opener={link} close={close} />
          </Suspense>
        </PartBoundary>
      )}
    </div>
  )
}
