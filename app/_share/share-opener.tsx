'use client'

import { useRef, useState } from 'react'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import type { ShareSource } from '#app/_share/share-source.ts'
import { Icon } from '#app/_parts/icon.tsx'

const load = () => import('#app/_share/share-dialog.tsx')

/**
 * Opens the dialog of a figure, whose code comes when it is turned to. Without scripts, or where
 * that code does not come, it is a link to where the figure's addresses stand.
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
  const [module, setModule] = useState<Awaited<ReturnType<typeof load>> | null>(null)
  const link = useRef<HTMLAnchorElement>(null)
  const open = () => load().then(setModule, () => location.assign(href))
  function close() {
    setModule(null)
    link.current?.focus()
  }
  return (
    <>
      <a
        ref={link}
        className={className}
        href={href}
        aria-haspopup="dialog"
        onPointerEnter={() => void load().catch(() => {})} // asked for again when pressed
        onClick={(event) => onPlainClick(event, () => void open())}
      >
        <Icon name="share" />
        Share
      </a>
      {module && <module.ShareDialog source={source} close={close} />}
    </>
  )
}
