'use client'

import '#app/_parts/modal.css'
import { useEffect, useId, useRef, type PointerEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '#app/_parts/icon.tsx'

/**
 * A dialog over the page, open as long as it is rendered. Escape, its button and a press beside it
 * ask to close it.
 */
export function Modal({
  title,
  className,
  close,
  children,
}: {
  title: string
  className: string
  close: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    if (element?.open) return
    element?.showModal()
    element?.focus({ preventScroll: true }) // unless what it holds takes it
  }, [])
  /** The element itself is pressed only beside what it holds: on what lies behind it. */
  function press({ target, currentTarget }: PointerEvent<HTMLDialogElement>) {
    if (target === currentTarget) currentTarget.close()
  }
  // Beside the page's own parts, whose styles are not for it.
  return createPortal(
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-labelledby={id}
      tabIndex={-1}
      onClose={close}
      onPointerDown={press}
    >
      <div className="modal-inside">
        <div className="modal-head">
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
