import { useEffect, useEffectEvent, type RefObject } from 'react'

/**
 * Closes what has opened over the page when the reader turns elsewhere: a press or the focus
 * outside of it and of what opened it. Returns what to call when the focus leaves the dialog.
 */
export function useDialog(
  dialog: RefObject<HTMLElement | null>,
  opener: RefObject<HTMLElement | null>,
  close: () => void,
): (target: EventTarget | null) => void {
  function leaveFor(target: EventTarget | null) {
    if (!(target instanceof Node) || dialog.current?.contains(target)) return
    if (!opener.current?.contains(target)) close()
  }
  const pressed = useEffectEvent(({ target }: PointerEvent) => leaveFor(target))
  useEffect(() => {
    document.addEventListener('pointerdown', pressed)
    return () => document.removeEventListener('pointerdown', pressed)
  }, [])
  return leaveFor
}
