import { useRef, useState, type RefObject } from 'react'

/**
 * A dialog that a link opens and whose code comes when it is asked for; where it does not come, the
 * link is followed. `dialog` is its code while it is open; closing gives the focus back to the link.
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
