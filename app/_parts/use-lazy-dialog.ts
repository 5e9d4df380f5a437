import { useRef, useState, type RefObject } from 'react'

/**
 * A dialog that a link opens and whose code loads on first use; if the code does not load, the link is
 * followed. `dialog` is the code while the dialog is open; closing returns the focus to the link.
 */
export function useLazyDialog<Code>(load: () => Promise<Code>): {
  link: RefObject<HTMLAnchorElement | null>
  dialog: Code | null
  open: () => void
  close: () => void
} {
  const [dialog, setDialog] = useState<Code | null>(null)
  const link = useRef<HTMLAnchorElement>(null)
  return {
    link,
    dialog,
    open: () => void load().then(setDialog, () => location.assign(link.current?.href ?? '/')),
    close() {
      setDialog(null)
      link.current?.focus()
    },
  }
}
