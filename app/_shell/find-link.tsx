'use client'

import { useEffect, useEffectEvent } from 'react'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import { Icon } from '#app/_parts/icon.tsx'
import { isTouched } from '#app/_parts/touched.ts'
import { useLazyDialog } from '#app/_parts/use-lazy-dialog.ts'

const load = () => import('#app/_shell/find-dialog.tsx')
/** A failure here is not shown: the code is asked for again when the dialog is opened. */
const loadAhead = () => void load().catch(() => {})
if (isTouched('.find-link, html')) loadAhead()

/**
 * Opens the search for any chart, metric or results page; Ctrl+K or ⌘K does, too, and a question mark
 * lists the keys. Without scripts, or where the dialog’s code does not come, it is a link to all metrics.
 */
export function FindLink() {
  const { link, dialog, open, close } = useLazyDialog(load)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === '?' && !document.activeElement?.matches('input,textarea,select'))
      void load().then(({ showKeys }) => showKeys(), loadAhead)
    if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey) return
    event.preventDefault()
    open()
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <a
        ref={link}
        className="find-link"
        href="/metrics"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={(event) => onPlainClick(event, open)}
      >
        <Icon name="search" />
        <span>Find a figure</span>
      </a>
      {dialog && <dialog.FindDialog close={close} />}
    </>
  )
}
