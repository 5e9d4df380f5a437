'use client'

import '#app/_parts/modal.css'
import { useEffect, useId, useRef, type PointerEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { IconButton } from '#app/_parts/icon.tsx'

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
    element?.focus({ preventScroll: true }) // unless its content takes the focus
  }, [])
  /** A press on the element itself is a press outside of its content, on the backdrop. */
  function press({ target, currentTarget }: PointerEvent<HTMLDialogElement>) {
    if (target === currentTarget) currentTarget.close()
  }
  // At the end of the body, out of reach of the page's own styles.
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
          <IconButton icon="close" name="Close" act={() => dialog.current?.close()} />
        </div>
        {children}
      </div>
    </dialog>,
    document.body,
  )
}
