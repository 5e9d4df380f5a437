'use client'

import { Icon } from '#app/_parts/icon.tsx'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import { useLazyDialog } from '#app/_parts/use-lazy-dialog.ts'
import type { YoursScope } from '#app/_panel/yours-scope.ts'

const load = () => import('#app/_panel/yours-dialog.tsx')

/**
 * Opens the dialog in which a reader adds estimates and notes to a page's figures. Without scripts it is
 * a link to how an address has them.
 */
export function YoursOpener({ scope }: { scope: YoursScope }) {
  const { link, dialog, open, close } = useLazyDialog(load)
  return (
    <>
      <a
        ref={link}
        className="action"
        href="/about#yours"
        aria-haspopup="dialog"
        onClick={(event) => onPlainClick(event, open)}
      >
        <Icon name="add" />
        Add an estimate or a note
      </a>
      {dialog && <dialog.YoursDialog scope={scope} close={close} />}
    </>
  )
}
