'use client'

import { Icon } from '#app/_parts/icon.tsx'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import { onTouch } from '#app/_parts/touched.ts'
import { useLazyDialog } from '#app/_parts/use-lazy-dialog.ts'
import type { ShareSource } from '#app/_share/share-source.ts'

const load = () => import('#app/_share/share-dialog.tsx')
/** A failure here is not shown: the code is asked for again when the link is pressed. */
const loadAhead = () => void load().catch(() => {})
onTouch('a[aria-haspopup]', loadAhead)

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
        onPointerEnter={loadAhead}
        onClick={(event) => onPlainClick(event, open)}
      >
        <Icon name="share" />
        Share
      </a>
      {dialog && <dialog.ShareDialog source={source} close={close} />}
    </>
  )
}
