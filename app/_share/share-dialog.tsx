'use client'

import '#app/_share/share.css'
import { useEffect, useId, useRef, type PointerEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { usePublicUrl } from '#app/_charts/public-url.tsx'
import { ShareBody } from '#app/_share/share-body.tsx'
import { SharedChart } from '#app/_share/shared-chart.tsx'
import type { SharedPair, ShareSource } from '#app/_share/share-source.ts'
import { Icon } from '#app/_ui/icon.tsx'
import type { SharedFigure } from '#lib/copy-for/shared-figure'
import { PARAMS, VIEWS } from '#lib/params'

/** A title after a word: `Cloud revenue` → `cloud revenue`; `AIDC revenue` stays. */
const lowerFirst = (title: string) =>
  /^[A-Z][a-z]/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title

function Frame({
  title,
  close,
  children,
}: {
  title: string
  close: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    if (element?.open) return
    element?.showModal()
    element?.focus({ preventScroll: true })
  }, [])
  /** The element itself is pressed only beside what it holds: on what lies behind it. */
  function press({ target, currentTarget }: PointerEvent<HTMLDialogElement>) {
    if (target === currentTarget) currentTarget.close()
  }
  // Beside the page's own parts, whose styles are not for it.
  return createPortal(
    <dialog
      ref={dialog}
      className="share"
      aria-labelledby={id}
      tabIndex={-1}
      onClose={close}
      onPointerDown={press}
    >
      <div className="share-inside">
        <div className="share-head">
          <h2 id={id}>{title}</h2>
          <button
            type="button"
            className="icon-button"
            aria-label="Close"
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>,
    document.body,
  )
}

/** Series as they are drawn now: the page changes that in place. */
function followView({ pinned, live }: SharedPair): SharedPair {
  const asked = new URLSearchParams(location.search).get('view')
  const view = VIEWS.find((one) => one === asked) ?? PARAMS.view.default
  const draw = (figure: SharedFigure) =>
    figure.view.view ? { ...figure, view: { ...figure.view, view } } : figure
  return { pinned: draw(pinned), live: draw(live) }
}

/** The dialog in which a figure is copied for another place; it is open as long as it is rendered. */
export function ShareDialog({ source, close }: { source: ShareSource; close: () => void }) {
  const publicUrl = usePublicUrl()
  const body = (pair: SharedPair) => <ShareBody pair={pair} publicUrl={publicUrl} />
  if (!('takes' in source))
    return (
      <Frame title={`Share ${source.pinned.title}`} close={close}>
        {body(followView(source))}
      </Frame>
    )
  return (
    <Frame title={`Share ${lowerFirst(source.title)}`} close={close}>
      <SharedChart takes={source.takes} search={source.search}>
        {body}
      </SharedChart>
    </Frame>
  )
}
