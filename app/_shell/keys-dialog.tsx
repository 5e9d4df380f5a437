import { createRoot } from 'react-dom/client'
import { Modal } from '#app/_parts/modal.tsx'
import { KeyList } from '#app/_parts/key-list.tsx'

let isOpen = false

/** Shows every key that does something, over the page, until the reader closes it. */
export function showKeys(): void {
  if (isOpen) return
  isOpen = true
  const before = document.activeElement
  const root = createRoot(document.createElement('div'))
  function close() {
    root.unmount()
    isOpen = false
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
  root.render(
    <Modal title="Keys" className="keys" close={close}>
      <KeyList />
    </Modal>,
  )
}
