import { afterEach, beforeEach, vi } from 'vitest'

/** What jsdom lacks of a window 1,440 wide, for charts to be drawn at their full width. */
export function openWindow() {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', (query: string) => {
      const least = Number(/min-width: (\d+)px/.exec(query)?.[1] ?? Infinity)
      return { matches: least <= 1440, addEventListener() {}, removeEventListener() {} }
    })
    history.replaceState(null, '', '/')
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })
}
