'use client'

import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from 'react'
import '#app/_figure/provenance/provenance.css'
import '#app/_figure/provenance/provenance-parts.css'
import { useDialog } from '#app/_parts/use-dialog.ts'
import { useLiveChart } from '#app/_figure/use-live-chart.ts'
import { IconButton } from '#app/_parts/icon.tsx'
import { RestatedList } from '#app/_parts/restated-list.tsx'
import type { ChartParams } from '#lib/charts/chart-search'

/** The values of a figure that later releases changed, under the chip that counts them. */
export function RestatedPopover({
  chartParams,
  href,
  opener,
  close,
}: {
  chartParams: ChartParams
  /** The same list on the chart's own page. */
  href: string
  opener: RefObject<HTMLElement | null>
  /** Closes it; `toOpener` where the focus goes back there. */
  close: (toOpener: boolean) => void
}) {
  const root = useRef<HTMLDivElement>(null)
  const title = useId()
  const { chart } = useLiveChart(chartParams, { eager: true })
  const leaveFor = useDialog(root, opener, () => close(false))
  useEffect(() => root.current?.focus({ preventScroll: true }), [])
  function key(event: KeyboardEvent) {
    if (event.key === 'Escape') close(true)
  }
  return (
    <div
      ref={root}
      className="provenance restated-popover"
      role="dialog"
      aria-labelledby={title}
      tabIndex={-1}
      onKeyDown={key}
      onBlur={({ relatedTarget }) => leaveFor(relatedTarget)}
    >
      <div className="provenance-scroll">
        <div className="provenance-head">
          <h2 id={title}>Restated</h2>
          <IconButton icon="close" name="Close" act={() => close(true)} />
        </div>
        {chart && <RestatedList chart={chart} />}
        <p className="provenance-links">
          <a className="link" href={href}>
            On the chart’s own page
          </a>
        </p>
      </div>
    </div>
  )
}
