import { afterEach, beforeEach, vi } from 'vitest'

/** jsdom lays nothing out: all of a page is in view. */
class EverythingInView {
  readonly report: (entries: { isIntersecting: boolean }[]) => void
  constructor(report: EverythingInView['report']) {
    this.report = report
  }
  observe() {
    queueMicrotask(() => this.report([{ isIntersecting: true }]))
  }
  disconnect() {}
}

/** What jsdom lacks of a window 1,440 wide, for charts to be drawn at their full width. */
export function openWindow() {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', (query: string) => {
      const least = Number(/min-width: (\d+)px/.exec(query)?.[1] ?? Infinity)
      return { matches: least <= 1440, addEventListener() {}, removeEventListener() {} }
    })
    vi.stubGlobal('IntersectionObserver', EverythingInView)
    history.replaceState(null, '', '/')
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })
}
