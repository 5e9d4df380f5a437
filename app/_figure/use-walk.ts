'use client'

import { useMemo, type RefObject } from 'react'

/** Leads the library's keyboard from point to point. */
interface Walk {
  /** True while a key comes from here and not from the reader. */
  isOn: () => boolean
  /** Says where the reader's own keys have led. */
  stand: (at: number) => void
  /** Leads to a point of `count`; `active` where one is read by keyboard now. */
  goTo: (at: number, count: number, active: boolean) => void
  /** Ends reading by keyboard; it goes on from the same point. */
  rest: () => void
  /** Takes the pointer off the chart. */
  leave: () => void
}

function createWalk(surface: RefObject<SVGSVGElement | null>): Walk {
  let on = false
  let standing: number | null = null
  const press = (key: string, times = 1) => {
    on = true
    for (let time = 0; time < times; time += 1)
      surface.current?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    on = false
  }
  return {
    isOn: () => on,
    stand: (at) => {
      standing = at
    },
    goTo: (at, count, active) => {
      const isEarly = at < count / 2
      // From nowhere, an arrow leads to the end that it comes from.
      if (standing === null) press(isEarly ? 'ArrowRight' : 'ArrowLeft')
      const from = Math.min(standing ?? (isEarly ? 0 : count - 1), count - 1)
      if (at === from && standing !== null && !active) press('Enter')
      press(at < from ? 'ArrowLeft' : 'ArrowRight', Math.abs(at - from))
      standing = at
    },
    rest: () => press('Enter'),
    leave: () => {
      const out = { bubbles: true, relatedTarget: document.body }
      surface.current?.dispatchEvent(new MouseEvent('mouseout', out))
    },
  }
}

/**
 * The library's keyboard knows the arrow keys and Enter, and there is no other way to its point: for
 * Home, End, Escape and the return from a popover these are pressed for the reader.
 */
export function useWalk(surface: RefObject<SVGSVGElement | null>): Walk {
  return useMemo(() => createWalk(surface), [surface])
}
