'use client'

import { Icon } from '#app/_parts/icon.tsx'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import { useLazyDialog } from '#app/_parts/use-lazy-dialog.ts'
import type { ChartParams } from '#lib/charts/chart-search'
import type { SharedFigure } from '#lib/copy-for/shared-figure'

/** A figure as it is seen, and as it is today; the same where the page is of today. */
export interface SharedPair {
  pinned: SharedFigure
  live: SharedFigure
}

/** What is shared: a chart that follows the page's query, or a figure that the server described. */
export type ShareSource = { title: string; chartParams: ChartParams } | SharedPair

const load = () => import('#app/_share/share-dialog.tsx')

/**
 * Opens the dialog of a figure. Without scripts, or where the dialog’s code does not come, it is a
 * link to where the figure’s addresses stand.
 */
export function ShareOpener({
  source,
  href,
  className = 'action',
}: {
  source: ShareSource
  href: string
  className?: string
}) {
  const { link, dialog, open, close } = useLazyDialog(load)
  return (
    <>
      <a
        ref={link}
        className={className}
        href={href}
        aria-haspopup="dialog"
        onPointerEnter={() => void load().catch(() => {})} // asked for again when pressed
        onClick={(event) => onPlainClick(event, open)}
      >
        <Icon name="share" />
        Share
      </a>
      {dialog && <dialog.ShareDialog source={source} close={close} />}
    </>
  )
}
