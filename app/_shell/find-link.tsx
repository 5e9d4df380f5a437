'use client'

import { useEffect, useRef, useState } from 'react'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import { Icon } from '#app/_parts/icon.tsx'

const load = () => import('#app/_shell/find-dialog.tsx')

/**
 * Opens the search for any chart, metric or results page; Ctrl+K or ⌘K does, too. Without scripts,
 * or where the dialog’s code does not come, it is a link to all metrics.
 */
export function FindLink() {
  const [module, setModule] = useState<Awaited<ReturnType<typeof load>> | null>(null)
  const link = useRef<HTMLAnchorElement>(null)
  const open = () => void load().then(setModule, () => location.assign(link.current?.href ?? '/'))
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey)
        return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  function close() {
    setModule(null)
    link.current?.focus()
  }
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
      {module && <module.FindDialog close={close} />}
    </>
  )
}
