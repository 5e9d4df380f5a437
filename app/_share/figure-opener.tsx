'use client'

import { Icon } from '#app/_parts/icon.tsx'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import { onTouch } from '#app/_parts/touched.ts'
import { useLazyDialog } from '#app/_parts/use-lazy-dialog.ts'
import type { FigureView, ShareSource } from '#app/_share/share-source.ts'

const load = () => import('#app/_share/figure-dialog.tsx')
/** A failure here is not shown: the code is asked for again when the link is pressed. */
const loadAhead = () => void load().catch(() => {})
onTouch('a[aria-haspopup]', loadAhead)

const WORDS: Readonly<Record<FigureView, string>> = {
  share: 'Share',
  download: 'Download',
  table: 'Table',
}

/**
 * Opens the dialog of a figure. Without scripts, or where the dialog’s code does not come, it is a
 * link to where the same stands on a page.
 */
export function FigureOpener({
  source,
  href,
  className = 'action',
  view = 'share',
}: {
  source: ShareSource
  href: string
  className?: string
  view?: FigureView
}) {
  const { link, dialog, open, close } = useLazyDialog(load)
  return (
    <>
      <a
        ref={link}
        className={className}
        href={href}
        aria-haspopup="dialog"
        onPointerEnter={loadAhead}
        onClick={(event) => onPlainClick(event, open)}
      >
        <Icon name={view} />
        {WORDS[view]}
      </a>
      {dialog && <dialog.FigureDialog view={view} source={source} close={close} />}
    </>
  )
}
